import { civilDateAt, copenhagenMidnight } from '../../calendar/copenhagen'
import { addDays } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Circumstances } from '../../process/procedure'
import type { DecisionChange } from '../../remedy/change-fields'
import { takesAway } from '../../remedy/complaint-end'
import type { Settlement } from '../../remedy/decided-case'
import { effectFrom, nextMidnight } from '../decision/effect'
import type { DecisionEvent } from '../decision/events'
import type { RevocationState } from '../state'
import { isClosed } from '../statuses'
import { processingTask } from './announce-delay'
import type { AppealEvent } from './events'

/**
 * What follows in the revocation when a complaint has ended or has changed its decision. Annulled, or granted by the authority
 * itself, the withdrawal is gone, and the approval is as if it had never been; remitted, the case stands where it stood before the
 * decision, with a hearing to be held and a new processing time. Otherwise it takes effect when nothing else holds it up: at the
 * next midnight, so that nothing ends backwards. A complaint over a refusal of access moves nothing, and one over a withdrawal that
 * will never be, since it was averted or the approval is over, moves nothing either.
 */
export function followAppeal(
  state: RevocationState,
  { complaintId, end, admitted, change }: Settlement,
  { at }: Pick<Circumstances, 'at'>,
): readonly (AppealEvent | DecisionEvent)[] {
  const { decision, complaints = [], ruleSet } = state
  const complaint = complaints.find((one) => one.complaintId === complaintId)
  if (decision === undefined || complaint?.decision !== decision.seq) return []
  if (isClosed(state) && state.status !== 'effected') return []
  // Looked past only with the end: until now it has held nothing up.
  const hadEffect = state.status === 'effected' && admitted === true ? { hadEffect: true as const } : {}
  if (end === 'remitted')
    return [
      {
        type: 'decision-remitted',
        complaintId,
        end,
        ...hadEffect,
        processing: caseDeadline(ruleSet, 'processing', civilDateAt(at), processingTask),
      },
    ]
  if (end !== undefined && takesAway(end)) return [{ type: 'decision-annulled', complaintId, end }]
  const changed = change === undefined ? [] : [{ ...changedBy(complaintId, change), ...hadEffect }]
  if (end === undefined) return changed
  const [event] = changed
  if (event !== undefined && event.withdraws === 'nothing') return changed
  const waits = complaints.some((one) => one.end === undefined && one.decision === decision.seq)
  const runs = decision.recipients.some(({ over }) => over !== true)
  // What has had effect goes on having it, unless it has other words.
  if (waits || runs || (state.status === 'effected' && (event === undefined || event.hadEffect !== true)))
    return changed
  const lastDay = change?.validTo
  const earliest = nextMidnight(at)
  const named = lastDay === undefined ? earliest : copenhagenMidnight(addDays(lastDay, 1))
  const after = event === undefined ? state : { ...state, decision: { ...decision, ...event.terms } }
  return [...changed, ...effectFrom(after, named > earliest ? named : earliest, at)]
}

/** What is left of the withdrawal when a complaint has changed it: a part, the whole from another day, or nothing but conditions. */
function changedBy(
  complaintId: string,
  { text, granted, conditions = [], validTo }: DecisionChange,
): Extract<AppealEvent, { readonly type: 'decision-changed' }> {
  const effectiveFrom = validTo === undefined ? {} : { effectiveFrom: addDays(validTo, 1) }
  if (granted !== undefined)
    return {
      type: 'decision-changed',
      complaintId,
      text,
      withdraws: 'part',
      terms: { part: { text, targetGroup: granted.targetGroup, places: granted.places }, ...effectiveFrom },
      conditions,
    }
  if (validTo !== undefined)
    return { type: 'decision-changed', complaintId, text, withdraws: 'whole', terms: effectiveFrom, conditions }
  return { type: 'decision-changed', complaintId, text, withdraws: 'nothing', terms: {}, conditions }
}
