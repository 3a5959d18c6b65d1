import { prose } from '../../process/fields'
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
 * Refuses: NOT_ALLOCATED when nobody has it, CONFLICTED for somebody who is partial in the case.
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
  fields: { caseworker: caseworkerField, reason: prose('Begrundelse', { max: 2000 }) },
  offered: ({ allocatedTo }) => allocatedTo !== undefined,
  decide({ allocatedTo, conflicted }, { caseworker: to, reason }) {
    if (allocatedTo === undefined) return refuse('NOT_ALLOCATED')
    if (allocatedTo.subject === to.subject) return []
    if (conflicted.includes(to.subject))
      refuse('CONFLICTED', { subjects: [to.subject] }, 'Den valgte sagsbehandler er inhabil i sagen. Vælg en anden.')
    return [{ type: 'reallocated', from: allocatedTo.subject, to, reason }]
  },
})
