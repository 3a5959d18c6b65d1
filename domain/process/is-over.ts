import type { CaseState, Procedure } from './procedure'

/**
 * Whether nothing can happen in a case any longer: it is in a closed status, and no letter of it has still to be sent or to
 * come. Only then its run ends, and its row is closed.
 */
export const isOver = <State extends CaseState>(
  { closed, lettersAreOpen }: Pick<Procedure<State>, 'closed' | 'lettersAreOpen'>,
  state: State,
): boolean => closed.includes(state.status) && lettersAreOpen?.(state) !== true
