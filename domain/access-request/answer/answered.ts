import { actorName, actorSubject } from '../../application/actor'
import { civilDateAt } from '../../calendar/copenhagen'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import { goesByPost } from '../../delivery/recipient'
import type { Circumstances } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { remedyOf } from '../../remedy/decision-kinds'
import { kindOf } from '../appeal/kind-of'
import type { AccessRequestState } from '../state'
import type { AnswerDraft } from './answer-draft'
import type { AnswerEvent } from './events'
import { lettersGoTo } from '../delivery/letters'
import { outcomeOf } from './outcome-of'
import { releasedFiles } from './release'

/**
 * The answer is given by its signature, with the files that lie there: nobody signs what has yet to be made. The time for a complaint
 * over what is withheld runs from when its letter has come, where one runs: from its day in Digital Post and by e-mail.
 *
 * Refuses: RELEASE_NOT_READY while the copies are made, and, with the reason, when they could not be.
 */
export function answered(
  state: AccessRequestState,
  draft: AnswerDraft,
  { at, by }: Pick<Circumstances, 'at' | 'by'>,
): AnswerEvent {
  const { ruleSet, requester, release } = state
  const files = releasedFiles(state, draft)
  if (files === undefined)
    return release?.fault === undefined
      ? refuse('RELEASE_NOT_READY')
      : refuse('RELEASE_NOT_READY', {}, `Kopierne til udlevering kunne ikke laves. ${release.fault}`)
  const outcome = outcomeOf(state, draft)
  const { deadline } = remedyOf(kindOf(requester))
  const due =
    outcome === 'granted' || deadline === undefined || goesByPost(lettersGoTo(state))
      ? undefined
      : computeDeadline(ruleSetById(ruleSet).rules[deadline], civilDateAt(at)).date
  return {
    type: 'access-answered',
    outcome,
    signer: { subject: actorSubject(by), name: actorName(by) },
    ...(release === undefined ? {} : { releaseId: release.releaseId }),
    files,
    ...(due === undefined ? {} : { complaintDue: due }),
  }
}
