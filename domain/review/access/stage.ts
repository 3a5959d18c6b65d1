import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { reviewStatuses } from '../statuses'

/**
 * Aktindsigt in a review, by others than the party: that one asks in its application, whose answer covers the review, and tells
 * it to wait (`noteAccess`).
 */
export const access: Stage<ReviewState, AccessedEvent> = accessIn<ReviewState, never>({
  statuses: Object.keys(reviewStatuses),
  partyOf({
    office,
    caseNumber,
    specialfunktionId,
    applicant: { offerName, cvr, pNumber },
    contact: { name, email },
    representative,
    content: { digitalPostExempt, address },
    conflicted,
    team,
  }) {
    return {
      office,
      caseNumber,
      specialfunktionId,
      offerName,
      cvr,
      pNumber,
      contact: { name, email },
      ...(representative === undefined ? {} : { representative }),
      ...(digitalPostExempt === true ? { byPost: address === undefined ? {} : { address } } : {}),
      conflicted,
      impartial: team.flatMap(({ subject, impartiality }) => (impartiality === 'impartial' ? [subject] : [])),
    }
  },
  documentsOf: ({ documents }) => documents,
  isPending: () => false,
  askedIn: 'ansøgningssagen',
})
