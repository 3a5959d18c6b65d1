import { addYears, type CivilDate } from '../../calendar/civil-date'
import { copenhagenAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import type { Deadline } from '../../process/procedure'
import type { ApprovalState } from '../state'

const yearlyKey = 'yearly-supervision'

/** When the next yearly supervision is opened, in the morning of its day: the first anniversary of the approval's first day after `at`. */
export function yearlySupervision(ruleSet: string, since: CivilDate, at: Instant, years = 0): Deadline {
  const { date } = computeDeadline(ruleSetById(ruleSet).rules['yearly-supervision'], addYears(since, years))
  const deadline: Deadline = {
    key: yearlyKey,
    rule: 'yearly-supervision',
    at: copenhagenAt(date, '08:00'),
    date,
    command: 'openYearlySupervision',
    data: {},
    endsRight: false,
    explanation: `Årets tilsyn begynder ${danishLongDate(date)}, årsdagen for godkendelsens første dag, jf. socialtilsynsloven § 7.`,
  }
  return deadline.at > at ? deadline : yearlySupervision(ruleSet, since, at, years + 1)
}

/**
 * The next yearly supervision of an approval that goes on after it had ended; none where it waits already. Nor of one whose run
 * was recorded before there were any: its timers must stay as they were until it is taken up anew.
 */
export const missingYearly = (
  { ruleSet, since, deadlines, supervisedYearly }: ApprovalState,
  at: Instant,
): readonly Deadline[] =>
  supervisedYearly !== true || isYearly(deadlines) ? [] : [yearlySupervision(ruleSet, since, at)]

/** Whether a yearly supervision is among what is due. */
export const isYearly = (deadlines: readonly Deadline[]): boolean => deadlines.some(({ key }) => key === yearlyKey)
