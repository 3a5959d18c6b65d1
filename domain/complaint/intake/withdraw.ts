import { optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { party } from '../../rights/rights'
import type { ComplaintState } from '../state'
import { openStatuses } from '../statuses'
import type { IntakeEvent } from './events'

/** The complainant takes the complaint back, wherever it is: the decision stands as it was made. Twice is once. */
export const withdraw = defineCommand<ComplaintState, IntakeEvent>()({
  name: 'withdraw',
  label: 'Træk klagen tilbage',
  law: 'almindelige forvaltningsretlige regler: klageren råder over sin klage',
  from: [...openStatuses, 'withdrawn'],
  to: ['withdrawn'],
  moves: openStatuses.map((status) => [status, 'withdrawn'] as const),
  by: party,
  submission: true,
  fields: { reason: optional(prose('Begrundelse', { max: 2000 })) },
  decide: ({ status }, { reason }) =>
    status === 'withdrawn' ? [] : [{ type: 'withdrawn', ...(reason === undefined ? {} : { reason }) }],
})
