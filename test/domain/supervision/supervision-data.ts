import { addDays } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import type { Instant } from '../../../domain/calendar/instant'
import type { SupervisionState } from '../../../domain/supervision/state'
import type { AppointedReviewer } from '../../../domain/application/processing/reviewer'

const results = ['fulfilled', 'not-fulfilled', 'lifted', 'department-closed']

/**
 * Data for a command of a supervision, varied by a number: mostly good, now and then not. `mark` stands in every word that is
 * not the party's, and `draft` in what is the party's once it is signed.
 */
export function supervisionData(
  name: string,
  n: number,
  state: SupervisionState,
  now: Instant,
  {
    mark,
    draft,
    reviewers,
  }: { readonly mark: string; readonly draft: string; readonly reviewers: readonly AppointedReviewer[] },
): unknown {
  const today = civilDateAt(now)
  const pick = <T>(from: readonly T[]): T | undefined => from[n % Math.max(from.length, 1)]
  const visitId = pick(state.visits)?.id ?? 'ingen'
  const orderId = pick(state.orders)?.id ?? 'ingen'
  const order = {
    text: draft,
    fulfilledBy: draft,
    due: addDays(today, n % 9 === 0 ? -1 : 10 + (n % 60)),
    publicText: 'Der skal ansættes en leder.',
    ...(n % 3 === 0 ? { department: 'Afdeling Syd' } : {}),
    ...(n % 4 === 0 ? { noNewResidents: true } : {}),
  }
  const intensified = {
    ...(n % 5 === 0 ? { to: addDays(today, n) } : {}),
    ...(n % 2 === 0 ? { withoutOrderBecause: draft } : {}),
  }
  switch (name) {
    case 'declareImpartiality':
      return n % 12 === 0 ? { impartial: false, reason: mark } : { impartial: true }
    case 'assignTeam':
      return { reviewers: reviewers.slice(n % 3, (n % 3) + 1 + (n % 2)) }
    case 'replaceMember':
      return { replaces: pick(state.team)?.subject ?? 'ingen', reviewer: pick(reviewers), reason: mark }
    case 'planVisit':
      return {
        date: addDays(today, n % 40),
        announced: n % 2 === 0,
        purpose: 'neutral',
        persons: n % 2 === 0 ? 'To tilsynskonsulenter' : mark,
        note: mark,
      }
    case 'recordVisit':
      return { visitId, date: today, persons: mark, observations: mark }
    case 'callOffVisit':
      return { visitId, reason: mark }
    case 'recordSource':
      return n % 7 === 3
        ? { kind: 'survey', reference: mark, date: today, result: mark }
        : { kind: n % 3 === 0 ? 'enquiry' : 'interview', reference: mark, date: today }
    case 'draftDecision':
      return {
        ...(n % 3 === 2 ? {} : { order }),
        ...(n % 3 === 0 ? {} : { intensified }),
        ...(n % 4 === 1 ? { conditions: [{ text: draft, due: addDays(today, 20 + n), fulfilledBy: draft }] } : {}),
        grounds: n % 7 === 0 ? state.sources.slice(0, 1).map(({ id }) => id) : state.sources.map(({ id }) => id),
        reasons: { legalBasis: ['socialtilsynsloven § 8'], mainConsiderations: draft, facts: draft },
        hearingWeighed: 'Indgået',
        ...(n % 2 === 0
          ? { hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Egne oplysninger.' } }
          : {}),
      }
    case 'returnDraft':
      return { reason: mark }
    case 'extendHearing':
    case 'extendFactHearing':
      return { until: addDays(today, 10 + n), reason: 'Mere tid' }
    case 'requestOrderExtension':
      return { orderId, reason: 'Mere tid' }
    case 'extendOrder':
      return { orderId, until: addDays(today, 10 + n), reason: 'Mere tid' }
    case 'refuseOrderExtension':
      return { orderId, reason: 'Ingen særlige grunde' }
    case 'reportOrderMet':
      return { orderId, text: 'Efterkommet' }
    case 'recordInspection':
      return { orderId, on: today, findings: mark }
    case 'settleOrder':
      return { orderId, result: results[n % 4], reason: 'Vurderet' }
    case 'closeSupervision':
      return { conclusion: mark }
    default:
      return undefined
  }
}
