import type { LetterAvailability } from '../process/effect'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { matterSentBy } from './by-post'
import { civilDateAt } from '../calendar/copenhagen'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState } from './delivery-state'
import type { DeliveryEvent } from './events'
import { eventOfLetter } from './letters-to'

/**
 * A letter lay in a recipient's Digital Post: that day, and not the day of the signature, starts what runs from it
 * (digitalpostloven § 10). What came later than it was sent gets its full time from then. What changes nothing is not noted
 * here: the letter's own receipt is kept.
 *
 * Refuses: NOT_ALLOWED for any case but this one.
 */
export const recordAvailability = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): CommandDefinition<State, DeliveryEvent | Beyond> =>
  defineCommand<State, DeliveryEvent | Beyond>()({
    name: 'recordAvailability',
    label: 'Notér, at brevet er tilgængeligt',
    law: 'digitalpostloven § 10 og retssikkerhedsloven § 67',
    from: [...rules.openStatuses, ...rules.closedStatuses],
    to: rules.openStatuses,
    moves: staying(...rules.openStatuses),
    by: ['case'],
    fields: {},
    decide(state, letter: LetterAvailability, { by }) {
      if (by.kind !== 'case' || by.caseId !== state.caseId) refuse('NOT_ALLOWED')
      const sentBy = eventOfLetter(letter.letterId)
      const matter = matterSentBy(rules, state, sentBy)
      const { deadline } = (matter === undefined ? undefined : rules.matters[matter]) ?? {}
      const reached = rules.recipientsOf(state).find(({ cvr }) => cvr === letter.recipient)
      if (deadline === undefined || reached === undefined || sentBy === undefined) return []
      if (deadline.available !== undefined) return deadline.available(state, letter, reached.role)
      const running = state.deadlines.find(({ key }) => key === deadline.key)
      // Absent: it waits for a letter by post, or for something else than letters.
      if (running === undefined) return []
      const later = deadline.count(state, civilDateAt(letter.availableAt), letter.availableAt, reached.role, sentBy)
      return later !== undefined && later.deadline.date > running.date ? [{ type: 'letter-came-later', ...later }] : []
    },
  })
