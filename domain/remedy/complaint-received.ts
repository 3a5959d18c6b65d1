import { civilDateAt } from '../calendar/copenhagen'
import { consequentCaseId } from '../process/case-id'
import type { Circumstances, DomainEvent } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import type { CivilDate } from '../calendar/civil-date'
import { openOver, type Complained } from './complained-decision'
import { decisionMeant } from './decision-meant'
import type { DecidedProcess } from './decided-case'
import type { RemedyEvent } from './events'
import { timelinessOf } from './timeliness'

/** A complaint as it came: by whom, when and with which words. */
export interface ReceivedComplaint {
  /** Key of its target; absent where the complainant did not say. */
  readonly over?: string
  readonly receivedOn: CivilDate
  /** A complaint needs no reasons. */
  readonly text?: string
  readonly requestsStay?: true
  /** How it came, where it was no submission of the party's own. */
  readonly typedFrom?: { readonly via: 'letter' | 'appeals-body'; readonly note: string }
}

/**
 * A complaint over the decision that stands in the case: a case of its own, or joined to the one that is open over the same
 * decision. A late one is taken like any other (docs/law.md § 6.9).
 * @param seq of the decision that is meant, where the case has made several; absent: the last of its target
 *
 * Refuses: NOTHING_TO_COMPLAIN_OF, DATE_INVALID for a day before the decision or to come.
 */
export function complaintReceived<State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
  state: State,
  received: ReceivedComplaint,
  seq: number | undefined,
  { at, caseId, nextSeq }: Circumstances,
): RemedyEvent {
  const decision = decisionMeant(process, state, received.over, seq)
  if (decision === undefined) return refuse('NOTHING_TO_COMPLAIN_OF')
  if (received.receivedOn < civilDateAt(decision.decidedAt) || received.receivedOn > civilDateAt(at))
    refuse(
      'DATE_INVALID',
      { fields: ['receivedOn'] },
      'Dagen skal ligge mellem afgørelsen og i dag. Ret den dag, klagen kom frem.',
    )
  const open = openOver(state, decision)
  if (open !== undefined) return { type: 'complaint-joined', complaintId: open.complaintId, ...received }
  const { kind, seq: decided, decidedAt, served, tookPart } = decision
  return {
    type: 'complaint-received',
    complaintId: consequentCaseId('complaint', caseId, nextSeq),
    ...received,
    timeliness: timelinessOf(kind, served, received.receivedOn),
    decision: { kind, seq: decided, decidedAt, tookPart },
  }
}
