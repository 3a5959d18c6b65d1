import type { CivilDate } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'

/** The last day in time of a deadline that is told by the first instant that is too late: midnight ends the day before. */
export const lastDayBefore = (tooLate: Instant): CivilDate => civilDateAt(addMillis(tooLate, -1))
