import type { ApplicationIdentity, Contact } from '../application/identity-fields'
import type { CivilDate } from '../calendar/civil-date'

/** A vilkår: what must be fulfilled, and by which day (socialtilsynsloven § 5, stk. 5). */
export interface Condition { readonly text: string; readonly due: CivilDate }

/** What an approval begins with: the decision's words. */
export interface ApprovalOpening {
  readonly applicationId: string
  readonly office: string
  readonly identity: ApplicationIdentity
  readonly offerName: string
  readonly specialeId: string
  readonly descriptionVersion: string
  /** First and last day. */
  readonly validFrom: CivilDate
  readonly validTo: CivilDate
  readonly conditions: readonly Condition[]
}

/** A new period, as the decision on a renewal gives it. It begins the day after the one before. */
export interface RenewedPeriod {
  readonly validFrom: CivilDate
  readonly validTo: CivilDate
  readonly conditions: readonly Condition[]
  readonly descriptionVersion: string
  readonly contact: Contact
  readonly offerName: string
}
