import { addressInOneLine } from '../address/address-lines'
import type { PostalAddress } from '../address/postal-address'
import { address } from '../process/fields'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { caseworker, party } from '../rights/rights'
import { pendingLetters } from './by-post'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState } from './delivery-state'
import type { DeliveryEvent } from './events'
import { goesByPost, type RecipientRole } from './recipient'
import { recipientFieldOf } from './recipient-field'

/**
 * Where the party, or its representative, gets physical letters. Letters that wait to be sent and have no address on them get
 * a sheet with it, to go on top; those that follow have it where the window of the envelope is.
 *
 * Refuses: WRONG_STATUS for a representative where there is none, INVALID_FIELDS without a town, CASE_CLOSED.
 */
export const givePostalAddress = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): CommandDefinition<State, DeliveryEvent> => {
  const statuses = [...rules.openStatuses, ...rules.closedStatuses]
  return defineCommand<State, DeliveryEvent>()({
    name: 'givePostalAddress',
    label: 'Oplys postadresse',
    law: 'digitalpostloven § 3, stk. 2',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: rules.officers ?? [...party, caseworker],
    bar: ['conflicted'],
    fields: {
      recipient: recipientFieldOf(rules),
      address: address('Postadresse'),
    },
    offered: (state) =>
      pendingLetters(rules, state).length > 0 ||
      (!rules.closedStatuses.includes(state.status) && goesByPost(rules.recipientsOf(state))),
    decide(state, { recipient: role, address: given }: Given) {
      const pending = pendingLetters(rules, state)
      if (rules.closedStatuses.includes(state.status) && pending.length === 0) refuse('CASE_CLOSED')
      const recipient = rules.recipientsOf(state).find((one) => one.role === role)
      if (recipient === undefined)
        return refuse(
          'WRONG_STATUS',
          { fields: ['recipient'] },
          'Sagen har ingen modtager af den slags. Vælg en anden.',
        )
      if (given?.city === undefined)
        return refuse('INVALID_FIELDS', { fields: ['address'] }, 'Oplys vej og nummer, postnummer og by.')
      const letters = pending
        .filter(({ to, addressed, postedOn }) => to === role && addressed !== true && postedOn === undefined)
        .map(({ letterId }) => letterId)
      const known = recipient.address
      if (known !== undefined && isSame(known, given) && letters.length === 0) return []
      return [{ type: 'postal-address-given', role, address: given, letters }]
    },
  })
}

/** An address in which nothing stands has been read as none. */
interface Given {
  readonly recipient: RecipientRole
  readonly address?: PostalAddress
}

const isSame = (one: PostalAddress, other: PostalAddress): boolean => addressInOneLine(one) === addressInOneLine(other)
