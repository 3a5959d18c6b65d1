import { attach } from '../../document/attach'
import { documentFields, type DocumentAttached } from '../../document/attached-document'
import { senderOf } from '../../document/sender-of'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { assignedReviewer, caseworker, head, party } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { openStatuses } from '../statuses'

/**
 * The party hands in its proof, and those who supervise their records and sources: these stay theirs, unless the office says
 * that the party is to have one.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS.
 */
export const attachDocument = defineCommand<SupervisionState, DocumentAttached>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'forvaltningsloven § 21 og offentlighedsloven § 13',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [...party, assignedReviewer, caseworker, head],
  bar: ['conflicted'],
  submission: true,
  file: true,
  fields: documentFields,
  decide: ({ documents, identity }, data, { by }) =>
    attach(documents, data, senderOf(by, identity.cvr, ['handlers', 'office', 'party'])),
})
