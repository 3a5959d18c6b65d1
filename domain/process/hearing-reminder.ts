import type { Instant } from '../calendar/instant'
import { caseDeadline, withDeadlines, withoutDeadlines } from './case-deadline'
import type { Deadline } from './procedure'

const reminderKey = ({ key }: Pick<Deadline, 'key'>): string => `${key}-reminder`

/**
 * The e-mail that reminds the party of a hearing deadline (docs/law.md § 11.1). It is a courtesy: one whose hour has
 * passed at `at` is left out, not sent late.
 */
export function hearingReminder(ruleSet: string, hearing: Deadline, at: Instant): { readonly reminder?: Deadline } {
  const reminder = caseDeadline(ruleSet, 'hearing-reminder', hearing.date, {
    key: reminderKey(hearing),
    command: 'remindOfHearing',
    endsRight: false,
  })
  return reminder.at > at ? { reminder } : {}
}

/** `deadlines` with this hearing's, and with its reminder in the place of any earlier one: a hearing that is moved is reminded of anew. */
export function withHearing(
  deadlines: readonly Deadline[],
  { deadline, reminder }: { readonly deadline: Deadline; readonly reminder?: Deadline },
): readonly Deadline[] {
  return withDeadlines(
    withoutDeadlines(deadlines, reminderKey(deadline)),
    deadline,
    ...(reminder === undefined ? [] : [reminder]),
  )
}

/** … without it: the party has been reminded. */
export const withoutReminder = (deadlines: readonly Deadline[], key: string): readonly Deadline[] =>
  withoutDeadlines(deadlines, reminderKey({ key }))

/** … without either: the hearing is over. */
export const withoutHearing = (deadlines: readonly Deadline[], key: string): readonly Deadline[] =>
  withoutDeadlines(deadlines, key, reminderKey({ key }))
