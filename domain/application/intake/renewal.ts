import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { endOfCivilDay, isInTime } from '../../calendar/in-time'
import { addMillis, type Instant } from '../../calendar/instant'
import type { TellCaseEffect } from '../../process/effect'

/** The approval that an application asks to renew. */
export interface RenewalOf {
  readonly approvalId: string
  /** Filed before the cut-off: the approval lasts until the application is decided, even past its end. */
  readonly timely: boolean
  /** Last day of the period that is to be renewed. */
  readonly validTo: CivilDate
  /** First instant at which the approval is over, where its last day does not tell: extended in the interim, or over before it. */
  readonly livesUntil?: Instant
  /** A case about withdrawing the approval goes on that the party knows of: it waits from the beginning. */
  readonly parked?: true
  /** Subjects who drafted and signed the approval: none of them may review its renewal (I4). */
  readonly decidedBy?: readonly string[]
}

/** The last day of an approval that its renewal, filed too late, does not keep alive. */
export const lastDayOf = ({ validTo, livesUntil }: RenewalOf): CivilDate =>
  livesUntil === undefined ? validTo : civilDateAt(addMillis(livesUntil, -1))

/** Whether the approval that is to be renewed still exists at that instant: filed for in time it does, however long this takes, unless it has told otherwise. */
export function approvalLives({ timely, validTo, livesUntil }: RenewalOf, at: Instant): boolean {
  return livesUntil === undefined ? timely || isInTime(at, endOfCivilDay(validTo)) : isInTime(at, livesUntil)
}

/**
 * An approval that waited for this renewal waits no longer: without it an extended one would never end.
 * @param why `decided`: the renewal has been decided, when the approval was over: it changes nothing there; `shelved`: it can go on, when
 * what it was asked for turns out not to have come
 */
export function releaseApproval(
  { renewalOf }: { readonly renewalOf?: RenewalOf },
  why: { readonly decided?: true; readonly shelved?: true } = {},
): readonly TellCaseEffect[] {
  return renewalOf === undefined
    ? []
    : [{ kind: 'tell-case', caseId: renewalOf.approvalId, command: 'renewalWithdrawn', data: why }]
}
