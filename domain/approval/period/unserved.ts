import type { CivilDate } from '../../calendar/civil-date'
import { without } from '../../process/without'
import type { ApprovalState } from '../state'

/** A period that has been granted. */
interface Given {
  readonly applicationId: string
  readonly validFrom: CivilDate
  readonly tellsWhenServed?: true
}

/** With a period to come whose decision is still on its way to the party. */
export const withUnserved = (
  known: ApprovalState['unserved'] = [],
  { applicationId, validFrom, tellsWhenServed }: Given,
  isToCome: boolean,
): Pick<ApprovalState, 'unserved'> =>
  isToCome && tellsWhenServed === true ? { unserved: [...known, { applicationId, validFrom }] } : {}

/** Without it: the decision has reached the party, or its day has come. */
export function withServed(state: ApprovalState, validFrom: CivilDate): ApprovalState {
  const left = (state.unserved ?? []).filter((one) => one.validFrom !== validFrom)
  return { ...without(state, 'unserved'), ...(left.length === 0 ? {} : { unserved: left }) }
}
