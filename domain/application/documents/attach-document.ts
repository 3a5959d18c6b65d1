import { attach } from '../../document/attach'
import { documentFields } from '../../document/attached-document'
import { senderOf } from '../../document/sender-of'
import type { DocumentAttached } from '../../document/attached-document'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer, party } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'

/**
 * The party or the authority adds a file to the case, as long as the case is open. What the party sends both sides read;
 * what the authority adds stays with it unless it says that the party is to have it.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS.
 */
export const attachDocument = defineCommand<ApplicationState, DocumentAttached>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'forvaltningsloven § 21 og offentlighedsloven § 13',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [...party, caseworker, head, lawyer],
  bar: ['conflicted'],
  submission: true,
  file: true,
  fields: documentFields,
  decide: ({ documents, identity }, data, { by }) => attach(documents, data, senderOf(by, identity.cvr)),
})
