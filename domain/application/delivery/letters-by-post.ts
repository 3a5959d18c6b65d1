import { letterId } from '../../process/effect'
import type { ApplicationState } from '../state'
import type { LetterByPost } from './recipient'
import { recipientsOf } from './recipients'

/** The letters of the event `seq` that Digital Post does not deliver: the recipient is exempt from it, or is a person. */
export function withLettersByPost(state: ApplicationState, seq: number): ApplicationState {
  const byPost = recipientsOf(state).flatMap(({ role, channel }, n): readonly LetterByPost[] =>
    channel === 'post' ? [{ letterId: letterId(state.caseId, seq, n + 1), to: role }] : [],
  )
  return byPost.length === 0 ? state : { ...state, byPost: [...(state.byPost ?? []), ...byPost] }
}
