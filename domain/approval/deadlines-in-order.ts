import type { Deadline } from '../process/procedure'
import type { ApprovalState } from './state'

/** The commands of deadlines that end an approval. */
const endings: readonly string[] = ['reachEnd', 'lapse', 'endGivenUp']

type Standing = Pick<ApprovalState, 'deadlines' | 'status' | 'renewal'>

/** Whether this deadline ends the approval as it stands. Its last day does not while a renewal that was filed in time is awaited. */
function isEnd({ command }: Deadline, { status, renewal }: Standing): boolean {
  const awaited = status === 'renewal-pending' && renewal?.timely === true
  return endings.includes(command) && !(awaited && command === 'reachEnd')
}

/** The deadlines that end the approval by what is known now, earliest first. */
export const endingDeadlines = (state: Standing): readonly Deadline[] =>
  state.deadlines.filter((deadline) => isEnd(deadline, state)).sort(byInstant)

/**
 * Earliest first; at one instant the end goes before all else. What would begin when the approval is over happens to none: a
 * move or a question at that very midnight would show and tell of an approval that has ended (I14).
 */
export const deadlinesInOrder = (state: Standing): readonly Deadline[] =>
  state.deadlines.toSorted(
    (one, other) => byInstant(one, other) || Number(isEnd(other, state)) - Number(isEnd(one, state)),
  )

const byInstant = (one: Deadline, other: Deadline): number => Number(one.at > other.at) - Number(one.at < other.at)
