import { civilDateAt } from '../calendar/copenhagen'
import { date, optional, prose, reference } from '../process/fields'
import { defineCommand, type CommandDefinition, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import { refuse } from '../refusal/refuse'
import { caseworker } from '../rights/rights'
import { begunBy, isStanding, matterOf, pendingLetters } from './by-post'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState, LetterByPost } from './delivery-state'
import type { DeliveryEvent } from './events'
import type { RecipientRole } from './recipient'
import { recipientFieldOf } from './recipient-field'

/**
 * The day on which a letter by post came, with how that is known: from then on what hangs on it runs. No presumption is
 * computed: since 2026 nobody can say how long a letter takes (docs/law.md § 6.8). Given again it corrects the day, and what
 * runs from it follows, to a later day or an earlier one. What has followed already is not undone: those concerned are told.
 * Where no letter is named it is the last one to that recipient that is waited for, or else the last one.
 *
 * Refuses: LETTER_NOT_BY_POST where nothing has been sent by post to the recipient, WRONG_STATUS for a letter that nothing
 * waits for any longer, DATE_INVALID for a day before it was written or to come, INVALID_FIELDS without a note, CASE_CLOSED.
 */
export const registerServedOn = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
): CommandDefinition<State, DeliveryEvent> => {
  const statuses = [...rules.openStatuses, ...rules.closedStatuses]
  return defineCommand<State, DeliveryEvent>()({
    name: 'registerServedOn',
    label: 'Registrér eller ret, hvornår et brev kom frem',
    law: 'retssikkerhedsloven § 67 og forvaltningsloven § 19',
    from: statuses,
    to: statuses,
    moves: staying(...statuses),
    by: rules.officers ?? [caseworker],
    bar: ['conflicted'],
    fields: {
      recipient: recipientFieldOf(rules),
      letterId: optional(
        reference('Brev', 'letter-by-post', { help: 'Uden angivelse: det seneste brev til modtageren.' }),
      ),
      servedOn: date('Kom frem den'),
      note: prose('Hvordan vides det?', { max: 2000 }),
    },
    offered: (state) => !isOver(rules, state) && (state.byPost ?? []).length > 0,
    decide(state, { recipient: role, letterId, servedOn, note }, { at }) {
      if (isOver(rules, state)) refuse('CASE_CLOSED')
      if (note.trim() === '')
        refuse('INVALID_FIELDS', { fields: ['note'] }, 'Skriv, hvordan det vides, hvornår brevet kom frem.')
      const letter = letterTo(rules, state, role, letterId)
      const { since, arrivedOn: was } = letter
      if (servedOn < since || servedOn > civilDateAt(at))
        refuse(
          'DATE_INVALID',
          { fields: ['servedOn'] },
          'Dagen skal ligge mellem den dag, brevet er fra, og i dag. Ret datoen.',
        )
      if (servedOn === was) return []
      const told = {
        type: 'letter-served',
        letterId: letter.letterId,
        role,
        servedOn,
        note,
        ...(was === undefined ? {} : { was }),
      } as const
      if (isStanding(rules, state, letter)) return [{ ...told, ...begunBy(rules, state, letter, servedOn, at) }]
      if (was === undefined)
        refuse('WRONG_STATUS', { fields: ['letterId'] }, 'Der ventes ikke længere på, at dette brev kommer frem.')
      const fell = servedOn > was && matterOf(rules, letter).deadline?.fell(state, letter) === true
      return [{ ...told, ...(fell ? { fell } : {}) }]
    },
  })
}

/** Over, also as far as letters go. */
const isOver = <State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
): boolean => rules.closedStatuses.includes(state.status) && pendingLetters(rules, state).length === 0

function letterTo<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  role: RecipientRole,
  letterId: string | undefined,
): LetterByPost {
  const pending = pendingLetters(rules, state)
  const found = [...(state.byPost ?? []), ...pending].findLast(
    (letter) => letter.to === role && (letterId === undefined || letter.letterId === letterId),
  )
  return (
    found ??
    refuse(
      'LETTER_NOT_BY_POST',
      { fields: ['recipient'] },
      'Der er ikke sendt noget brev med posten til denne modtager. Kommer brevet med Digital Post, følger dagen af kvitteringen.',
    )
  )
}
