import type { CivilDate } from '../calendar/civil-date'
import { danishLongDate } from '../calendar/danish'
import { computeDeadline, lastDayOf } from '../calendar/deadline'
import { ruleSetById, type DeadlineKey } from '../calendar/deadline-rule'
import { endOfCivilDay } from '../calendar/in-time'
import type { Deadline } from './procedure'

/** What a deadline does in its case, beside what its rule says. */
export interface DeadlineTask {
  readonly key: string
  readonly command: string
  readonly endsRight: boolean
}

/** The deadline of a rule in the case's own rule set (I13), counted from `from`, as the case keeps it. */
export function caseDeadline(ruleSet: string, rule: DeadlineKey, from: CivilDate, task: DeadlineTask): Deadline {
  const { date, endsAt, sendAt, explanation } = computeDeadline(ruleSetById(ruleSet).rules[rule], from)
  return {
    key: task.key,
    rule,
    at: sendAt ?? endsAt,
    date,
    explanation,
    command: task.command,
    data: {},
    endsRight: task.endsRight,
  }
}

/**
 * A deadline that the authority has moved to a day of its choice: the working day that it is or rolls to, by the rule in
 * the case's own rule set.
 */
export function movedDeadline(ruleSet: string, key: DeadlineKey, until: CivilDate, task: DeadlineTask): Deadline {
  const rule = ruleSetById(ruleSet).rules[key]
  const date = lastDayOf(rule, until)
  return {
    key: task.key,
    rule: key,
    at: endOfCivilDay(date),
    date,
    command: task.command,
    data: {},
    endsRight: task.endsRight,
    explanation: `${rule.danishSubject} er forlænget til ${danishLongDate(date)} kl. 24.00, jf. ${rule.law}.`,
  }
}

/** `deadlines` with these instead of any of the same key, earliest first. */
export function withDeadlines(deadlines: readonly Deadline[], ...added: readonly Deadline[]): readonly Deadline[] {
  const keys = new Set(added.map(({ key }) => key))
  return [...deadlines.filter(({ key }) => !keys.has(key)), ...added].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )
}

/** `deadlines` without those of these keys: they have given their command, or what they waited for has happened. */
export function withoutDeadlines(deadlines: readonly Deadline[], ...keys: readonly string[]): readonly Deadline[] {
  return deadlines.filter(({ key }) => !keys.includes(key))
}
