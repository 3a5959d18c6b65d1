import type { RecipientRole } from '../../delivery/recipient'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { RevocationState } from '../state'
import { waitingStatuses } from '../statuses'
import { effectFrom } from './effect'
import type { DecisionEvent } from './events'

/**
 * A recipient's complaint deadline has passed. When everyone's has and nobody has complained, the withdrawal takes effect
 * (retssikkerhedsloven §§ 67 and 72): at that midnight, or on the later day that it names.
 */
export const finalise = defineCommand<RevocationState, DecisionEvent>()({
  name: 'finalise',
  label: 'Klagefristen er gået',
  law: 'retssikkerhedsloven §§ 67 og 72',
  from: waitingStatuses,
  to: [...waitingStatuses, 'effected'],
  moves: [...staying(...waitingStatuses), ['decided', 'final'], ['decided', 'effected']],
  by: ['deadline'],
  fields: {},
  decide(state, { role }: { readonly role: RecipientRole }, { at }) {
    const others = state.decision?.recipients.filter((one) => one.role !== role) ?? []
    const passed = { type: 'complaint-period-passed', role } as const
    return state.status === 'decided' && others.every(({ over }) => over === true)
      ? [passed, ...effectFrom(state, at, at)]
      : [passed]
  },
})
