import { isAccessOpen } from '../../access/accessed'
import { complaintDeadline } from '../../application/decision/complaint-deadline'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { withLastHearing, type Hearing } from '../../hearing/hearing'
import { hearingDeadline } from '../../hearing/hearing-deadline'
import { caseDeadline, withDeadlines } from '../../process/case-deadline'
import { hearingReminder } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { isHeldUp } from '../../remedy/complained-decision'
import { takesAway } from '../../remedy/complaint-end'
import { processingTask } from '../appeal/announce-delay'
import { decidedRevocation } from '../appeal/decided-revocation'
import type { AppealEvent } from '../appeal/events'
import { effectDeadline, effectFrom, effectKey, nextMidnight } from '../decision/effect'
import type { DecisionEvent } from '../decision/events'
import { isAddressedToParty } from '../index-of'
import type { RevocationState } from '../state'
import { isWaiting } from '../statuses'
import type { CourseEvent } from './events'

/** What stood when a revocation ended with its approval; of one that ended before that was kept, what is still known. */
function endedOf({ ended, decision, ruleSet }: RevocationState): NonNullable<RevocationState['ended']> {
  if (ended !== undefined) return ended
  return {
    status: decision === undefined ? 'assessing' : 'decided',
    deadlines: (decision?.recipients ?? []).flatMap((one) =>
      one.over === true || one.availableOn === undefined ? [] : [complaintDeadline(ruleSet, one.availableOn, one)],
    ),
  }
}

/** The revocation as it stood before it ended with its approval, with what is due of it now. */
export function asBeforeItsEnd(state: RevocationState, deadlines: readonly Deadline[]): RevocationState {
  const ended = endedOf(state)
  const due = deadlines.find(({ command }) => command === 'closeHearing')?.date
  const heard = (hearing: Hearing): Hearing =>
    due !== undefined
      ? { ...without(hearing, 'held'), due }
      : hearing.due === undefined
        ? hearing
        : { ...hearing, held: true }
  return decidedRevocation.standing({
    ...without(state, 'ended'),
    ...ended,
    ...(ended.status === 'hearing' ? { hearings: withLastHearing(state.hearings, heard) } : {}),
    deadlines,
  })
}

/**
 * What happens when the approval stands again with which the revocation had ended. Nobody could answer, complain of what came next or put
 * things right meanwhile: a hearing has its full time from now, and what has passed falls at the next midnight. A decision that a
 * complaint has taken away meanwhile is gone; one that a complaint changed is made anew, since it was over when that was decided.
 */
export function goesOn(state: RevocationState, at: Instant): readonly (CourseEvent | AppealEvent | DecisionEvent)[] {
  const deadlines = dueAgain(state, at)
  const resumed: CourseEvent = { type: 'revocation-goes-on', told: isAddressedToParty(state), deadlines }
  const { decision, complaints = [], ruleSet } = state
  const settled = complaints.findLast(
    ({ complaintId, decision: over, end }) =>
      over === decision?.seq &&
      end !== undefined &&
      (takesAway(end) || (end === 'changed' && decision.changed?.complaintId !== complaintId)),
  )
  if (settled?.end !== undefined) {
    const { complaintId, end } = settled
    return [
      resumed,
      end === 'remitted' || end === 'changed'
        ? {
            type: 'decision-remitted',
            complaintId,
            end,
            processing: caseDeadline(ruleSet, 'processing', civilDateAt(at), processingTask),
          }
        : { type: 'decision-annulled', complaintId, end },
    ]
  }
  const stands = asBeforeItsEnd(state, deadlines)
  const nothingElse =
    isWaiting(stands) &&
    !isHeldUp(stands, decision) &&
    decision?.recipients.every(({ over }) => over === true) === true &&
    stands.held !== true &&
    !deadlines.some(({ key }) => key === effectKey)
  return [resumed, ...(nothingElse ? effectFrom(stands, nextMidnight(at), at) : [])]
}

function dueAgain(state: RevocationState, at: Instant): readonly Deadline[] {
  const { ruleSet, hearings } = state
  const { status, deadlines } = endedOf(state)
  const rest = deadlines
    .filter(({ command }) => command !== 'closeHearing' && command !== 'remindOfHearing')
    .map((due) => {
      if (due.at > at) return due
      return due.key === effectKey ? effectDeadline(nextMidnight(at)) : { ...due, at: nextMidnight(at) }
    })
  // Without a day its letter is on its way by post, and it begins when that has come.
  const heard = status === 'hearing' && !isAccessOpen(state) && hearings.at(-1)?.due !== undefined
  if (!heard) return withDeadlines(rest)
  const hearing = hearingDeadline(ruleSet, at)
  const { reminder } = hearingReminder(ruleSet, hearing, at)
  return withDeadlines(rest, hearing, ...(reminder === undefined ? [] : [reminder]))
}
