import { prose } from '../../process/fields'
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
 * The office gives the case to somebody else, and says why: the journal shows who has had it.
 *
 * Refuses: NOT_ALLOCATED when nobody has it.
 */
export const reallocate = defineCommand<ApplicationState, HandlersEvent>()({
  name: 'reallocate',
  label: 'Omfordel sagen',
  law: 'forvaltningsloven § 3, og god forvaltningsskik',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: { caseworker: caseworkerField, reason: prose('Begrundelse', { max: 2000 }), evenIfAway },
  offered: ({ allocatedTo }) => allocatedTo !== undefined,
  decide({ allocatedTo }, { caseworker: to, reason }) {
    if (allocatedTo === undefined) return refuse('NOT_ALLOCATED')
    if (allocatedTo.subject === to.subject) return []
    return [{ type: 'reallocated', from: allocatedTo.subject, to, reason }]
  },
})
