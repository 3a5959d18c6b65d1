import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { tenderOfficer } from '../tender-rights'
import type { PreparationEvent } from './events'

const statuses = ['preparing', 'open', 'paused', 'closed', 'opened', 'evaluating', 'evaluated'] as const

/**
 * Somebody of the panel is found partial, or cannot evaluate: their scores leave every sum, and what was agreed on with them is agreed
 * on anew. Twice is once.
 *
 * Refuses: MEMBER_UNKNOWN.
 */
export const excuseMember = defineCommand<TenderState, PreparationEvent>()({
  name: 'excuseMember',
  label: 'Lad et medlem udtræde af bedømmelsesudvalget',
  law: 'udbudsloven § 4',
  from: statuses,
  to: [...statuses],
  moves: [...staying(...statuses), ['evaluated', 'evaluating']],
  by: [tenderOfficer],
  bar: ['conflicted'],
  fields: { member: reference('Medlem', 'panel-member'), reason: prose('Begrundelse', { max: 2000 }) },
  decide({ panel }, { member, reason }) {
    const found = panel.find(({ subject }) => subject === member)
    if (found === undefined) return refuse('MEMBER_UNKNOWN', { members: panel.map(({ subject }) => subject) })
    return found.impartiality === 'conflicted' ? [] : [{ type: 'member-left', member, reason }]
  },
})
