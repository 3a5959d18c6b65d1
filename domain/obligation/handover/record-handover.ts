import { civilDateAt } from '../../calendar/copenhagen'
import { date, name, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { provider } from '../../rights/rights'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { refuse } from '../../refusal/refuse'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { HandoverEvent } from './events'

/** Knowledge, material and requests that go on are handed over to whoever comes after. Refuses: DATE_INVALID for a day to come, PERSONAL_NUMBER. */
export const recordHandover = defineCommand<ObligationState, HandoverEvent>()({
  name: 'recordHandover',
  label: 'Registrér overdragelse',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [provider, contractManager],
  bar: ['conflicted'],
  submission: true,
  fields: {
    to: name('Overdraget til'),
    plan: prose('Hvad er overdraget, og hvordan?'),
    doneOn: date('Overdraget den'),
  },
  decide(_state, handover, { at }) {
    withoutPersonalNumbers(handover)
    if (handover.doneOn > civilDateAt(at)) refuse('DATE_INVALID', { fields: ['doneOn'] })
    return [{ type: 'handed-over', ...handover }]
  },
})
