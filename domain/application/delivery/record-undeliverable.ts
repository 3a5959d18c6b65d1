import type { LetterFailure } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ApplicationState } from '../state'
import { closedStatuses, isOpen, openStatuses } from '../statuses'
import type { DeliveryEvent } from './events'
import type { Awaited } from './awaited'
import { eventOfLetter } from './letters'
import { recipientsOf } from './recipients'

/**
 * Digital Post does not reach this recipient: the letter is sent as a physical one, and so are all that follow. A deadline
 * that it began stops until that has come. Twice is once.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const recordUndeliverable = defineCommand<ApplicationState, DeliveryEvent>()({
  name: 'recordUndeliverable',
  label: 'Notér, at brevet ikke kan leveres digitalt',
  law: 'digitalpostloven § 3, stk. 2',
  from: [...openStatuses, ...closedStatuses],
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide(state, { letterId, recipient, reason }: LetterFailure, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
    const to = recipientsOf(state).find(({ cvr }) => cvr === recipient)
    if (!isOpen(state) || to === undefined || state.byPost?.some((letter) => letter.letterId === letterId) === true)
      return []
    const awaits = begunBy(state, letterId)
    return [
      {
        type: 'letter-undeliverable',
        letterId,
        to: to.role,
        recipient,
        reason,
        ...(awaits === undefined ? {} : { awaits }),
      },
    ]
  },
})

/** The deadline that runs from this letter, if one does. */
function begunBy(
  { hearings, informationRequest, status }: ApplicationState,
  letterId: string,
): Awaited['what'] | undefined {
  const sentBy = eventOfLetter(letterId)
  if (status === 'hearing' && hearings.at(-1)?.seq === sentBy) return 'hearing'
  return status === 'awaiting-information' && informationRequest?.seq === sentBy ? 'information' : undefined
}
