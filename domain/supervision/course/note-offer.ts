import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { SupervisedOffer } from '../opening'
import type { SupervisionState } from '../state'
import { closedStatuses, isOver, openStatuses } from '../statuses'
import type { CourseEvent } from './events'

/** What the approval tells its supervisions: the offer as it now is, and that the approval is over. */
export interface NotedOffer {
  readonly offer: SupervisedOffer
  readonly over: boolean
}

/** The approval has changed, or is over: then there is nothing left to supervise until it stands again. Refuses: NOT_ALLOWED for any case but the approval. */
export const noteOffer = defineCommand<SupervisionState, CourseEvent>()({
  name: 'noteOffer',
  label: 'Notér ændring i godkendelsen',
  law: 'socialtilsynsloven §§ 7 og 12',
  from: [...openStatuses, ...closedStatuses],
  to: [...openStatuses, 'ended'],
  moves: [
    ...staying(...openStatuses),
    ...openStatuses.flatMap((status) => [[status, 'ended'] as const, ['ended', status] as const]),
  ],
  by: ['case'],
  reopens: true,
  fields: {},
  decide({ approvalId, status, ended }, { offer, over }: NotedOffer, { by }) {
    if (by.kind !== 'case' || by.caseId !== approvalId) refuse('NOT_ALLOWED')
    if (status === 'ended' && ended !== undefined && !over)
      return [{ type: 'offer-noted', offer }, { type: 'supervision-stands-again' }]
    if (isOver(status)) return []
    return [{ type: 'offer-noted', offer }, ...(over ? [{ type: 'supervision-ended-with-approval' as const }] : [])]
  },
})
