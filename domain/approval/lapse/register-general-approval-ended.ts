import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { endOfCivilDay } from '../../calendar/in-time'
import { date, optional, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { LapseEvent } from './events'
import { generalApprovalKey } from './general-approval-end'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The offer's general approval has ended, and with it this one: with the last day that is named, past or to come
 * (docs/law.md § 4.1). No discretion is left. Of an approval that has not begun yet the day may lie before its first: then it
 * never takes effect. Another day takes the place of one that is still to come; the same twice is once.
 *
 * Refuses: DATE_INVALID for a last day before an approval that has begun.
 */
export const registerGeneralApprovalEnded = defineCommand<ApprovalState, LapseEvent>()({
  name: 'registerGeneralApprovalEnded',
  label: 'Registrér, at den generelle godkendelse er ophørt',
  law: 'socialtilsynsloven § 5, stk. 1 og 2',
  from: livingStatuses,
  to: [...livingStatuses, 'lapsed'],
  moves: livingStatuses.flatMap(
    (status) =>
      [
        [status, status],
        [status, 'lapsed'],
      ] as const,
  ),
  by: [caseworker, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { lastDay: date('Den generelle godkendelses sidste dag'), reference: optional(text('Sagsnummer')) },
  decide({ since, inForce, deadlines }, { lastDay, reference }, { at }) {
    const told = reference === undefined ? {} : { reference }
    if (inForce && lastDay < since)
      refuse('DATE_INVALID', { fields: ['lastDay'] }, 'Dagen ligger før godkendelsens begyndelse. Ret datoen.')
    if (deadlines.some(({ key, date: known }) => key === generalApprovalKey && known === lastDay)) return []
    if (lastDay < civilDateAt(at)) return [{ type: 'lapsed', ground: 'general-approval-ended', ...told, lastDay }]
    return [
      {
        type: 'general-approval-ending',
        ...told,
        deadline: {
          key: generalApprovalKey,
          rule: 'general-approval-end',
          at: endOfCivilDay(lastDay),
          date: lastDay,
          command: 'lapse',
          data: { ground: 'general-approval-ended', ...told },
          endsRight: false,
          explanation: `Den generelle godkendelse ophører med udgangen af ${danishLongDate(lastDay)}, og godkendelsen af specialfunktionen bortfalder samtidig, jf. socialtilsynsloven § 5.`,
        },
      },
    ]
  },
})
