import type { CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import { computeDeadline, type ComputedDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import { refuse } from '../../refusal/refuse'

/** First and last day of skærpet tilsyn. */
export interface IntensifiedPeriod {
  readonly from: CivilDate
  readonly to: CivilDate
  /** It takes the place of one that had not ended. */
  readonly prolongs?: true
}

/** The last day of the longest skærpet tilsyn that one decision of a day can give. */
export const longestFrom = (ruleSet: string, from: CivilDate): ComputedDeadline =>
  computeDeadline(ruleSetById(ruleSet).rules['intensified-supervision'], from)

/**
 * The period of skærpet tilsyn that is decided on a day. Each decision lasts six months at most, also one that prolongs.
 *
 * Refuses: DATE_INVALID for a last day that is past or beyond the longest period, with the latest there is.
 */
export function periodFrom(ruleSet: string, from: CivilDate, to: CivilDate | undefined): IntensifiedPeriod {
  const { date: longest } = longestFrom(ruleSet, from)
  const last = to ?? longest
  if (last < from || last > longest)
    refuse(
      'DATE_INVALID',
      { fields: ['intensified/to'], latest: longest },
      `Skærpet tilsyn kan højst vare seks måneder ad gangen, altså til og med ${danishLongDate(longest)}. Vælg en anden dato; en forlængelse kræver en ny afgørelse.`,
    )
  return { from, to: last }
}
