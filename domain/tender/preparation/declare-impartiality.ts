import { flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { memberOf } from '../panel-member'
import type { TenderState } from '../state'
import { panelMember } from '../tender-rights'
import type { PreparationEvent } from './events'

const statuses = ['preparing', 'open', 'paused', 'closed', 'opened', 'evaluating', 'evaluated'] as const

/**
 * A member of the panel declares to be impartial, or tells an interest: then their scores leave every sum at once, and stay in the
 * journal. Twice is once.
 *
 * Refuses: INVALID_FIELDS for an interest without words.
 */
export const declareImpartiality = defineCommand<TenderState, PreparationEvent>()({
  name: 'declareImpartiality',
  label: 'Erklær habilitet',
  law: 'udbudsloven § 4 og forvaltningsloven §§ 3 og 6',
  from: statuses,
  to: [...statuses, 'evaluating'],
  moves: [...staying(...statuses), ['evaluated', 'evaluating']],
  by: [panelMember],
  bar: ['conflicted'],
  fields: {
    impartial: flag('Jeg er habil i udbuddet'),
    reason: optional(prose('Begrundelse, hvis du ikke er habil', { max: 2000 })),
  },
  decide(state, { impartial, reason }, { by }) {
    const { subject, impartiality } = memberOf(state, by)
    if (impartial) return impartiality === 'impartial' ? [] : [{ type: 'impartiality-declared', member: subject }]
    if (reason === undefined || reason.trim() === '')
      return refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Begrund, hvorfor du ikke er habil.')
    return [{ type: 'member-left', member: subject, reason }]
  },
})
