import type { Instant } from '../calendar/instant'
import type { ComplaintOpening } from './opening'
import type { ComplaintState } from './state'
import { without } from '../process/without'

/** How the decided case tells of somebody without Digital Post, as the state has it. */
export const postOf = ({ byPost }: Pick<ComplaintOpening, 'byPost'>): Pick<ComplaintState, 'exempt' | 'address'> =>
  byPost === undefined ? {} : { exempt: true, ...(byPost.address === undefined ? {} : { address: byPost.address }) }

/** The state of 0.3.0: its letters were followed by nobody. */
type First = Omit<ComplaintState, 'byPost' | 'exempt' | 'address'> & Pick<ComplaintOpening, 'byPost'>

/**
 * A state of schema 1 in today's shape. Taken up at `at`, its letters are followed from then on; a run that was recorded before must
 * do again what it did.
 */
export function upcast(schema: number, state: unknown, at?: Instant): ComplaintState {
  if (schema !== 1) throw new RangeError(`no complaint state of schema ${schema}`)
  const first = state as First
  return { ...without(first, 'byPost'), ...postOf(first), ...(at === undefined ? {} : { lettersFollowed: true }) }
}
