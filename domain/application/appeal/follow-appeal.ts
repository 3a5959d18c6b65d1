import type { GrantedScope } from '../../approval/opening'
import { isAccessOpen } from '../../access/accessed'
import { civilDateAt } from '../../calendar/copenhagen'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Circumstances } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { takesAway } from '../../remedy/complaint-end'
import type { DecisionChange } from '../../remedy/change-fields'
import type { Settlement } from '../../remedy/decided-case'
import { approvalGivenBy, consequenceOf } from '../decision/consequence-of'
import type { Decision } from '../decision/decision'
import type { Draft } from '../decision/draft'
import { grantedOf } from '../decision/granted-of'
import type { Finalised } from '../decision/events'
import { isUncomplainable } from '../decision/is-uncomplainable'
import { openClock } from '../processing/processing-clock'
import type { ApplicationState } from '../state'
import type { AppealEvent } from './events'

/**
 * What follows in the application when a complaint has ended or has changed its decision. A complaint over a refusal of access
 * moves nothing: what is to be released is released by hand.
 *
 * Refuses: CHANGE_MISSING for a change without an outcome where the decision has none to keep, DATE_INVALID, INVALID_FIELDS.
 */
export function followAppeal(
  state: ApplicationState,
  { complaintId, end, change }: Settlement,
  circumstances: Circumstances,
): readonly (AppealEvent | Finalised)[] {
  const { decision } = state
  const complaint = state.complaints?.find((one) => one.complaintId === complaintId)
  if (decision === undefined || complaint?.decision !== decision.seq) return []
  if (end !== undefined && takesAway(end)) return [annulled(state, complaintId, end, circumstances)]
  const changed = change === undefined ? [] : [changedBy(state, decision, complaintId, change, circumstances)]
  if (end === undefined) return changed
  const stands = changed.length > 0 ? [] : refusalStands(decision, circumstances)
  const waits = state.complaints?.some((one) => one.end === undefined && one.decision === decision.seq) === true
  return [
    ...changed,
    ...stands,
    ...(isUncomplainable(state) && !waits && state.status !== 'final' && !isAccessOpen(state)
      ? [{ type: 'finalised' as const }]
      : []),
  ]
}

/** The decision is gone: the case is taken up where it stood before it, with a new processing time from today. */
function annulled(
  state: ApplicationState,
  complaintId: string,
  end: Extract<AppealEvent, { readonly type: 'decision-annulled' }>['end'],
  { at }: Circumstances,
): AppealEvent {
  return {
    type: 'decision-annulled',
    complaintId,
    end,
    clock: openClock(state.ruleSet, civilDateAt(at)),
  }
}

function changedBy(
  state: ApplicationState,
  decision: Decision,
  complaintId: string,
  change: DecisionChange,
  circumstances: Circumstances,
): AppealEvent {
  const { text, ...terms } = change
  const draft: Draft = { ...decision, ...terms, conditions: terms.conditions ?? decision.conditions }
  const given = approvalGivenBy(decision)
  if (given !== undefined && (draft.outcome === 'refused' || draft.outcome === 'dismissed'))
    refuse(
      'INVALID_FIELDS',
      { fields: ['change/outcome'] },
      'Der gælder en godkendelse efter afgørelsen. Den kan ikke tages fra parten, fordi parten har klaget.',
    )
  const before =
    given === undefined
      ? state
      : { ...state, annulled: [{ decision, complaintId, end: 'changed' as const, at: circumstances.at }] }
  return {
    type: 'decision-changed',
    complaintId,
    text,
    terms,
    consequence: consequenceOf(before, draft, circumstances),
    regranted: regranted(grantedOf(state, decision), grantedOf(state, draft)),
  }
}

/** What of the scope is another than before: the rest may have changed in the approval since, and that stays. */
function regranted(before: GrantedScope, { targetGroup, places }: GrantedScope): GrantedScope {
  return {
    ...(targetGroup === undefined || targetGroup === before.targetGroup ? {} : { targetGroup }),
    ...(places === undefined || places === before.places ? {} : { places }),
  }
}

/** A refusal to renew stands: an approval that has lasted for the appeal ends with the day on which that is known. */
function refusalStands({ consequence, recipients }: Decision, { at }: Circumstances): readonly AppealEvent[] {
  if (consequence.kind !== 'refuse-renewal') return []
  const last = recipients.reduce(
    (latest, { complaintDue = '' }) => (complaintDue > latest ? complaintDue : latest),
    civilDateAt(at),
  )
  return [{ type: 'refusal-stands', until: { at: endOfCivilDay(last), date: last } }]
}
