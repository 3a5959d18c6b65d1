import { begunWithout } from '../../delivery/by-post'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { deliveryRules } from '../delivery/rules'
import type { ReviewState } from '../state'
import { openStatuses } from '../statuses'
import type { FromApplicationEvent } from './events'
import type { ReviewRepresentative } from './representative'

/** What an application tells its review of the party's representation; nobody when the power has ended. */
export interface NotedRepresentative {
  readonly representative?: ReviewRepresentative
}

/** Somebody represents the provider from now on, or no longer (forvaltningsloven § 8): they read what it reads, also of a review that is handed in. Refuses: NOT_ALLOWED for any case but the review's own application. */
export const noteRepresentative = defineCommand<ReviewState, FromApplicationEvent>()({
  name: 'noteRepresentative',
  label: 'Notér partsrepræsentant',
  law: 'forvaltningsloven § 8',
  from: [...openStatuses, 'submitted', 'cancelled'],
  to: [...openStatuses, 'submitted'],
  moves: staying(...openStatuses, 'submitted'),
  by: ['case'],
  fields: {},
  decide(state, { representative }: NotedRepresentative, { at, by }) {
    if (by.kind !== 'case' || by.caseId !== state.applicationId) refuse('NOT_ALLOWED')
    if (state.status === 'cancelled') return []
    return [
      {
        type: 'representative-noted',
        ...(representative === undefined ? {} : { representative }),
        ...begunWithout(deliveryRules, state, 'representative', at),
      },
    ]
  },
})
