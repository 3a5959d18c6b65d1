import { civilDateAt } from '../../calendar/copenhagen'
import { date, optional, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'
import type { LapseEvent } from './events'

/**
 * The offer's general approval has ended, or will with the day that is named, and the approval lapses with it by law: nobody is
 * heard over it, no milder means are weighed, and the lapse is complained of itself. A case that is about nothing else is over
 * with it; one about something else goes on as long as the approval holds. Of an approval that has not begun the day may lie
 * before its first: then it never takes effect.
 *
 * Refuses: DATE_INVALID for a last day before an approval that has begun.
 */
export const establishLapse = defineCommand<RevocationState, LapseEvent>()({
  name: 'establishLapse',
  label: 'Fastslå, at godkendelsen bortfalder med den generelle godkendelse',
  law: 'socialtilsynsloven § 5, stk. 1 og 2',
  from: ['establishing', ...openStatuses],
  to: ['lapsed', ...openStatuses],
  moves: [['establishing', 'lapsed'], ...staying(...openStatuses)],
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { lastDay: date('Den generelle godkendelses sidste dag'), reference: optional(text('Sagsnummer')) },
  decide({ since, lapse }, { lastDay, reference }, { at }) {
    if (since !== undefined && since <= civilDateAt(at) && lastDay < since)
      refuse('DATE_INVALID', { fields: ['lastDay'] }, 'Dagen ligger før godkendelsens begyndelse. Ret datoen.')
    if (lapse?.lastDay === lastDay && lapse.reference === reference) return []
    return [{ type: 'lapse-established', lastDay, ...(reference === undefined ? {} : { reference }) }]
  },
})
