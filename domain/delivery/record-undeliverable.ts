import type { LetterFailure } from '../process/effect'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState } from './delivery-state'
import type { DeliveryEvent } from './events'
import { silentSince } from './by-post'
import { eventOfLetter } from './letters-to'

/**
 * Digital Post does not reach this recipient: the letter is sent as a physical one, and so are all that follow. A deadline
 * that it began stops until that has come; what is final since it had passed is so no longer, and the case goes on. What had ended since
 * nobody answered in time goes on too, as long as nothing has been built on that. Also of a case
 * that is over but for its letters. Twice is once.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const recordUndeliverable = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): CommandDefinition<State, DeliveryEvent> => {
  const statuses = [...rules.openStatuses, ...rules.closedStatuses]
  return defineCommand<State, DeliveryEvent>()({
    name: 'recordUndeliverable',
    label: 'Notér, at brevet ikke kan leveres digitalt',
    law: 'digitalpostloven § 3, stk. 2',
    from: statuses,
    to: statuses,
    moves: [
      ...staying(...statuses),
      ...(rules.finality?.moves ?? []),
      ...Object.values(rules.matters).flatMap(({ silence }) => silence?.moves ?? []),
    ],
    by: ['case'],
    reopens: true,
    fields: {},
    decide(state, { letterId, recipient, reason, postedOn }: LetterFailure, { by }) {
      if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
      if (rules.isCalledOff?.(state) === true) return []
      const to = rules.recipientsOf(state).find(({ cvr }) => cvr === recipient)
      if (to === undefined || state.byPost?.some((letter) => letter.letterId === letterId) === true) return []
      const sentBy = eventOfLetter(letterId)
      const isFinal = sentBy !== undefined && rules.finality?.isFinal(state, sentBy) === true
      const goesOn = sentBy !== undefined && silentSince(rules, state, sentBy) !== undefined
      return [
        ...(isFinal ? [{ type: 'finality-lost' as const, decision: sentBy, role: to.role, was: state.status }] : []),
        ...(goesOn ? [{ type: 'silence-undone' as const, sentBy }] : []),
        {
          type: 'letter-undeliverable',
          letterId,
          to: to.role,
          recipient,
          reason,
          ...(postedOn === undefined ? {} : { postedOn }),
        },
      ]
    },
  })
}
