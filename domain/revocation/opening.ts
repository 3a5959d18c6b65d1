import type { ApplicationIdentity } from '../application/form/identity-fields'
import type { PostalAddress } from '../address/postal-address'
import type { CivilDate } from '../calendar/civil-date'
import type { KnownDelivery } from '../delivery/delivery-state'
import type { RevocationGround } from './grounds'

/** What of an approval its revocation needs to know, and is told again when it has changed. */
export interface RevokedOffer {
  readonly office: string
  readonly identity: ApplicationIdentity
  readonly offerName: string
  /** The owner, where e-mails go there too. */
  readonly owner?: { readonly name: string; readonly email: string }
  readonly address?: PostalAddress
  readonly digitalPostExempt?: boolean
  /** Who leads the offer: quarantine follows from a withdrawal. */
  readonly leader?: { readonly name: string }
  readonly targetGroup?: string
  readonly places?: number
}

/** A vilkår that was found not to be met. */
export interface UnmetCondition {
  /** Its number in the approval. */
  readonly id: string
  readonly text: string
  readonly due: CivilDate
}

/** A påbud that was found not to be fulfilled, and the supervision that gave it. */
export interface UnfulfilledOrder {
  readonly supervisionId: string
  readonly orderId: string
  readonly text: string
  readonly due: CivilDate
}

/** What a revocation begins with: the approval as it is, and why. */
export interface RevocationOpening extends RevokedOffer, KnownDelivery {
  readonly approvalId: string
  readonly specialeId: string
  /** The version of the specialebeskrivelse that the approval is held to (I13). */
  readonly descriptionVersion: string
  readonly ground: RevocationGround
  /** First day of the approval; absent of a revocation that was opened before a lapse could be established in it. */
  readonly since?: CivilDate
  readonly condition?: UnmetCondition
  readonly order?: UnfulfilledOrder
  /** The party's own words, where it has asked for it. */
  readonly request?: string
  /** What has caused it, for the office. */
  readonly note?: string
  /** Subjects who are partial in the approval: they are here too. */
  readonly conflicted: readonly string[]
}
