import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { RevokedOffer } from '../opening'
import type { RevocationState } from '../state'
import { handledStatuses, isClosed, revocationStatuses } from '../statuses'
import type { AppealEvent } from '../appeal/events'
import type { DecisionEvent } from '../decision/events'
import type { CourseEvent } from './events'
import { goesOn } from './goes-on'

/** What the approval tells its revocation: the offer as it now is, and that the approval is over. */
export interface NotedRevokedOffer {
  readonly offer: RevokedOffer
  readonly over: boolean
}

/**
 * The approval has changed, or is over: then there is nothing left to withdraw until it stands again. Refuses: NOT_ALLOWED for any case
 * but the approval.
 */
export const noteOffer = defineCommand<RevocationState, CourseEvent | AppealEvent | DecisionEvent>()({
  name: 'noteOffer',
  label: 'Notér ændring i godkendelsen',
  law: 'socialtilsynsloven §§ 5 og 12',
  from: Object.keys(revocationStatuses),
  to: [...handledStatuses, 'ended', 'annulled'],
  moves: [
    ...staying(...handledStatuses),
    ...handledStatuses.flatMap((status) => [[status, 'ended'] as const, ['ended', status] as const]),
    ['ended', 'annulled'],
  ],
  by: ['case'],
  reopens: true,
  fields: {},
  decide(state, { offer, over }: NotedRevokedOffer, { by, at }) {
    if (by.kind !== 'case' || by.caseId !== state.approvalId) refuse('NOT_ALLOWED')
    if (state.status === 'ended' && !over) return [{ type: 'offer-noted', offer }, ...goesOn(state, at)]
    if (isClosed(state)) return []
    return [{ type: 'offer-noted', offer }, ...(over ? [{ type: 'ended-with-approval' as const }] : [])]
  },
})
