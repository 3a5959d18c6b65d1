import type { ApplicationIdentity } from '../application/form/identity-fields'
import type { ApprovalDetails } from '../approval/opening'
import type { CivilDate } from '../calendar/civil-date'

/** What occasions a supervision. `neutral` tells nobody what did: a tip is never a reason that can be read (I8). */
export const occasions = {
  yearly: 'Årligt tilsyn',
  'follow-up': 'Opfølgning',
  neutral: 'Tilsyn efter socialtilsynets beslutning',
} as const

export type Occasion = keyof typeof occasions

/** What of an approval its supervisions need to know, and are told again when it has changed. */
export interface SupervisedOffer {
  readonly office: string
  readonly identity: ApplicationIdentity
  readonly offerName: string
  /** The owner, where e-mails go there too. */
  readonly owner?: { readonly name: string; readonly email: string }
  readonly address?: ApprovalDetails['address']
  readonly digitalPostExempt?: boolean
}

/** A vilkår as the supervision meets it. */
interface KnownCondition {
  readonly text: string
  readonly due: CivilDate
  readonly status: string
}

/** The public part of an earlier supervision's report. */
export interface EarlierReport {
  readonly supervisionId: string
  readonly on: CivilDate
  readonly text: string
}

/** What a survey among citizens, their relatives or the staff showed, as a supervision has noted it: when, from where, and what. */
export interface EarlierSurvey {
  readonly supervisionId: string
  readonly on: CivilDate
  readonly reference: string
  readonly result: string
}

/** What is at hand when a supervision begins. */
export interface KnownOfApproval {
  readonly validFrom: CivilDate
  readonly validTo: CivilDate
  readonly places?: number
  readonly targetGroup?: string
  readonly conditions: readonly KnownCondition[]
  readonly earlierReports: readonly EarlierReport[]
  readonly surveys?: readonly EarlierSurvey[]
  /** Orders in force. */
  readonly orders?: readonly { readonly text: string; readonly due: CivilDate; readonly department?: string }[]
  readonly intensifiedSupervision?: { readonly from: CivilDate; readonly to: CivilDate }
}

/** What a supervision begins with: the approval as it is, on that day. */
export interface SupervisionOpening extends SupervisedOffer {
  readonly approvalId: string
  readonly occasion: Occasion
  readonly known: KnownOfApproval
  /** Subjects who are partial in the approval: they are here too. */
  readonly conflicted: readonly string[]
}
