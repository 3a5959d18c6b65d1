import { representationOf } from '../application/index-of'
import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { ReviewState } from './state'

/**
 * How a review is found. It is the provider's to read only once something in it is addressed to the provider: an announced
 * visit or the draft report. A partial reviewer is no longer assigned.
 */
export function indexOf({
  applicant,
  specialfunktionId,
  office,
  team,
  conflicted,
  visits,
  factHearings,
  representative,
}: ReviewState): CaseIndex {
  const addressed = factHearings.length > 0 || visits.some(({ announced }) => announced)
  return {
    foundBy: [applicant.cvr, applicant.pNumber],
    title: `${applicant.offerName} – ${specialfunktionName(specialfunktionId)}`,
    standing: {
      ...(addressed ? { owner: applicant.cvr, ...representationOf(representative, applicant.offerName) } : {}),
      office,
      assigned: team.map(({ subject }) => subject),
      drafters: [],
      conflicted,
      undeclared: team.filter(({ impartiality }) => impartiality === 'undeclared').map(({ subject }) => subject),
    },
  }
}
