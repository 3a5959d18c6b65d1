import { flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { HandlersEvent } from './events'

/**
 * Somebody of the office declares whether they are impartial in this case. Until they have, they neither read what it is
 * judged by nor hear the party, draft or sign. Who is not gives the reason, as they must at once and also late, and is out
 * of the case. The declaration is the person's own, also when they act for somebody else. Twice is once.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason, CONFLICTED for somebody who is partial already.
 */
export const declareImpartiality = defineCommand<ApplicationState, HandlersEvent>()({
  name: 'declareImpartiality',
  label: 'Erklær habilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: [caseworker, head, lawyer],
  personal: true,
  fields: {
    impartial: flag('Jeg er habil i sagen'),
    reason: optional(prose('Begrundelse, hvis du ikke er habil', { max: 2000 })),
  },
  decide({ conflicted, impartial: declared }, { impartial, reason }, { by }) {
    if (by.kind !== 'person') return []
    const { subject } = by
    if (impartial) {
      if (conflicted.includes(subject)) refuse('CONFLICTED')
      return declared.includes(subject) ? [] : [{ type: 'impartiality-declared', subject }]
    }
    if (reason === undefined || reason.trim() === '')
      return refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Begrund, hvorfor du ikke er habil.')
    return conflicted.includes(subject) ? [] : [{ type: 'conflict-declared', subject, reason }]
  },
})
