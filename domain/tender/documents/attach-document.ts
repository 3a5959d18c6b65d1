import { attach } from '../../document/attach'
import { documentFields, type DocumentAttached } from '../../document/attached-document'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { openStatuses } from '../statuses'
import { contractManager, tenderOfficer } from '../tender-rights'

/**
 * A file of the tender: what is published, what stays here, and what was in an envelope, whose hash is the record's.
 *
 * Refuses: CONTENT_OTHER for an opened bid that is not what the openers recorded, DOCUMENT_UNKNOWN, DOCUMENT_REPLACED, DOCUMENTS_FULL,
 * INVALID_FIELDS.
 */
export const attachDocument = defineCommand<TenderState, DocumentAttached>()({
  name: 'attachDocument',
  label: 'Tilføj dokument',
  law: 'offentlighedsloven § 13 og udbudsloven § 132',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  submission: true,
  file: true,
  fields: documentFields,
  decide({ documents, bids }, data) {
    if (data.kind === 'opened-bid') {
      // The API asks before it has the file, with a hash of zeros.
      const seen = !/^0+$/.test(data.sha256)
      if (seen && !bids.some(({ opened }) => opened?.contentSha256 === data.sha256)) refuse('CONTENT_OTHER')
      return attach(documents, data, { from: 'authority', reach: ['handlers'] })
    }
    return attach(documents, data, {
      from: 'authority',
      reach: data.kind === 'tender-document' ? ['public'] : ['office', 'handlers'],
    })
  },
})
