import { addMonths, type CivilDate } from '../../calendar/civil-date'
import type { AssumedCourse } from '../../process/procedure'
import type { ObligationState } from '../state'

/**
 * What is assumed when a contract is ended on a day: by agreement, with as long a notice as its terms have, so that what lies ahead has
 * its years, its tender and its reports without what the contract would have had after that. One drafts it and another signs.
 */
export const assumedEnd: AssumedCourse = {
  from: ['agreed', 'active', 'clarifying'],
  steps: (state, date) => [
    {
      command: 'draftTermination',
      data: {
        ground: 'mutual',
        lastDay: lastDayAfter(state as ObligationState, date),
        reason: 'Antaget',
        agreed: true,
      },
    },
    { command: 'terminate', data: {} },
  ],
}

const lastDayAfter = ({ terms }: ObligationState, date: CivilDate): CivilDate =>
  addMonths(date, terms?.noticeMonths ?? 12)
