import type { Person } from '../../../domain/rights/actor'
import { addDays } from '../../../domain/calendar/civil-date'
import { civilDateAt } from '../../../domain/calendar/copenhagen'
import type { Instant } from '../../../domain/calendar/instant'
import { qualityItems, type QualityItem } from '../../../domain/catalogue/quality-models/quality-model'
import type { ReviewState } from '../../../domain/review/state'

const judgementKinds = ['yes', 'partly', 'no', 'not-relevant']

/** Data for a command of a review, varied by a number: mostly good, now and then not. `mark` stands in every word that is not the party's. */
export function reviewData(
  name: string,
  n: number,
  state: ReviewState,
  by: Person,
  now: Instant,
  mark: string,
): unknown {
  const { criteria, team, visits, contradictions, qualityModel } = state
  const self = team.find(({ subject }) => subject === by.subject)
  const items = qualityModel === undefined ? [] : qualityItems(qualityModel)
  const left = criteria.filter(({ id }) => self?.assessments[id] === undefined)
  const quality = ({ id, scored }: QualityItem, value: number) => ({
    itemId: id,
    text: mark,
    ...(state.type === 'application' ? { expected: value % 3 > 0 } : scored ? { score: (value % 5) + 1 } : {}),
  })
  const pick = <T>(from: readonly T[]): T | undefined => from[n % Math.max(from.length, 1)]
  switch (name) {
    case 'declareImpartiality':
      return n % 24 === 0 ? { impartial: false, reason: mark } : { impartial: true }
    case 'reassign':
      return {
        reviewer: { subject: 'rita', name: 'Rita Tilsyn', email: 'rita@socialtilsyn-midt.example' },
        ...(n % 2 === 0 ? {} : { replaces: pick(team)?.subject ?? 'ingen' }),
        reason: mark,
      }
    case 'planVisit':
      return {
        date: addDays(civilDateAt(now), n % 40),
        announced: n % 2 === 0,
        persons: n % 2 === 0 ? 'To tilsynskonsulenter' : mark,
        note: mark,
      }
    case 'recordVisit':
      return { visitId: pick(visits)?.id ?? 'ingen', date: civilDateAt(now), persons: mark, observations: mark }
    case 'callOffVisit':
      return { visitId: pick(visits)?.id ?? 'ingen', reason: mark }
    case 'recordSource':
      return { kind: 'interview', reference: mark, date: civilDateAt(now) }
    case 'assess':
      return {
        criterionId: n % 20 === 0 ? 'ukendt' : ((pick(left) ?? criteria[0])?.id ?? ''),
        fulfilled: judgementKinds[n % 4],
        text: mark,
      }
    case 'assessQuality':
      return { judgements: items.map((item, at) => quality(item, n + at)) }
    case 'noteContradiction':
      return { text: mark }
    case 'explainContradiction':
      return { contradictionId: pick(contradictions)?.id ?? 'ingen', explanation: mark }
    case 'submit':
      return { recommendation: 'grant', reasons: mark }
    case 'recordConsensus':
      return {
        criterionId: (criteria.find(({ id }) => state.consensus[id] === undefined) ?? criteria[0])?.id ?? '',
        fulfilled: judgementKinds[n % 4],
        text: mark,
        ...(n % 5 === 0 ? {} : { deviation: mark }),
      }
    case 'recordQualityConsensus':
      return { judgements: items.map((item) => ({ ...quality(item, 1), deviation: mark })) }
    case 'draftReport':
      return { text: `Rapport ${n}` }
    case 'answerFactHearing':
      return { answer: 'Tallet for nattevagter er forkert.' }
    case 'submitReport':
      return { text: mark, recommendation: pick(['grant', 'refuse']), reasons: mark }
    default:
      return undefined
  }
}
