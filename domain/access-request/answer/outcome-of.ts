import type { AccessOutcome } from '../../access/access-end'
import type { AccessRequestState } from '../state'
import type { AnswerDraft } from './answer-draft'
import { treatmentsOf } from './treatments-of'

/** What an answer comes to: it follows from what is released and withheld (docs/law.md § 6.6). */
export function outcomeOf(
  state: Pick<AccessRequestState, 'file' | 'requester' | 'party'>,
  draft: AnswerDraft,
): AccessOutcome {
  const treatments = treatmentsOf(state, draft).map(({ treated }) => treated.treatment)
  if ((draft.otherWithheld ?? []).length === 0 && treatments.every((treatment) => treatment === 'released'))
    return 'granted'
  return treatments.every((treatment) => treatment === 'withheld') ? 'refused' : 'partial'
}
