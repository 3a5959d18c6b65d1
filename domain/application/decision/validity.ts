import { addDays, addYears, type CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { approvalLives } from '../intake/renewal'
import type { ApplicationState } from '../state'
import type { Draft } from './draft'

/**
 * First and last day of the approval that a decision gives at `at`. A renewal begins the day after the period before it,
 * without a gap; anything else on the day of the decision. The length is a setting of the case's rule set.
 */
export function validityOf(
  { ruleSet, renewalOf }: Pick<ApplicationState, 'ruleSet' | 'renewalOf'>,
  draft: Draft,
  at: Instant,
): { validFrom: CivilDate; validTo: CivilDate } {
  const continued = renewalOf !== undefined && approvalLives(renewalOf, at)
  const validFrom = continued ? addDays(renewalOf.validTo, 1) : (draft.validFrom ?? civilDateAt(at))
  const { approvalYears } = ruleSetById(ruleSet).settings
  return { validFrom, validTo: draft.validTo ?? addDays(addYears(validFrom, approvalYears), -1) }
}
