import type { NotedApproval } from '../../obligation/approval/note-approval'
import type { Effect } from '../../process/effect'
import type { DomainEvent, Recorded } from '../../process/procedure'
import { without } from '../../process/without'
import { openRevocation } from '../revocation/known-revocation'
import type { ApprovalState } from '../state'
import { isClosed } from '../statuses'

/** A lapse or a withdrawal that can be complained of has not ended it yet. */
function newsOf(state: ApprovalState): NotedApproval {
  const stage = openRevocation(state)?.stage
  return {
    lost: isClosed(state) || state.status === 'expired-pending',
    threatened: state.status === 'lapsed' || (stage !== undefined && stage !== 'heard'),
  }
}

/**
 * The approval with what its obligations know of it, and since which event: whatever has happened may have changed how it stands, since what
 * ends it and what gives it back are many. What an end takes away and gives back with the rest is not this.
 * @param before the approval before the event
 */
export function withObligationsTold(
  before: ApprovalState | undefined,
  after: ApprovalState,
  { seq }: Pick<Recorded<DomainEvent>, 'seq'>,
): ApprovalState {
  if ((after.obligations ?? []).length === 0)
    return after.obligationsTold === undefined ? after : without(after, 'obligationsTold')
  const known = before?.obligationsTold
  const news = newsOf(after)
  const isKnown = known?.lost === news.lost && known.threatened === news.threatened
  return { ...after, obligationsTold: isKnown ? known : { ...news, seq } }
}

/**
 * Tells the obligations that rest on the approval how it stands: those that are new to it, and all where that is another than they know. Said on
 * every occasion the word before would come after the later one.
 */
export function tellObligations(
  { obligations = [], obligationsTold }: ApprovalState,
  { seq, event }: Recorded<DomainEvent>,
): readonly Effect[] {
  if (obligationsTold === undefined) return []
  const { lost, threatened } = obligationsTold
  const isNew = (obligationId: string): boolean =>
    event.type === 'obligation-noted' && 'obligationId' in event && event.obligationId === obligationId
  return obligations
    .filter(({ obligationId }) => obligationsTold.seq === seq || isNew(obligationId))
    .map(({ obligationId }) => ({
      kind: 'tell-case',
      caseId: obligationId,
      command: 'noteApproval',
      data: { lost, threatened } satisfies NotedApproval,
    }))
}
