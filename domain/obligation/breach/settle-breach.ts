import { flag, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { BreachEvent } from './events'
import { breachField, openBreach } from './open-breach'

/**
 * Whether a breach has been remedied. That it has not can be found only when the supplier's time is over.
 *
 * Refuses: BREACH_UNKNOWN, BREACH_NOT_PASSED.
 */
export const settleBreach = defineCommand<ObligationState, BreachEvent>()({
  name: 'settleBreach',
  label: 'Tag stilling til misligholdelsen',
  law: 'docs/law.md § 9.10',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { breach: breachField, remedied: flag('Misligholdelsen er afhjulpet'), reason: prose('Begrundelse') },
  offered: ({ breaches }) => breaches.some(({ settled }) => settled === undefined),
  decide(state, { breach, remedied, reason }) {
    const { id, passed } = openBreach(state, breach)
    if (!remedied && passed !== true) refuse('BREACH_NOT_PASSED')
    return [{ type: 'breach-settled', id, remedied, reason }]
  },
})
