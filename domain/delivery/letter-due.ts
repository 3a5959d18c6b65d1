import type { CivilDate } from '../calendar/civil-date'
import { danishLength } from '../calendar/deadline-length'
import { ruleSetById, type DeadlineKey } from '../calendar/deadline-rule'
import type { Deadline } from '../process/procedure'

/** What a letter says of its deadline: the last day, or how long there is from when it has come by post. */
export const letterDue = (
  ruleSet: string,
  rule: DeadlineKey,
  deadline: Deadline | undefined,
): { readonly due: CivilDate } | { readonly dueAfterArrival: string } =>
  deadline === undefined
    ? { dueAfterArrival: danishLength(ruleSetById(ruleSet).rules[rule].length) }
    : { due: deadline.date }
