import { ruleSetById } from '../../calendar/deadline-rule'
import type { ObligationState } from '../state'
import { minutesUsed } from './year-figures'

/**
 * Which parts of the year's hours are reached by so many minutes more, in percent, and have not been told this year. None while the
 * terms are not confirmed: nobody knows the hours.
 */
export function hoursPassed(
  { years, terms, ruleSet }: Pick<ObligationState, 'years' | 'terms' | 'ruleSet'>,
  minutes: number,
): readonly number[] {
  const present = years.at(-1)
  if (present === undefined || terms?.confirmed === undefined) return []
  const used = minutesUsed(present) + minutes
  return ruleSetById(ruleSet).settings.adviceHoursPercent.filter(
    (percent) => used * 100 >= terms.hoursPerYear * 60 * percent && !present.told.includes(percent),
  )
}
