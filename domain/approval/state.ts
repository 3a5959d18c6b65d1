import type { Accessed } from '../access/accessed'
import type { Representative } from '../representation/representative'
import type { SentBack } from './appeal/sent-back'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { AttachedDocument } from '../document/attached-document'
import type { MailMessage } from '../mail/mail-message'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Deadline } from '../process/procedure'
import type { EarlierReport, EarlierSurvey } from '../supervision/opening'
import type { ComplaintOver } from '../remedy/complained-decision'
import type { ReportedChange } from './changes/change'
import type { ApprovalCondition } from './conditions/condition'
import type { Held } from './lapse/held'
import type { LapseGround } from './lapse/lapse-ground'
import type { ChangedSince, ComingPeriod } from './period/coming-period'
import type { NotedApproval } from '../obligation/approval/note-approval'
import type { KnownObligation } from './obligation/known-obligation'
import type { ApprovalDetails, ApprovalOpening, GrantedScope } from './opening'
import type { KnownRevocation } from './revocation/known-revocation'
import type { RevokedPart } from './revocation/revoked-part'
import type { ApprovalStatus } from './statuses'
import type { KnownSupervision } from './supervision/known-supervision'
import type { NotedOrder } from './supervision/note-order'

/** All that is known of an approval. `validFrom` and `validTo` are the last period's that is granted. */
export interface ApprovalState
  extends DeliveryState, Accessed, Omit<ApprovalOpening, 'conditions' | 'tellsWhenServed'> {
  readonly status: ApprovalStatus
  readonly details: ApprovalDetails
  readonly decidedBy: readonly string[]
  readonly conflicted: readonly string[]
  /** Whoever acts for the provider in what concerns the approval. */
  readonly representative?: Representative
  /** First day of the first period: between the periods since then there is no gap. */
  readonly since: CivilDate
  /** The decisions that gave its earlier periods, earliest first; absent of one that has not been renewed since 0.3.0. */
  readonly earlier?: readonly { readonly applicationId: string; readonly validFrom: CivilDate }[]
  /** Whether the first day has come. */
  readonly inForce: boolean
  /** The party hears of a condition's day that passes. Absent while a run of the case goes on that began before it did. */
  readonly tellsOfConditions?: true
  /** In force, and of periods to come. */
  readonly conditions: readonly ApprovalCondition[]
  /** Periods that were granted in advance, earliest first. `validFrom` and `validTo` are those of the last. */
  readonly coming?: readonly ComingPeriod[]
  /** Periods to come whose decision has not reached the party, with the application that gave it: nobody else is told of them. */
  readonly unserved?: readonly { readonly applicationId: string; readonly validFrom: CivilDate }[]
  /** `rungs`: the reminders that were still ahead when it was filed; not known of one that was filed before 0.3.0. */
  readonly renewal?: {
    readonly applicationId: string
    readonly timely: boolean
    readonly rungs?: readonly Deadline[]
    /** The last day of an interim extension that stood when it was filed: it stands again when nothing comes of this one. */
    readonly interimBefore?: CivilDate
    /** What has changed since it was filed: of that the application names what was. */
    readonly changed?: readonly ChangedSince[]
  }
  /** It has expired after its renewal was refused or shelved, with what stood before: that stands again where the letter has never come. */
  readonly expired?: Held
  /** The renewal that was refused last: it tells anew when the day on which the refusal came is corrected. */
  readonly refusedRenewal?: string
  /** The renewal that was shelved last: it goes on when what it was asked for has never come. */
  readonly shelvedRenewal?: string
  /** The application whose refusal of renewal is complained of, while the approval does not live on for it. */
  readonly appealed?: { readonly applicationId: string }
  /** An interim extension as it is drafted, until it is signed. */
  readonly interim?: { readonly until: CivilDate; readonly reason: string; readonly drafters: readonly string[] }
  /** The interim extension that was signed last; `decidedBy`: who drafted and signed it. */
  readonly interimDecision?: { readonly seq: number; readonly at: Instant; readonly decidedBy: readonly string[] }
  /** Last day of a signed interim extension. */
  readonly interimTo?: CivilDate
  /** Last day on which it is known to have been used. */
  readonly lastUsedOn?: CivilDate
  /** Somebody has stated that it is not used after this day. Two years run from it. `usedOn`: the last day of use that was known before. */
  readonly outOfUse?: { readonly lastUsed: CivilDate; readonly usedOn?: CivilDate }
  /** Nobody has told of use for two years: the office is to find out. */
  readonly useUnknown?: true
  /** Skærpet tilsyn in force. `supervisionId`: the supervision that decided on it, where there was one. */
  readonly supervision?: {
    readonly from: CivilDate
    readonly to: CivilDate
    readonly reason: string
    readonly supervisionId?: string
  }
  /** It is supervised every year: not yet of one whose run was recorded before there were supervisions. */
  readonly supervisedYearly?: true
  /** Its supervisions, also those that are over. */
  readonly supervisions?: readonly KnownSupervision[]
  /** The public parts of their reports, earliest first. */
  readonly reports?: readonly EarlierReport[]
  /** What surveys showed, as its supervisions have noted them, earliest first: the office's own. */
  readonly surveys?: readonly EarlierSurvey[]
  /** Orders in force. */
  readonly orders?: readonly NotedOrder[]
  /** Cases about withdrawing it, also those that are over. */
  readonly revocations?: readonly KnownRevocation[]
  /** It has been withdrawn, with what stood before: that stands again when a complaint takes the withdrawal away. */
  readonly revoked?: {
    readonly revocationId: string
    readonly from: ApprovalStatus
    readonly held: Held
    /** It had lapsed before. */
    readonly endedOn?: CivilDate
  }
  /** Parts of it that have been withdrawn, with what it covered before. */
  readonly withdrawn?: readonly {
    readonly revocationId: string
    readonly part: RevokedPart
    readonly before: GrantedScope
    /** … and in periods to come that had been granted by then, by their first day. */
    readonly ahead?: Readonly<Record<CivilDate, GrantedScope>>
  }[]
  /** The first day from which the provider gives it up. */
  readonly givingUp?: { readonly from: CivilDate; readonly reason?: string }
  readonly changes: readonly ReportedChange[]
  /** Where the offer lay before it moved, and when that was told: its authority stays for a year. */
  readonly moved?: { readonly from: string; readonly on: CivilDate }
  /** The authority that takes over when that year is over. */
  readonly nextOffice?: string
  /** The lapse, until its complaint deadline is over; `from` is the status that it would have without it, `held` what would stand. */
  readonly lapse?: {
    readonly ground: LapseGround
    readonly seq: number
    readonly at: Instant
    readonly from: ApprovalStatus
    readonly held?: Held
    readonly complaintDue?: CivilDate
    /** Who has registered what it followed from; absent where time alone did. */
    readonly decidedBy?: readonly string[]
    /** By the rule of 0.2.0 it followed from silence alone: the office is to look at it. */
    readonly bySilence?: true
  }
  /** Complaints over decisions of this case, earliest first. */
  readonly complaints?: readonly ComplaintOver[]
  /** Complaints over decisions about this approval, whichever case made them: what the register tells municipalities. */
  readonly appeals?: readonly { readonly complaintId: string; readonly over?: 'ended' | 'late' }[]
  /** What a complaint has sent back to the authority, which has not decided it anew. */
  readonly sentBack?: SentBack
  /** Last day it held, once it has ended; later than `validTo` when it was extended. */
  readonly endedOn?: CivilDate
  /** Advisory obligations that rest on it. */
  readonly obligations?: readonly KnownObligation[]
  /** How the approval stands as they know it, and the `seq` of the event since which it does. Absent where none rests on it. */
  readonly obligationsTold?: NotedApproval & { readonly seq: number }
  readonly documents: readonly AttachedDocument[]
  /** The last e-mails to the provider by the `seq` of their event, for when one does not reach its recipient. */
  readonly notices: readonly { readonly seq: number; readonly message: MailMessage }[]
  /** E-mails that did not reach their recipient. An address stands here until the contacts are changed. */
  readonly bounces: readonly { readonly address: string; readonly messageKey: string }[]
  readonly deadlines: readonly Deadline[]
}
