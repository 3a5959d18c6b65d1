import type { AccessOutcome } from '../../access/access-end'
import type { AccessRequestState } from '../state'
import type { AnswerDraft } from './answer-draft'
import { treatmentsOf } from './treatments-of'

/** What an answer comes to: it follows from what is released and withheld (docs/law.md § 6.6). */
export function outcomeOf(
  state: Pick<AccessRequestState, 'file' | 'heldBack' | 'requester' | 'party'>,
  draft: AnswerDraft,
): AccessOutcome {
  const treatments = treatmentsOf(state, draft).map(({ treated }) => treated.treatment)
  const { heldBack = [] } = state
  if (
    heldBack.length + (draft.otherWithheld ?? []).length === 0 &&
    treatments.every((treatment) => treatment === 'released')
  )
    return 'granted'
  return treatments.every((treatment) => treatment === 'withheld') ? 'refused' : 'partial'
}

/** Whether the one who wrote an answer may give it: nothing is withheld, and nothing of it is another party's (I5). */
export const takesOneSignature = (
  state: Pick<AccessRequestState, 'file' | 'heldBack' | 'requester' | 'party'>,
  draft: AnswerDraft,
): boolean =>
  outcomeOf(state, draft) === 'granted' && treatmentsOf(state, draft).every(({ one }) => one.ofAnother !== true)
