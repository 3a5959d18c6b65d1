import type { CivilDate } from './civil-date'
import type { CalendarOptions } from './holidays'
import type { RuleSettings, RuleTerms } from './rule-terms'
import { ruleSets } from './rule-sets'
import { rules202601 } from './rules-2026-01'

/** Name of a deadline rule, as in the API's `/api/deadlines/{rule}`. */
export type DeadlineKey = keyof typeof rules202601

/** A rule within its rule set: all that is needed to compute a deadline from a date. */
export interface DeadlineRule extends RuleTerms {
  readonly key: DeadlineKey
  /** Id of the rule set, kept with every computed deadline so that it can be explained years later. */
  readonly ruleSet: string
  /** Which extra days rest under this rule set. */
  readonly calendarOptions: CalendarOptions
}

/** The rules that hold from a date on. A case keeps the set it began under (I13), so a set in use is never edited. */
export interface RuleSet {
  readonly id: string
  /** First day on which new cases begin under it. */
  readonly validFrom: CivilDate
  readonly calendarOptions: CalendarOptions
  readonly rules: Readonly<Record<DeadlineKey, DeadlineRule>>
  readonly settings: RuleSettings
}

/** The set under which a case begun on `date` is handled; before the first set's day, the first set. */
export function ruleSetAt(date: CivilDate): RuleSet {
  const found = [...ruleSets].reverse().find((set) => set.validFrom <= date) ?? ruleSets[0]
  if (!found) throw new RangeError('no rule set')
  return found
}

/** The set that a case is pinned to. RangeError for an id that never was. */
export function ruleSetById(id: string): RuleSet {
  const found = ruleSets.find((set) => set.id === id)
  if (!found) throw new RangeError(`no rule set ${id}`)
  return found
}

/** Whether a text from outside names a rule. */
export function isDeadlineKey(text: string): text is DeadlineKey {
  return Object.hasOwn(rules202601, text)
}
