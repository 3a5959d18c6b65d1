import { addDays } from '../../calendar/civil-date'
import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { givingUpKey, type GivingUpEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The provider gives the approval up from a day on. Another day takes the place of the first; nothing ends backwards.
 *
 * Refuses: DATE_INVALID for a day that is not to come.
 */
export const giveUp = defineCommand<ApprovalState, GivingUpEvent>()({
  name: 'giveUp',
  label: 'Opgiv godkendelsen',
  law: 'tilbuddets eget ønske',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: party,
  submission: true,
  fields: { from: date('Opgives fra og med'), reason: optional(prose('Begrundelse', { max: 2000 })) },
  decide(_state, { from, reason }, { at }) {
    if (from <= civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['from'] },
        'Godkendelsen kan tidligst opgives fra i morgen. Vælg en senere dato.',
      )
    return [
      {
        type: 'giving-up',
        from,
        ...(reason === undefined ? {} : { reason }),
        deadline: {
          key: givingUpKey,
          rule: 'giving-up',
          at: copenhagenMidnight(from),
          date: addDays(from, -1),
          command: 'endGivenUp',
          data: {},
          // Until then it can be taken back.
          endsRight: true,
          explanation: `Tilbuddet har opgivet godkendelsen fra og med ${danishLongDate(from)}.`,
        },
      },
    ]
  },
})
