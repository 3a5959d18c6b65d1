import type { CivilDate } from '../../calendar/civil-date'
import { copenhagenMidnight } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** Keys of the deadlines that begin and end a period. */
export const periodKeys = { start: 'validity-start', end: 'validity-end' } as const

const isRung = ({ key }: Deadline): boolean => key.startsWith('renewal-reminder-')
const isOfPeriod = (deadline: Deadline): boolean =>
  isRung(deadline) || deadline.key === periodKeys.start || deadline.key === periodKeys.end

/** `deadlines` without the reminders of renewal. */
export const withoutRungs = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter((deadline) => !isRung(deadline))

/** `deadlines` with those of another period instead of the present one's; what does not belong to a period stays. */
export const withPeriod = (deadlines: readonly Deadline[], period: readonly Deadline[]): readonly Deadline[] =>
  withDeadlines(
    deadlines.filter((deadline) => !isOfPeriod(deadline)),
    ...period,
  )

/** Last day on which a renewal is in time, and the first instant too late. */
export function renewalCutoff(
  ruleSet: string,
  validTo: CivilDate,
): { readonly date: CivilDate; readonly endsAt: Instant } {
  return computeDeadline(ruleSetById(ruleSet).rules['renewal-cutoff'], validTo)
}

/** The reminders before an approval's last day, earliest first. The ladder is a setting of the case's rule set. */
export function rungsBefore(ruleSet: string, lastDay: CivilDate): readonly Deadline[] {
  const rungs = ruleSetById(ruleSet).settings.renewalReminderMonths.map((months) => {
    const rule = `renewal-reminder-${months}` as const
    return {
      ...caseDeadline(ruleSet, rule, lastDay, { key: rule, command: 'remind', endsRight: false }),
      data: { rule },
    }
  })
  return withDeadlines([], ...rungs)
}

/** The reminders that are still ahead at `at`, and the end of the period. What has passed is told at once (`remindedLate`). */
export const periodDeadlines = (ruleSet: string, validTo: CivilDate, at: Instant): readonly Deadline[] =>
  untilEnd(ruleSet, periodEnd(validTo), at)

/** The same before another end than the period's own. */
export const untilEnd = (ruleSet: string, end: Deadline, at: Instant): readonly Deadline[] =>
  withDeadlines(
    rungsBefore(ruleSet, end.date).filter((reminder) => reminder.at > at),
    end,
  )

/** The reminders among `deadlines`. */
export const rungsOf = (deadlines: readonly Deadline[]): readonly Deadline[] => deadlines.filter(isRung)

/** The first instant after the approval's last day. A renewal filed in time goes before it. */
export function periodEnd(validTo: CivilDate): Deadline {
  return {
    key: periodKeys.end,
    rule: 'validity-end',
    at: endOfCivilDay(validTo),
    date: validTo,
    command: 'reachEnd',
    data: {},
    endsRight: true,
    explanation: `Godkendelsen gælder til og med ${danishLongDate(validTo)} og udløber kl. 24.00, jf. afgørelsen.`,
  }
}

/** The end of an approval that outlived its last day, when its renewal has been refused: when the complaint period is over. */
export function endAfterRefusal(complaint: Pick<Deadline, 'at' | 'date'>): Deadline {
  return {
    key: periodKeys.end,
    rule: 'validity-end',
    at: complaint.at,
    date: complaint.date,
    command: 'reachEnd',
    data: {},
    endsRight: true,
    explanation: `Fornyelsen er afslået; den forlængede godkendelse udløber, når klagefristen er gået, ${danishLongDate(complaint.date)} kl. 24.00.`,
  }
}

/** The first instant of a period that follows on another and was granted in advance. */
export const comingStart = (validFrom: CivilDate): Deadline => ({
  ...periodStart(validFrom),
  key: `period-start/${validFrom}`,
  data: { period: validFrom },
  explanation: `Den nye periode begynder ${danishLongDate(validFrom)}. Indtil da gælder den nuværende periodes vilkår, pladser og målgruppe, jf. afgørelsen.`,
})

/** The first instant of an approval that begins later than the decision. */
export function periodStart(validFrom: CivilDate): Deadline {
  return {
    key: periodKeys.start,
    rule: 'validity-start',
    at: copenhagenMidnight(validFrom),
    date: validFrom,
    command: 'takeEffect',
    data: {},
    endsRight: false,
    explanation: `Godkendelsen gælder fra og med ${danishLongDate(validFrom)}, jf. afgørelsen.`,
  }
}
