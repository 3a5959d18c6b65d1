import type { CivilDate } from '../../calendar/civil-date'
import { isInTime } from '../../calendar/in-time'
import type { Instant } from '../../calendar/instant'
import type { Deadline } from '../../process/procedure'
import { renewalCutoff, rungsBefore } from './deadlines'
import type { PeriodEvent } from './events'

/**
 * What has passed of the ladder while nobody was to be reminded, told at once: the last rung alone, so in one e-mail. Nothing
 * when none has passed.
 * @param rungs those that nobody has been told of
 * @param validTo last day of the period, from which the time for a renewal counts
 */
export function remindedLate(
  ruleSet: string,
  rungs: readonly Deadline[],
  validTo: CivilDate,
  at: Instant,
): readonly Extract<PeriodEvent, { readonly type: 'reminded' }>[] {
  const passed = rungs.filter((rung) => rung.at <= at).at(-1)
  return passed === undefined
    ? []
    : [{ type: 'reminded', rule: passed.rule, inTime: isInTime(at, renewalCutoff(ruleSet, validTo).endsAt) }]
}

/**
 * The same of a period that is given: its own e-mail names its last day, so nothing more is told as long as a reminder is
 * still ahead.
 */
export function givenLate(ruleSet: string, validTo: CivilDate, at: Instant): ReturnType<typeof remindedLate> {
  const rungs = rungsBefore(ruleSet, validTo)
  return rungs.some((rung) => rung.at > at) ? [] : remindedLate(ruleSet, rungs, validTo, at)
}
