import { civilDateAt } from '../calendar/copenhagen'
import type { CoverContent } from '../letter/letter-content'
import { letterId, type LetterEffect } from '../process/effect'
import type { DomainEvent, Recorded } from '../process/procedure'
import { addresseeOf } from './letters-to'
import { matterOf } from './by-post'
import type { DeliveryRules } from './delivery-rules'
import type { DeliveryState, LetterByPost } from './delivery-state'

/**
 * A sheet that goes in the envelope on top of a letter which was written for Digital Post, or before anybody knew the address:
 * it has the address where the window is, and says from when the deadline counts. The letter is printed anew beside it, since the one
 * that was issued says how it was sent then; that one is kept as it is.
 * Nobody whose address is not known gets one: the task to find it comes first.
 */
export function coverLetters<State extends DeliveryState, Beyond extends DomainEvent>(
  rules: DeliveryRules<State, Beyond>,
  state: State,
  letters: readonly LetterByPost[],
  { seq, at }: Pick<Recorded<DomainEvent>, 'seq' | 'at'>,
): readonly LetterEffect[] {
  return letters.flatMap((letter, n): readonly LetterEffect[] => {
    const recipient = rules.recipientsOf(state).find(({ role }) => role === letter.to)
    if (recipient?.address === undefined) return []
    const { name, deadline } = matterOf(rules, letter)
    const frame = rules.frame(state, recipient)
    const content: CoverContent = {
      ...frame,
      kind: 'cover',
      date: civilDateAt(at),
      signer: { name: frame.sender.name, title: 'Sendt automatisk', impartial: true },
      enclosed: name,
      countsFromArrival: deadline !== undefined,
    }
    return [
      {
        kind: 'letter',
        letterId: letterId(state.caseId, seq, n + 1),
        to: addresseeOf(recipient),
        letter: content,
        reprint: { letterId: letterId(state.caseId, seq, letters.length + n + 1), of: letter.letterId },
      },
    ]
  })
}
