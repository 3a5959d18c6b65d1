import { attach } from '../../document/attach'
import { documentFields, type DocumentAttached } from '../../document/attached-document'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { provider } from '../../rights/rights'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import { openStatuses } from '../statuses'

/** A file of the contract: the contract itself, reports, what is handed over. Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS. */
export const attachDocument = defineCommand<ObligationState, DocumentAttached>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'offentlighedsloven § 13',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [provider, contractManager, tenderOfficer],
  bar: ['conflicted'],
  submission: true,
  file: true,
  fields: documentFields,
  decide: ({ documents, supplier }, data, { by }) =>
    by.kind === 'person' && by.organisation === supplier.cvr
      ? attach(documents, data, { from: 'party', reach: ['party'] })
      : attach(documents, data, { from: 'authority', reach: ['office', 'party'] }),
})
