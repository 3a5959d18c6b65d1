import { flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'
import type { HandlersEvent } from './events'

/**
 * Somebody of the office declares whether they are impartial in this case. Until they have, they weigh, hear, draft and sign
 * nothing. Who is not gives the reason, also late, and is out: what they have drafted falls. Twice is once.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason, CONFLICTED for somebody who is partial already.
 */
export const declareImpartiality = defineCommand<RevocationState, HandlersEvent>()({
  name: 'declareImpartiality',
  label: 'Erklær habilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  from: openStatuses,
  to: openStatuses,
  moves: [...staying(...openStatuses), ['drafted', 'assessing']],
  by: [caseworker, head, lawyer],
  bar: ['conflicted'],
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
