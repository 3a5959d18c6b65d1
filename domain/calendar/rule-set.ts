import type { CivilDate } from './civil-date'
import type { DeadlineKey, DeadlineRule, RuleSet } from './deadline-rule'
import type { CalendarOptions } from './holidays'
import type { RuleSettings, RuleTerms } from './rule-terms'

/** A rule set of its terms: each rule knows the set that it stands in. */
export function ruleSet(
  id: string,
  validFrom: CivilDate,
  terms: Readonly<Record<DeadlineKey, RuleTerms>>,
  settings: RuleSettings,
  calendarOptions: CalendarOptions,
): RuleSet {
  const keys = Object.keys(terms) as DeadlineKey[]
  const rules = Object.fromEntries(keys.map((key) => [key, { ...terms[key], key, ruleSet: id, calendarOptions }]))
  return { id, validFrom, calendarOptions, rules: rules as Record<DeadlineKey, DeadlineRule>, settings }
}
