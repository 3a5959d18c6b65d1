import type { Instant } from '../../calendar/instant'
import { without } from '../../process/without'
import { asItStood } from '../lapse/held'
import type { ApprovalState } from '../state'

/** The approval as it would stand at `at` had it not been withdrawn, with what has fallen due meanwhile among its deadlines. */
export const unrevoked = (
  state: ApprovalState,
  { from, held, endedOn }: NonNullable<ApprovalState['revoked']>,
  at: Instant,
): ApprovalState => ({
  ...asItStood(without(state, 'revoked', 'endedOn'), from, held, at),
  ...(endedOn === undefined ? {} : { endedOn }),
})
