import { attach } from '../../document/attach'
import { documentFields } from '../../document/attached-document'
import { senderOf } from '../../document/sender-of'
import { defineCommand } from '../../process/procedure'
import { caseworker, head, party } from '../../rights/rights'
import { staying } from '../../process/transitions'
import type { DocumentEvent } from '../../document/document-events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The party or the authority adds a file to the approval, such as the proof that a condition is fulfilled.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS.
 */
export const attachDocument = defineCommand<ApprovalState, DocumentEvent>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'forvaltningsloven § 21 og offentlighedsloven § 15',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [...party, caseworker, head],
  bar: ['conflicted'],
  submission: true,
  file: true,
  fields: documentFields,
  decide: ({ documents, identity }, data, { by }) => attach(documents, data, senderOf(by, identity.cvr)),
})
