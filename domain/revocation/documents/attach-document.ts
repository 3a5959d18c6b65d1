import { attach } from '../../document/attach'
import { documentFields, type DocumentAttached } from '../../document/attached-document'
import { senderOf } from '../../document/sender-of'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer, party } from '../../rights/rights'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'

/**
 * The party or the authority adds a file to the case: what the decision builds on, and what shows that the ground is gone.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS.
 */
export const attachDocument = defineCommand<RevocationState, DocumentAttached>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'forvaltningsloven § 21 og offentlighedsloven § 13',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [...party, caseworker, lawyer, head],
  bar: ['conflicted'],
  submission: true,
  file: true,
  fields: documentFields,
  decide: ({ documents, identity: { cvr } }, data, { by }) => attach(documents, data, senderOf(by, cvr)),
})
