import type { RecipientRole } from '../../delivery/recipient'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { SupervisionState } from '../state'
import { openStatuses } from '../statuses'
import type { DecisionEvent } from './events'

/** A recipient's complaint deadline has passed; when everyone's has, the decision is final (retssikkerhedsloven § 67). */
export const finaliseDecision = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'finaliseDecision',
  label: 'Afgørelsen bliver endelig',
  law: 'retssikkerhedsloven § 67',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { decision, role }: { readonly decision: number; readonly role: RecipientRole }) => [
    { type: 'complaint-period-passed', decision, role },
  ],
})
