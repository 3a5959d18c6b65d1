import { optional, reference } from '../process/fields'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { caseworker } from '../rights/rights'
import { pendingLetters } from './by-post'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState } from './delivery-state'
import type { DeliveryEvent } from './events'

/**
 * A letter that Digital Post does not deliver has been printed and sent, or all that wait. When it arrived is another matter, and registered too:
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
    by: rules.officers ?? [caseworker],
    bar: ['conflicted'],
    fields: {
      letterId: optional(
        reference('Brev', 'letter-by-post', { help: 'Uden angivelse: alle breve, der venter på at blive sendt.' }),
      ),
    },
    offered: (state) => unsent(state).length > 0,
    decide(state, { letterId }) {
      const posted = unsent(state).filter((letter) => letterId === undefined || letter.letterId === letterId)
      if (posted.length === 0) refuse('LETTER_NOT_BY_POST')
      return posted.map((letter) => ({ type: 'letter-posted', letterId: letter.letterId }))
    },
  })
}
