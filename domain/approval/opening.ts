import type { ApplicationContent } from '../application/form/content-fields'
import type { ApplicationIdentity, Contact } from '../application/form/identity-fields'
import type { CivilDate } from '../calendar/civil-date'
import type { KnownDelivery } from '../delivery/delivery-state'

/** A vilkår: what must be fulfilled, and by which day (socialtilsynsloven § 5, stk. 5). */
export interface Condition {
  readonly text: string
  readonly due: CivilDate
  readonly fulfilledBy?: string
}

/** What of the application the approval needs while it holds: for the register, for e-mails, and to know its authority. */
export type ApprovalDetails = Pick<
  ApplicationContent,
  | 'address'
  | 'ownerType'
  | 'owner'
  | 'leader'
  | 'secondContact'
  | 'targetGroup'
  | 'places'
  | 'digitalPostExempt'
  | 'specialCategory'
  | 'concern'
  | 'concernAbroad'
  | 'operatingAgreement'
>

/** For whom, and for how many at a time: what can be granted in part, and changed by a complaint. */
export type GrantedScope = Pick<ApprovalDetails, 'targetGroup' | 'places'>

/** What an approval begins with: the decision's words. */
export interface ApprovalOpening extends KnownDelivery {
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
  readonly details?: ApprovalDetails
  /** Subjects who drafted and signed the decision: none of them may review the renewal (I4). */
  readonly decidedBy?: readonly string[]
  /** Subjects who were partial in the application: they are in the approval too. */
  readonly conflicted?: readonly string[]
  /** The application will tell when the decision has reached the party: `noteServed`. */
  readonly tellsWhenServed?: true
}

/** A new period, as the decision on a renewal gives it. It begins the day after the one before. */
export interface RenewedPeriod {
  readonly validFrom: CivilDate
  readonly validTo: CivilDate
  readonly conditions: readonly Condition[]
  readonly descriptionVersion: string
  readonly contact: Contact
  readonly offerName: string
  readonly details?: ApprovalDetails
  readonly decidedBy?: readonly string[]
  /** Subjects who were partial in the application: they are in the approval too. */
  readonly conflicted?: readonly string[]
  /** The application will tell when the decision has reached the party: `noteServed`. */
  readonly tellsWhenServed?: true
}

/** The terms of an approval after a complaint has changed the decision that gave it, or while it is made anew. */
export interface AmendedTerms {
  /** Last day. */
  readonly validTo: CivilDate
  /** In the place of those that are open. */
  readonly conditions: readonly Condition[]
  /** What is granted now; what is not named stays, as does whatever else has changed since it was applied for. */
  readonly details: GrantedScope
  readonly decidedBy: readonly string[]
}

/** The details of an application's content. */
export function detailsOf({
  address,
  ownerType,
  owner,
  leader,
  secondContact,
  targetGroup,
  places,
  digitalPostExempt,
  specialCategory,
  concern,
  concernAbroad,
  operatingAgreement,
}: ApplicationContent): ApprovalDetails {
  const details = {
    address,
    ownerType,
    owner,
    leader,
    secondContact,
    targetGroup,
    places,
    digitalPostExempt,
    specialCategory,
    concern,
    concernAbroad,
    operatingAgreement,
  }
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}
