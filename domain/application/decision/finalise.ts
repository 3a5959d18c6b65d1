import { isAccessOpen } from '../../access/accessed'
import { defineCommand } from '../../process/procedure'
import type { RecipientRole } from '../../delivery/recipient'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { decidedStatuses } from '../statuses'
import type { DecisionEvent } from './events'

/**
 * A recipient's complaint deadline has passed; when everyone's has, the decision is final (retssikkerhedsloven § 67). A case
 * in which the party is still owed an answer to its request for access stays open until it has it; so does one that is
 * complained of, until the complaint has ended.
 */
export const finalise = defineCommand<ApplicationState, DecisionEvent>()({
  name: 'finalise',
  label: 'Afgørelsen bliver endelig',
  law: 'retssikkerhedsloven § 67',
  from: decidedStatuses,
  to: [...decidedStatuses, 'final'],
  moves: [...staying(...decidedStatuses), ['decided', 'final']],
  by: ['deadline'],
  fields: {},
  decide(state, { role }: { readonly role: RecipientRole }) {
    const { status, decision } = state
    const others = decision?.recipients.filter((one) => one.role !== role) ?? []
    return status === 'decided' && !isAccessOpen(state) && others.every(({ over }) => over === true)
      ? [{ type: 'finalised' }]
      : [{ type: 'complaint-period-passed', role }]
  },
})
