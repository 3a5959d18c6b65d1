import { optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { party } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { Withdrawn } from './events'

/** The applicant takes the application back, at any time before the decision. Twice is once. */
export const withdraw = defineCommand<ApplicationState, Withdrawn>()({
  name: 'withdraw',
  label: 'Træk ansøgningen tilbage',
  law: 'almindelige forvaltningsretlige regler: ansøgeren råder over sin ansøgning',
  from: [...pendingStatuses, 'withdrawn'],
  to: ['withdrawn'],
  moves: pendingStatuses.map((status) => [status, 'withdrawn'] as const),
  by: party,
  submission: true,
  fields: { reason: optional(prose('Begrundelse', { max: 2000 })) },
  decide(state, { reason }) {
    if (state.status === 'withdrawn') return []
    return [{ type: 'withdrawn', ...(reason === undefined ? {} : { reason }) }]
  },
})
