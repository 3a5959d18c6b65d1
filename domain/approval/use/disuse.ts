import { addMonths, type CivilDate } from '../../calendar/civil-date'
import { copenhagenAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { ruleSetById } from '../../calendar/deadline-rule'
import { precedingWorkingDay } from '../../calendar/holidays'
import type { Instant } from '../../calendar/instant'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** Deadlines of disuse begin so. */
export const disuseKey = 'lapse'

/**
 * What happens when no use is told after `from`: warnings at the months of the rule set that are still ahead at `at`, and
 * lapse after two years (socialtilsynsloven § 5, stk. 7). Use that is told in time goes before the lapse.
 */
export function disuseDeadlines(ruleSet: string, from: CivilDate, at: Instant): readonly Deadline[] {
  const lapse: Deadline = {
    ...caseDeadline(ruleSet, 'lapse', from, { key: disuseKey, command: 'lapse', endsRight: true }),
    data: { ground: 'unused' },
  }
  const { settings, calendarOptions } = ruleSetById(ruleSet)
  const warnings = settings.lapseWarningMonths.map((months): Deadline => {
    const date = precedingWorkingDay(addMonths(from, months), 'administration', calendarOptions)
    const rule = `lapse-warning-${months}`
    return {
      key: `${disuseKey}/${months}`,
      rule,
      at: copenhagenAt(date, '08:00'),
      date,
      command: 'warnOfLapse',
      data: { rule },
      endsRight: false,
      explanation: `Er der ikke oplyst brug efter ${danishLongDate(from)}, advares tilbuddet ${danishLongDate(date)} kl. 8.00, ${months} måneder senere eller på den sidste arbejdsdag inden da.`,
    }
  })
  return [...warnings.filter((warning) => warning.at > at), lapse]
}

/** `deadlines` without those of disuse. */
export const withoutDisuse = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(({ key }) => key !== disuseKey && !key.startsWith(`${disuseKey}/`))
