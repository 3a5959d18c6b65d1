import type { AttachedDocument } from '../../document/attached-document'
import { lastVersion, sealedBids } from '../bid'
import type { TenderState } from '../state'

/** What a sealed bid is kept as. */
export const envelopeMediaType = 'application/vnd.specialeplan.sealed-bid'

/**
 * The files of a tender. The envelopes that are to be opened are among them from the deadline on, for the openers to fetch; those that
 * were late, replaced or taken back never are.
 */
export function caseDocuments({ status, documents, bids }: TenderState): readonly AttachedDocument[] {
  if (status !== 'closed') return documents
  const envelopes = sealedBids(bids).map((bid): AttachedDocument => {
    const { documentId, sha256, size, at } = lastVersion(bid)
    return {
      documentId,
      name: `${bid.id}.bud`,
      mediaType: envelopeMediaType,
      size,
      sha256,
      kind: 'sealed-bid',
      audience: 'office',
      from: 'party',
      version: bid.versions.length,
      at,
      // Who has bid is known with the opening.
      by: { subject: bid.id, name: bid.id },
    }
  })
  return [...documents, ...envelopes]
}
