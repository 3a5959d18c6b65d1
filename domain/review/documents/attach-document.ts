import { attach } from '../../document/attach'
import { documentFields, type DocumentAttached } from '../../document/attached-document'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import { openStatuses } from '../statuses'

/**
 * A reviewer or a caseworker adds a source or a record to the review. Nothing here is the party's to read.
 *
 * Refuses: DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL, INVALID_FIELDS.
 */
export const attachDocument = defineCommand<ReviewState, DocumentAttached>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'offentlighedsloven § 13',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [assignedReviewer, caseworker],
  bar: ['conflicted', 'undeclared'],
  submission: true,
  file: true,
  fields: documentFields,
  decide: ({ documents }, data) => attach(documents, data, { from: 'authority', reach: ['handlers', 'office'] }),
})
