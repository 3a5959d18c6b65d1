import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../procedure'
import type { ReviewState } from './state'

/** How a review is found. It has no owner: the provider may not read it. A partial reviewer is no longer assigned. */
export function indexOf({ applicant, specialfunktionId, office, team, conflicted }: ReviewState): CaseIndex {
  return {
    title: `${applicant.offerName} – ${specialfunktionName(specialfunktionId)}`,
    standing: {
      office, assigned: team.map(({ subject }) => subject), drafters: [], conflicted,
      undeclared: team.filter(({ impartiality }) => impartiality === 'undeclared').map(({ subject }) => subject),
    },
  }
}
