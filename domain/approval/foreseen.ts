import type { Deadline } from '../process/procedure'
import { deadlinesInOrder } from './deadlines-in-order'
import type { ApprovalState } from './state'

/** The commands of deadlines that carry out what has been settled, and of the end that a renewal filed in time puts off. */
const settled: readonly string[] = ['takeEffect', 'carryOutChange', 'moveAddress', 'handOver', 'reachEnd']

/**
 * What the register tells of in advance to whoever asks how it will stand (I14), earliest first. A decision that has not
 * reached the party is nobody else's to read: until then its period stays out.
 */
export const foreseen = (state: ApprovalState): readonly Deadline[] =>
  deadlinesInOrder(state).filter(
    ({ command, date }) =>
      settled.includes(command) &&
      !(command === 'takeEffect' && state.unserved?.some(({ validFrom }) => validFrom === date) === true),
  )
