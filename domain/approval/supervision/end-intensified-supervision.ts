import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { asIfNotOver } from '../lapse/held'
import type { ApprovalState } from '../state'
import { closedStatuses, changeableStatuses, openStatuses } from '../statuses'
import type { SupervisionEvent } from './events'

/**
 * Skærpet tilsyn ends with its last day, or before it: lifted by the supervision that decided on it. The head lifts here what was
 * decided before there were supervisions to decide on it.
 *
 * Refuses: WRONG_STATUS when there is none, or its supervision is to lift it.
 */
export const endIntensifiedSupervision = defineCommand<ApprovalState, SupervisionEvent>()({
  name: 'endIntensifiedSupervision',
  label: 'Ophæv skærpet tilsyn',
  law: 'socialtilsynsloven § 8, stk. 1',
  from: [...openStatuses, ...closedStatuses],
  to: changeableStatuses,
  moves: staying(...changeableStatuses),
  by: [head, 'deadline', 'case'],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  offered: ({ supervision }) => supervision !== undefined && supervision.supervisionId === undefined,
  decide(state, { reason }: { readonly reason?: string }, { by, at }) {
    // Of one that has lapsed or is withdrawn it would stand again.
    const { supervision } = asIfNotOver(state, at)
    // What a supervision lifts may have ended in the same moment, with the approval or by itself.
    if (by.kind === 'case' && supervision?.supervisionId !== by.caseId) return []
    if (supervision === undefined) return refuse('WRONG_STATUS', {}, 'Der er intet skærpet tilsyn at ophæve.')
    if (by.kind === 'person' && supervision.supervisionId !== undefined)
      refuse('WRONG_STATUS', {}, 'Det skærpede tilsyn er besluttet i en tilsynssag. Ophæv det der.')
    return [{ type: 'supervision-ended', ...(reason === undefined ? {} : { reason }) }]
  },
})
