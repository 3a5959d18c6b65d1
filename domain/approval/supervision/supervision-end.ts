import type { CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Deadline } from '../../process/procedure'

/** Key of the deadline with which intensified supervision ends. */
export const supervisionKey = 'intensified-supervision'

/** The end of intensified supervision that lasts to a day: the longest that the law allows, or an earlier one of the decision's. */
export function supervisionEnd(
  last: CivilDate,
  longest: { readonly date: CivilDate; readonly explanation: string },
): Deadline {
  return {
    key: supervisionKey,
    rule: 'intensified-supervision',
    at: endOfCivilDay(last),
    date: last,
    command: 'endIntensifiedSupervision',
    data: {},
    endsRight: false,
    explanation:
      last === longest.date
        ? longest.explanation
        : `Det skærpede tilsyn varer til og med ${danishLongDate(last)}, jf. afgørelsen og socialtilsynsloven § 8, stk. 1.`,
  }
}
