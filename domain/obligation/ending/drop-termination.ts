import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { EndingEvent } from './events'

const statuses = ['agreed', 'active', 'clarifying'] as const

/** The draft comes to nothing. Refuses: TERMINATION_MISSING. */
export const dropTermination = defineCommand<ObligationState, EndingEvent>()({
  name: 'dropTermination',
  label: 'Opgiv udkastet til opsigelse',
  law: 'docs/law.md § 9.10',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [contractManager, tenderOfficer],
  bar: ['conflicted'],
  fields: {},
  offered: ({ termination }) => termination !== undefined,
  decide: ({ termination }) =>
    termination === undefined ? refuse('TERMINATION_MISSING') : [{ type: 'termination-dropped' }],
})
