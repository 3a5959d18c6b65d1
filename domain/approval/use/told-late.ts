import type { Instant } from '../../calendar/instant'
import type { Deadline } from '../../process/procedure'
import type { ApprovalState } from '../state'
import type { UseEvent } from './events'

/**
 * What has passed of the questions and warnings about use while nobody was to be asked, told at once: the office is to find
 * out, or else the party is asked or warned, with the last of them alone.
 * @param deadlines of use, as they stood; none where use is not asked about at all
 */
export function useToldLate(
  state: Pick<ApprovalState, 'outOfUse' | 'useUnknown'>,
  deadlines: readonly Deadline[],
  at: Instant,
): readonly UseEvent[] {
  const { outOfUse, useUnknown } = state
  if (useUnknown === true) return []
  const passed = deadlines.filter((due) => due.at <= at)
  if (passed.some(({ command }) => command === 'noteUseUnknown')) return [{ type: 'use-unknown' }]
  const last = passed.filter(({ command }) => command === 'warnOfLapse').at(-1)
  return last === undefined
    ? []
    : [{ type: 'lapse-warned', rule: last.rule, ...(outOfUse === undefined ? {} : { outOfUse: true as const }) }]
}
