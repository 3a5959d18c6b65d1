import { attach } from '../../document/attach'
import { documentFields, type DocumentAttached } from '../../document/attached-document'
import { senderOf } from '../../document/sender-of'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer, party } from '../../rights/rights'
import type { ComplaintState } from '../state'
import { openStatuses } from '../statuses'

/**
 * The complainant or the authority adds a file to the complaint. It goes to the appeals body with the rest.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS.
 */
export const attachDocument = defineCommand<ComplaintState, DocumentAttached>()({
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
  decide: ({ documents, cvr }, data, { by }) => attach(documents, data, senderOf(by, cvr)),
})
