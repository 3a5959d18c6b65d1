import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { ComplaintEnd } from './complaint-end'
import type { DecisionKind } from './decision-kinds'
import { suspends } from './suspension'
import type { ServedOn, Timeliness } from './timeliness'

/** A decision of a case that can be complained of, as its own process tells of it. */
export interface ComplainedDecision {
  readonly kind: DecisionKind
  /** `seq` of the event that made it: which of several decisions of the case is meant. */
  readonly seq: number
  readonly decidedAt: Instant
  /** Each recipient's own time. */
  readonly served: readonly ServedOn[]
  /** Subjects who drafted and signed: none of them reassesses it. */
  readonly tookPart: readonly string[]
}

/** Either authority can decide that a decision does not hold while it is complained of (docs/law.md § 5.2). */
export type StayingBody = 'office' | 'appeals-body'

/** A complaint over a decision of this case, as the decided case keeps it. */
export interface ComplaintOver {
  readonly complaintId: string
  readonly kind: DecisionKind
  /** `seq` of the decision. */
  readonly decision: number
  /** The day on which it was received at the edge, or as a letter. */
  readonly receivedOn: CivilDate
  readonly timeliness: Timeliness
  /** The appeals body has looked past that it was late. */
  readonly admitted?: true
  readonly stayedBy?: StayingBody
  /** How it ended; absent while it is handled. */
  readonly end?: ComplaintEnd
}

/** What a case of which complaints can be made has in its state. */
export interface Complained {
  readonly caseId: string
  readonly status: string
  /** Earliest first. Absent until there is one. */
  readonly complaints?: readonly ComplaintOver[]
}

/** Whether a complaint keeps its decision from being final: a late one does not until the appeals body admits it. */
export const holdsUp = ({ end, timeliness, admitted }: ComplaintOver): boolean =>
  end === undefined && (timeliness !== 'late' || admitted === true)

/** Whether a complaint keeps this decision from being final. */
export const isHeldUp = (
  { complaints = [] }: Complained,
  decision: Pick<ComplainedDecision, 'seq'> | undefined,
): boolean => complaints.some((one) => holdsUp(one) && one.decision === decision?.seq)

/** The complaint that is open over a decision, late or not: a second one joins it. */
export const openOver = (
  { complaints = [] }: Complained,
  { kind, seq }: Pick<ComplainedDecision, 'kind' | 'seq'>,
): ComplaintOver | undefined =>
  complaints.find((one) => one.end === undefined && one.kind === kind && one.decision === seq)

/** Whether a decision does not hold for now, since one of the complaints over it suspends it (I7). */
export const isSuspended = (
  { complaints = [] }: Complained,
  { kind, seq }: Pick<ComplainedDecision, 'kind' | 'seq'>,
): boolean =>
  complaints.some(
    (one) =>
      one.end === undefined &&
      one.kind === kind &&
      one.decision === seq &&
      suspends(kind, { ...one, ...(one.stayedBy === undefined ? {} : { stayed: true }) }),
  )
