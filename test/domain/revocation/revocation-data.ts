import { addDays } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import type { Instant } from '../../../domain/calendar/instant'
import { milderMeans } from '../../../domain/revocation/milder-means/milder-means'
import type { RevocationState } from '../../../domain/revocation/state'

const means = Object.keys(milderMeans)

/**
 * Data for a command of a revocation, varied by a number: mostly good, now and then not. `mark` stands in every word that is not
 * the party's, and `draft` in what is the party's once it is signed.
 */
export function revocationData(
  name: string,
  n: number,
  { considered, places = 12 }: RevocationState,
  now: Instant,
  { mark, draft }: { readonly mark: string; readonly draft: string },
): unknown {
  const today = civilDateAt(now)
  switch (name) {
    case 'declareImpartiality':
      return n % 12 === 0 ? { impartial: false, reason: mark } : { impartial: true }
    case 'recordMilderMeans':
      return {
        means: means.find((one) => !considered.some((known) => known.means === one)) ?? means[n % means.length],
        notEnoughBecause: draft,
      }
    case 'openHearing':
      return { text: 'Påtænkt tilbagekaldelse' }
    case 'draftDecision':
      return {
        criteria: [{ criterionId: 'autisme-viden', text: draft }],
        reasons: { legalBasis: ['socialtilsynsloven § 5, stk. 6'], mainConsiderations: draft, facts: draft },
        hearingWeighed: draft,
        ...(n % 3 === 0 ? { part: { text: draft, places: Math.max(places - 2 - (n % 4), 1) } } : {}),
        ...(n % 5 === 0 ? { effectiveFrom: addDays(today, n % 90) } : {}),
        ...(n % 4 === 0 ? { hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: draft } } : {}),
      }
    case 'returnDraft':
      return { reason: mark }
    // The party is told why.
    case 'dropRevocation':
      return { reason: 'Et mildere middel er nok' }
    default:
      return undefined
  }
}
