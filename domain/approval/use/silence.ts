import { addMonths, type CivilDate } from '../../calendar/civil-date'
import { copenhagenAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { ruleSetById } from '../../calendar/deadline-rule'
import { precedingWorkingDay } from '../../calendar/holidays'
import type { Instant } from '../../calendar/instant'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** Deadlines of disuse, and of the questions about use, begin so. */
export const disuseKey = 'lapse'
/** Key of the deadline at which the office is to find out whether the function is used. */
export const questionKey = `${disuseKey}/question`
const questionRule = 'use-question'

/**
 * What happens when nobody tells of use after `from`: the provider is asked at the months of the rule set that are still ahead
 * at `at`, and after two years the office is to find out. Silence ends nothing: who says nothing may have a full house.
 */
export const silenceDeadlines = (ruleSet: string, from: CivilDate, at: Instant): readonly Deadline[] =>
  [...askedAt(ruleSet, from), useQuestion(ruleSet, from)].filter((deadline) => deadline.at > at)

/** Whether two years have gone at `at` without anybody telling of use after `from`. */
export const isSilentSince = (ruleSet: string, from: CivilDate, at: Instant): boolean =>
  useQuestion(ruleSet, from).at <= at

function askedAt(ruleSet: string, from: CivilDate): readonly Deadline[] {
  return useSteps(
    ruleSet,
    from,
    (date, months) =>
      `Er der ikke oplyst brug efter ${danishLongDate(from)}, spørges tilbuddet ${danishLongDate(date)} kl. 8.00, ${months} måneder senere eller på den sidste arbejdsdag inden da.`,
  )
}

/**
 * The e-mails at the months of the rule set after `from`, on a working day.
 * @param explain the sentence that explains one, given its day and its months
 */
export function useSteps(
  ruleSet: string,
  from: CivilDate,
  explain: (date: CivilDate, months: number) => string,
): readonly Deadline[] {
  const { settings, calendarOptions } = ruleSetById(ruleSet)
  return settings.lapseWarningMonths.map((months) => {
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
      explanation: explain(date, months),
    }
  })
}

function useQuestion(ruleSet: string, from: CivilDate): Deadline {
  const { at, date } = caseDeadline(ruleSet, 'lapse', from, {
    key: questionKey,
    command: 'noteUseUnknown',
    endsRight: false,
  })
  return {
    key: questionKey,
    rule: questionRule,
    at,
    date,
    command: 'noteUseUnknown',
    data: {},
    endsRight: false,
    explanation: `Er der ikke oplyst brug senest ${danishLongDate(date)}, to år efter ${danishLongDate(from)}, undersøger socialtilsynet, om specialfunktionen bruges. Tavshed er ikke bortfald, jf. socialtilsynsloven § 5, stk. 7.`,
  }
}

/** `deadlines` without those of disuse, and of questions about use. */
export const withoutDisuse = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter((deadline) => !isOfDisuse(deadline))

/** … and those alone. */
export const ofDisuse = (deadlines: readonly Deadline[]): readonly Deadline[] => deadlines.filter(isOfDisuse)

const isOfDisuse = ({ key }: Deadline): boolean => key === disuseKey || key.startsWith(`${disuseKey}/`)

/**
 * `deadlines` as 0.2.0 computed them, brought under the present rule: where silence alone would have ended the approval the
 * office is to find out, at the same instant. Of the present ones nothing is changed.
 */
export function withoutSilentLapse(deadlines: readonly Deadline[]): readonly Deadline[] {
  const isSilent = ({ key, data }: Deadline): boolean =>
    key === disuseKey && !('lastUsed' in (data as Readonly<Record<string, unknown>>))
  return deadlines.map((deadline) =>
    isSilent(deadline)
      ? {
          ...deadline,
          key: questionKey,
          rule: questionRule,
          command: 'noteUseUnknown',
          data: {},
          endsRight: false,
          explanation: `Er der ikke oplyst brug senest ${danishLongDate(deadline.date)}, undersøger socialtilsynet, om specialfunktionen bruges. Tavshed er ikke bortfald, jf. socialtilsynsloven § 5, stk. 7.`,
        }
      : deadline,
  )
}
