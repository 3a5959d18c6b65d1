import { addYears, type CivilDate } from '../../calendar/civil-date'
import { copenhagenMidnight } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { endOfCivilDay } from '../../calendar/in-time'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { lastDayOf, type ObligationState } from '../state'

const own = (
  rule: string,
  command: string,
  date: CivilDate,
  at: Deadline['at'],
  explanation: string,
  endsRight = false,
): Deadline => ({
  key: rule,
  rule,
  at,
  date,
  explanation,
  command,
  data: {},
  endsRight,
})

export const startKey = 'contract-start'
const yearKey = 'contract-year'
const endKey = 'contract-end'

/** The contract's first day begins at midnight in Denmark. */
export const startDeadline = (start: CivilDate): Deadline =>
  own(
    startKey,
    'begin',
    start,
    copenhagenMidnight(start),
    `Kontrakten begynder ${danishLongDate(start)} kl. 0.00, jf. kontrakten.`,
  )

/** The anniversaries and the end, as the present year and the last day make them: counted anew whenever either changes. */
export function withCourse(state: ObligationState): ObligationState {
  const lastDay = lastDayOf(state)
  const next = addYears(state.start, Math.max(state.years.length, 1))
  const end = own(
    endKey,
    'reachEnd',
    lastDay,
    endOfCivilDay(lastDay),
    `Kontrakten løber til og med ${danishLongDate(lastDay)} kl. 24.00, jf. kontrakten.`,
    // What was done in its last hours counts.
    true,
  )
  const anniversary = own(
    yearKey,
    'turnYear',
    next,
    copenhagenMidnight(next),
    `Årsdagen for kontraktens begyndelse er ${danishLongDate(next)}; da åbnes den årlige opfølgning, jf. kontrakten.`,
  )
  // The year that ends with the contract has the closing report.
  const coming = state.begun === true && next <= lastDay ? [end, anniversary] : [end]
  return { ...state, deadlines: withDeadlines(withoutDeadlines(state.deadlines, yearKey), ...coming) }
}
