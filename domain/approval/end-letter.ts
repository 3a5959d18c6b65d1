import { civilDateAt } from '../calendar/copenhagen'
import { danishLongDate } from '../calendar/danish'
import type { Instant } from '../calendar/instant'
import type { LetterEffect } from '../process/effect'
import type { ExpiryContent, ExpiryGround } from '../letter/letter-content'
import { senderOf, standardComplaint, standardPublicationOfEnd } from '../letter/standard-parts'
import { datedFrame, letterOf } from './delivery/letters'
import type { ApprovalState } from './state'

/** What each end rests on. A lapse is by law; what can be disputed is whether it has happened. */
const legalBasis: Readonly<Record<ExpiryGround, readonly string[]>> = {
  'period-ended': ['socialtilsynsloven § 5, stk. 1, og tidsbegrænsningen i afgørelsen'],
  unused: ['socialtilsynsloven § 5, stk. 7'],
  'general-approval-ended': ['socialtilsynsloven § 5, stk. 1 og 2'],
  'given-up': ['jeres meddelelse om at opgive godkendelsen'],
}

/**
 * The letter that confirms an end to the party (docs/law.md § 5.1). A lapse brings guidance on complaint with it, and
 * the case is told when it was available: that day starts the deadline.
 */
export function endLetter(
  state: ApprovalState,
  seq: number,
  at: Instant,
  ground: ExpiryGround,
): readonly LetterEffect[] {
  const { office, ruleSet, endedOn, validTo } = state
  const { name } = senderOf(office)
  const isLapse = ground === 'unused' || ground === 'general-approval-ended'
  const letter: ExpiryContent = {
    ...datedFrame(state, at),
    kind: 'expiry',
    ground,
    signer: {
      name,
      title: ground === 'general-approval-ended' ? 'Socialtilsynet' : 'Sendt automatisk ved fristens udløb',
      impartial: true,
    },
    lastDay: endedOn ?? validTo,
    ...(state.inForce ? {} : { neverBegan: true as const }),
    legalBasis: legalBasis[ground],
    publication: standardPublicationOfEnd,
    ...(ground === 'unused'
      ? {
          facts:
            state.outOfUse === undefined
              ? `Det er ikke oplyst, at specialfunktionen har været brugt efter ${danishLongDate(state.lastUsedOn ?? state.since)}.`
              : `Det er oplyst, at specialfunktionen ikke har været brugt efter ${danishLongDate(state.outOfUse.lastUsed)}.`,
        }
      : {}),
    ...(ground === 'general-approval-ended'
      ? {
          facts:
            'Tilbuddets generelle godkendelse efter socialtilsynsloven § 5 er ophørt. Den er en forudsætning for godkendelsen af specialfunktionen.',
        }
      : {}),
    ...(isLapse
      ? { complaint: standardComplaint({ office, ruleSet, date: civilDateAt(at), suspensiveEffect: 'none' }) }
      : {}),
  }
  return letterOf(state, seq, letter)
}
