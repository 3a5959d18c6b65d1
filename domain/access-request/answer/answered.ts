import { civilDateAt } from '../../calendar/copenhagen'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'
import { releaseIdOf } from '../../process/effect'
import { remedyOf } from '../../remedy/decision-kinds'
import { kindOf } from '../appeal/kind-of'
import type { AccessRequestState, AnswerSigner } from '../state'
import type { AnswerDraft } from './answer-draft'
import type { AnswerEvent } from './events'
import { outcomeOf } from './outcome-of'
import { plannedRelease, type ReleasedFile } from './release'

/** The answer is given, with these files. The time for a complaint over what is withheld runs from its day, where one runs. */
export function answered(
  { ruleSet, requester }: AccessRequestState,
  draft: AnswerDraft,
  signer: AnswerSigner,
  files: readonly ReleasedFile[],
  at: Instant,
): AnswerEvent {
  const outcome = outcomeOf(draft)
  const { deadline } = remedyOf(kindOf(requester))
  const due =
    outcome === 'granted' || deadline === undefined
      ? undefined
      : computeDeadline(ruleSetById(ruleSet).rules[deadline], civilDateAt(at)).date
  return { type: 'access-answered', outcome, signer, files, ...(due === undefined ? {} : { complaintDue: due }) }
}

/** A signature: the answer is given at once where nothing has to be made for it, and otherwise when its copies are there. */
export function signedAnswer(
  state: AccessRequestState,
  draft: AnswerDraft,
  signer: AnswerSigner,
  { at, nextSeq }: { readonly at: Instant; readonly nextSeq: number },
): AnswerEvent {
  const { originals, copies } = plannedRelease(state, draft)
  return copies.length === 0
    ? answered(state, draft, signer, originals, at)
    : { type: 'answer-signed', signer, releaseId: releaseIdOf(state.caseId, nextSeq) }
}
