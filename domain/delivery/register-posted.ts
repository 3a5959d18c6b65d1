import { text } from '../process/fields'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { caseworker } from '../rights/rights'
import { pendingLetters } from './by-post'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState } from './delivery-state'
import type { DeliveryEvent } from './events'

/**
 * A letter that Digital Post does not deliver has been printed and sent. When it arrived is another matter, and registered too:
 * nothing runs from when it was sent.
 *
 * Refuses: LETTER_NOT_BY_POST for a letter that nobody has to send so, or that has been sent.
 */
export const registerPosted = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): CommandDefinition<State, DeliveryEvent> => {
  const statuses = [...rules.openStatuses, ...rules.closedStatuses]
  const unsent = (state: State) => pendingLetters(rules, state).filter(({ postedOn }) => postedOn === undefined)
  return defineCommand<State, DeliveryEvent>()({
    name: 'registerPosted',
    label: 'Registrér, at brevet er sendt med posten',
    law: 'digitalpostloven § 3, stk. 2',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: [caseworker],
    bar: ['conflicted'],
    fields: { letterId: text('Brev') },
    offered: (state) => unsent(state).length > 0,
    decide(state, { letterId }) {
      if (!unsent(state).some((letter) => letter.letterId === letterId)) refuse('LETTER_NOT_BY_POST')
      return [{ type: 'letter-posted', letterId }]
    },
  })
}
