import { letterDue } from '../../delivery/letter-due'
import { civilDateAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import type { LetterEffect } from '../../process/effect'
import type { Deadline, Recorded } from '../../process/procedure'
import { frameOf, lettersTo, senderOfLetter } from '../delivery/letters'
import type { SupervisionState } from '../state'
import type { DecisionDraft } from './decision'

/** The notice of what is intended to each recipient, and the hearing over it (forvaltningsloven § 19). */
export function hearingLetters(
  state: SupervisionState,
  draft: DecisionDraft,
  { event, seq, at, by }: Recorded<{ readonly deadline?: Deadline }>,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: senderOfLetter(state, by),
    kind: 'hearing',
    date: civilDateAt(at),
    ...letterDue(state.ruleSet, 'party-hearing', event.deadline),
    intended: intentionOf(draft),
    facts: draft.reasons.facts,
    legalBasis: ['forvaltningsloven §§ 19 og 21', ...draft.reasons.legalBasis],
  }))
}

/** What is intended, in the words that the party is heard over. */
export function intentionOf({ order, intensified, conditions = [] }: DecisionDraft): string {
  return [
    ...(order === undefined
      ? []
      : [
          `Vi påtænker at give påbud${order.department === undefined ? '' : ` for ${order.department}`}: ${order.text}`,
          `Påbuddet skal være efterkommet senest ${danishLongDate(order.due)}. Sådan efterkommes det: ${order.fulfilledBy}`,
          ...(order.noNewResidents === true ? ['Så længe påbuddet gælder, må I ikke optage nye borgere.'] : []),
        ]),
    ...(intensified === undefined
      ? []
      : [
          intensified.to === undefined
            ? 'Vi påtænker at iværksætte skærpet tilsyn i seks måneder.'
            : `Vi påtænker at iværksætte skærpet tilsyn til og med ${danishLongDate(intensified.to)}.`,
        ]),
    ...conditions.map(
      ({ text, due }) =>
        `Vi påtænker at stille det vilkår for godkendelsen, som skal være opfyldt senest ${danishLongDate(due)}: ${text}`,
    ),
  ].join('\n\n')
}
