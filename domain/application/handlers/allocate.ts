import { evenIfAway } from '../../process/officer-field'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import { caseworkerField } from './caseworker'
import type { HandlersEvent } from './events'

/**
 * The office gives the case to one of its own, whose tasks the case's are from then on. Twice to the same is once.
 *
 * Refuses: ALREADY_ALLOCATED when somebody else has it.
 */
export const allocate = defineCommand<ApplicationState, HandlersEvent>()({
  name: 'allocate',
  label: 'Tildel sagen',
  law: 'forvaltningsloven § 3, og god forvaltningsskik',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: { caseworker: caseworkerField, evenIfAway },
  offered: ({ allocatedTo }) => allocatedTo === undefined,
  decide({ allocatedTo }, { caseworker: to }) {
    if (allocatedTo?.subject === to.subject) return []
    if (allocatedTo !== undefined) refuse('ALREADY_ALLOCATED', { to: allocatedTo.name })
    return [{ type: 'allocated', to }]
  },
})
