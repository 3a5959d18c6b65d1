import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { standingOf } from '../calendar/ledger'
import { withAddressRead } from './form/content-fields'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import type { Deadline } from '../process/procedure'
import { earlierKey, earlierRequest } from './access/earlier-access'
import { isOpen } from './statuses'
import { deadlineKeys } from './deadline-keys'
import { clockBegunBy } from './processing/open-clock'
import { withClock } from './processing/with-clock'
import { withKnownLetters, type Fourth } from './upcast-letters'
import type { ApplicationState } from './state'

/**
 * A state of an older schema in today's shape. Before schema 2 nobody declared impartiality: such a case goes on by the
 * rule it began under (I13), so that whoever has it is asked to declare and nobody is barred for not having done it.
 * Schema 3 has members more that may all be absent: an answer to a request for access from before gives no time to use it,
 * while a request that is open holds up what the law says.
 *
 * Before schema 3 the processing time began with the review. A case that is taken up at `at` goes by facts from then on: one that
 * waits, complete and paid, gets its processing time from the day on which it was. If that has passed, it is told at once,
 * as passed. Without `at` its clocks stay as they were: a run that was recorded before must do again what it did.
 *
 * Before schema 4 the address was text. From schema 5 on complaints are kept (who signed a decision of before is not
 * known), and every letter by post is known until it has come (`withKnownLetters`). From schema 6 on a request for access is a case
 * of its own.
 */
export function upcast(schema: number, state: unknown, at?: Instant): ApplicationState {
  return withAccessMoving(schema === 5 ? (state as ApplicationState) : fromFourth(schema, state, at), at)
}

/** A request for access that is open becomes a case of its own as soon as the application is taken up; until then the party waits as before. */
function withAccessMoving(state: ApplicationState, at: Instant | undefined): ApplicationState {
  const { access, deadlines } = state
  if (access === undefined || access.answer !== undefined || !isOpen(state)) return state
  const moving: Deadline = {
    key: earlierKey,
    rule: 'access-request',
    at: at ?? access.requestedAt,
    date: civilDateAt(at ?? access.requestedAt),
    explanation: 'Anmodningen om aktindsigt får sin egen sag.',
    command: 'openEarlierAccess',
    data: {},
    endsRight: false,
  }
  return {
    ...state,
    accessRequests: [{ requestId: earlierRequest, by: 'party' }],
    // Its own deadline goes with it.
    deadlines: withDeadlines(withoutDeadlines(deadlines, 'access-request'), ...(at === undefined ? [] : [moving])),
  }
}

function fromFourth(schema: number, state: unknown, at?: Instant): ApplicationState {
  const kept = state as Fourth
  const read: Fourth = { ...kept, content: withAddressRead(kept.content) }
  const declaring: Fourth = schema < 2 ? { ...read, impartial: [], mustDeclare: false } : read
  const followed = withKnownLetters(declaring)
  if (at === undefined) return followed
  const taken: ApplicationState = { ...followed, lettersFollowed: true }
  return schema < 3 ? withClocksByFact(taken, at) : taken
}

function withClocksByFact(state: ApplicationState, at: Instant): ApplicationState {
  const byFact: ApplicationState = { ...state, clocksByFact: true }
  if (state.status !== 'received' && state.status !== 'awaiting-information') return byFact
  const { clock } = clockBegunBy(byFact, at)
  if (clock === undefined) return byFact
  const begun = withClock(byFact, clock, at)
  const standing = standingOf(clock)
  if (standing.paused || standing.endsAt > at) return begun
  const passed = { at, date: civilDateAt(at), data: { passed: standing.date } }
  return {
    ...begun,
    deadlines: begun.deadlines.map((one) => (one.key === deadlineKeys.processing ? { ...one, ...passed } : one)),
  }
}
