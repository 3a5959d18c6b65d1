import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { provider } from '../../rights/rights'
import { withoutPersonalNumbers } from '../../process/personal-number'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { BreachEvent } from './events'
import { breachField, openBreach } from './open-breach'

/** What the supplier says that it has done about a breach. It is taken also after the day. Refuses: BREACH_UNKNOWN, PERSONAL_NUMBER. */
export const reportRemedy = defineCommand<ObligationState, BreachEvent>()({
  name: 'reportRemedy',
  label: 'Oplys, at misligholdelsen er afhjulpet',
  law: 'docs/law.md § 9.10',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [provider],
  submission: true,
  fields: { breach: breachField, text: prose('Hvad er der gjort?') },
  offered: ({ breaches }) => breaches.some(({ settled }) => settled === undefined),
  decide(state, { breach, text }) {
    withoutPersonalNumbers({ text })
    return [{ type: 'remedy-reported', id: openBreach(state, breach).id, text }]
  },
})
