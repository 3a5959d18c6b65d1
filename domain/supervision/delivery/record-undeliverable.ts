import { eventOfLetter } from '../../delivery/letters-to'
import type { LetterFailure } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { SupervisionState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import type { DeliveryEvent } from './events'

/** Digital Post does not deliver a letter: it goes by post, and its deadline waits until it has come. Refuses: NOT_ALLOWED for any case but this one. */
export const recordUndeliverable = defineCommand<SupervisionState, DeliveryEvent>()({
  name: 'recordUndeliverable',
  label: 'Notér, at brevet ikke kan leveres',
  law: 'digitalpostloven § 10',
  from: [...openStatuses, ...closedStatuses],
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide({ caseId, status }, { letterId, reason }: LetterFailure, { by }) {
    if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
    const seq = eventOfLetter(letterId)
    if (closedStatuses.some((closed) => closed === status) || seq === undefined) return []
    return [{ type: 'letter-undeliverable', letterId, seq, reason }]
  },
})
