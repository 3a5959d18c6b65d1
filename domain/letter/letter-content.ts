import type { AccessOutcome } from '../access/access-end'
import type { CivilDate } from '../calendar/civil-date'
import type { Outcome } from '../application/decision/outcomes'
import type { ReassessmentResult } from '../complaint/reassessment/reassessment'
import type { Judgement } from '../review/assessment/judgements'
import type { RevokedPart } from '../approval/revocation/revoked-part'
import type { RevocationGround } from '../revocation/grounds'
import type { MilderMeans } from '../revocation/milder-means/milder-means'
import type { LetterSender, LetterFrame, OfferFrame } from './letter-frame'

/** A criterion of the specialebeskrivelse with the authority's judgement of it. */
export interface AssessedCriterion {
  readonly criterionId: string
  readonly title: string
  readonly fulfilled?: Judgement
  readonly text?: string
}

/** How the party was heard before a decision that is not fully favourable (forvaltningsloven § 19). */
export type HearingSummary =
  | {
      readonly kind: 'held'
      readonly sentOn: CivilDate
      /** Absent when it was answered before its letter had come by post. */
      readonly due?: CivilDate
      /** The party's remarks in short; absent when it did not answer. */
      readonly remarks?: string
      /** What the remarks changed, or why they changed nothing. */
      readonly weighed?: string
    }
  | { readonly kind: 'waived'; readonly legalGround: string; readonly reason: string }

/** A condition of the approval (socialtilsynsloven § 5, stk. 5). */
export interface LetterCondition {
  readonly text: string
  readonly due?: CivilDate
  /** What the provider does or sends for it to count as fulfilled. */
  readonly fulfilledBy?: string
}

/** What a complaint does to the decision: nothing, nothing unless a stay is granted, or it suspends it (docs/law.md § 5.2). */
export type SuspensiveEffect = 'none' | 'stay-possible' | 'suspends'

/** Guidance on complaint (forvaltningsloven § 25). */
export interface LetterComplaint {
  /** Who decides on it. */
  readonly body: string
  /** Whom it is sent to: the authority that decided, which first reassesses (retssikkerhedsloven § 66). */
  readonly sendTo: { readonly name: string; readonly address: string }
  /** "4 uger" */
  readonly length: string
  /** Last day, if the letter is available to the recipient on the day of its date. */
  readonly due: CivilDate
  readonly suspensiveEffect: SuspensiveEffect
  /** The provisions on complaint. */
  readonly law: string
}

/** The decision on an application, or on its renewal. */
export interface DecisionContent extends OfferFrame {
  readonly kind: 'decision'
  readonly outcome: Outcome
  readonly renewal: boolean
  readonly appliedOn: CivilDate
  /** What exactly is granted and what is not; needed where the outcome alone does not tell. */
  readonly scope?: string
  /** The target group and places that are granted in part, and how many were applied for. */
  readonly granted?: { readonly targetGroup: string; readonly places: number; readonly appliedPlaces?: number }
  readonly legalBasis: readonly string[]
  readonly facts?: string
  readonly mainConsiderations?: string
  /** Every criterion that holds for the specialfunktion, also those without a judgement yet. */
  readonly criteria: readonly AssessedCriterion[]
  readonly hearing?: HearingSummary
  readonly conditions: readonly LetterCondition[]
  readonly validity?: { readonly from: CivilDate; readonly to: CivilDate }
  /** Version of the specialebeskrivelse that the case is pinned to (I13). */
  readonly descriptionVersion?: string
  /** Last day on which an application for renewal keeps the approval in force until it is decided. */
  readonly renewBy?: CivilDate
  readonly complaint?: LetterComplaint
  /** The duty to report changes (socialtilsynsloven § 12), in words. */
  readonly dutyToReport?: string
  /** What is published of the decision and where. */
  readonly publication?: string
}

/** The party is presented with what speaks against it and asked for its remarks (forvaltningsloven § 19). */
export interface HearingContent extends LetterFrame {
  readonly kind: 'hearing'
  readonly legalBasis: readonly string[]
  /** What the authority intends to decide. */
  readonly intended?: string
  /** What it builds on, as far as it is to the party's detriment and may be unknown to it. */
  readonly facts?: string
  readonly due?: CivilDate
  /** "14 dage": how long there is from when the letter has come by post, in the place of a day. */
  readonly dueAfterArrival?: string
}

/** The authority asks for what is missing (socialtilsynsloven § 12). */
export interface InformationRequestContent extends LetterFrame {
  readonly kind: 'information-request'
  readonly legalBasis: readonly string[]
  readonly items: readonly string[]
  readonly due?: CivilDate
  /** As in a hearing. */
  readonly dueAfterArrival?: string
  /** Asked before, and not answered. */
  readonly reminder: boolean
  /** The review goes on meanwhile: nothing is shelved for want of it. */
  readonly further?: true
  /** What happens when nothing comes. */
  readonly consequence?: string
}

/** Why an approval is over without anyone having withdrawn it. */
export type ExpiryGround = 'period-ended' | 'unused' | 'general-approval-ended' | 'given-up'

/** The authority confirms that an approval has ended. Lapse through disuse is a decision, and open to complaint (docs/law.md § 5.1). */
export interface ExpiryContent extends LetterFrame {
  readonly kind: 'expiry'
  readonly ground: ExpiryGround
  /** Last day on which the approval was in force. */
  readonly lastDay?: CivilDate
  /** It was to begin later, and does not. */
  readonly neverBegan?: true
  readonly legalBasis: readonly string[]
  readonly facts?: string
  readonly complaint?: LetterComplaint
  readonly publication?: string
}

/** An approval holds on while its renewal is decided, though that was applied for too late. As asked for, so without guidance on complaint. */
export interface InterimExtensionContent extends LetterFrame {
  readonly kind: 'interim-extension'
  /** Last day of the approval as it was decided, and as it is extended. */
  readonly validTo: CivilDate
  readonly lastDay?: CivilDate
  readonly legalBasis: readonly string[]
  readonly facts?: string
  readonly publication?: string
}

/** Goes in an envelope on top of a letter that was not written for the post (`domain/delivery/cover-letter.ts`). */
export interface CoverContent extends LetterFrame {
  readonly kind: 'cover'
  /** Danish, definite form: what is enclosed. */
  readonly enclosed: string
  /** A deadline runs from when it has come. */
  readonly countsFromArrival: boolean
}

/** The draft report of a review, over whose facts the provider is heard (forvaltningsloven § 19). */
export interface FactHearingContent extends LetterFrame {
  readonly kind: 'fact-hearing'
  readonly legalBasis: readonly string[]
  /** The draft, word for word. */
  readonly report?: string
  readonly due?: CivilDate
  /** As in a hearing. */
  readonly dueAfterArrival?: string
}

/** An application is shelved, since what it lacked did not come. */
export interface ShelvingContent extends LetterFrame {
  readonly kind: 'shelving'
  readonly legalBasis: readonly string[]
  /** Why. */
  readonly reason?: string
}

/** What the authority came to when it looked at its own decision again (retssikkerhedsloven § 66). It starts no time for a complaint: that has been made. */
export interface ReassessmentContent extends LetterFrame {
  readonly kind: 'reassessment'
  readonly result: ReassessmentResult
  readonly decision: { readonly name: string; readonly caseNumber: string; readonly date: CivilDate }
  readonly receivedOn: CivilDate
  readonly reasons: string
  /** What the decision says from now on, where it is granted in part. */
  readonly change?: string
  /** Last day to say whether the complaint is kept over the rest; by post how long there is from when the letter has come. */
  readonly keepBy?: CivilDate
  readonly keepAfterArrival?: string
  /** Who decides the complaint, where that is not Ankestyrelsen. */
  readonly appealsBody?: string
  readonly legalBasis: readonly string[]
}

/** Whether a decision holds while it is complained of, where the authority can decide that (retssikkerhedsloven § 72). */
export interface StayContent extends LetterFrame {
  readonly kind: 'stay'
  readonly granted: boolean
  /** What is complained of. */
  readonly decision: { readonly name: string; readonly caseNumber: string; readonly date: CivilDate }
  readonly reasons: string
  readonly legalBasis: readonly string[]
}

/** An order, intensified supervision, conditions, or several of them (socialtilsynsloven §§ 5, stk. 5, and 8). A complaint suspends none. */
export interface SupervisionDecisionContent extends LetterFrame {
  readonly kind: 'supervision-decision'
  readonly order?: {
    readonly text: string
    readonly fulfilledBy: string
    readonly due: CivilDate
    /** The department that it concerns; absent where it concerns the whole. */
    readonly department?: string
    readonly noNewResidents?: true
  }
  readonly intensified?: {
    readonly from: CivilDate
    readonly to: CivilDate
    /** It takes the place of one that has not ended. */
    readonly prolongs?: true
    readonly withoutOrderBecause?: string
  }
  /** Vilkår that the approval has from now on beside its own. */
  readonly conditions?: readonly LetterCondition[]
  readonly legalBasis: readonly string[]
  readonly facts?: string
  readonly mainConsiderations?: string
  readonly hearing?: HearingSummary
  readonly complaint?: LetterComplaint
  readonly publication?: string
}

/** An approval, or a part of it, is withdrawn (socialtilsynsloven § 5, stk. 6). A complaint suspends it. */
export interface RevocationContent extends LetterFrame {
  readonly kind: 'revocation'
  readonly ground: RevocationGround
  /** The condition or order that was not met, and by when it should have been. */
  readonly unmet?: { readonly text: string; readonly due: CivilDate }
  /** What is withdrawn, and what is left; absent where it is the whole. */
  readonly part?: RevokedPart
  readonly criteria: readonly { readonly criterionId: string; readonly title: string; readonly text: string }[]
  /** The milder means, each with why it is not enough. */
  readonly considered: readonly { readonly means: MilderMeans; readonly notEnoughBecause: string }[]
  /** It has no effect before this day. */
  readonly effectiveFrom?: CivilDate
  /** What becomes of the citizens. */
  readonly citizens?: string
  /** How long the leader is in quarantine; absent where none follows. */
  readonly quarantineYears?: number
  readonly legalBasis: readonly string[]
  readonly facts?: string
  readonly mainConsiderations?: string
  readonly hearing?: HearingSummary
  readonly complaint?: LetterComplaint
  readonly publication?: string
}

/** What can be done against an answer that withholds something. Without `via` it goes straight to the body, and no time runs. */
export interface AccessRemedy {
  readonly body: string
  readonly via?: LetterSender
  /** Danish, e.g. »4 uger«. */
  readonly length?: string
  readonly due?: CivilDate
}

/** The answer to a request for access (forvaltningsloven §§ 9-16, offentlighedsloven § 7). */
export interface AccessAnswerContent extends LetterFrame {
  readonly kind: 'access-answer'
  readonly outcome: AccessOutcome
  /** Of the case that access was asked to. */
  readonly accessedCaseNumber: string
  readonly receivedOn: CivilDate
  /** In the words of whoever asked. */
  readonly what: string
  /** `laws`: by which parts of it are covered. */
  readonly released: readonly { readonly number: number; readonly text: string; readonly laws?: readonly string[] }[]
  readonly withheld: readonly { readonly what: string; readonly law: string }[]
  readonly text?: string
  readonly legalBasis: readonly string[]
  /** Absent where nothing is withheld. */
  readonly remedy?: AccessRemedy
}

/** What a bidder is told of a tender that it has bid in (udbudsloven § 171). */
export interface TenderNoticeContent extends LetterFrame {
  readonly kind: 'tender-notice'
  readonly notice: 'won' | 'lost' | 'inadmissible' | 'withdrawn' | 'cancelled' | 'contract'
  readonly reasons?: string
  /** `total`: in hundredths of a point. */
  readonly winners?: readonly { readonly name: string; readonly total?: number }[]
  readonly advantages?: string
  /** Of one's own bid beside the winners', by the published model. */
  readonly scores?: readonly {
    readonly criterion: string
    /** Per cent. */
    readonly weight: number
    readonly own: number
    readonly reason: string
    readonly theirs: readonly { readonly name: string; readonly score: number }[]
  }[]
  /** Of one's own bid, in hundredths of a point. */
  readonly total?: number
  /** When it ends; that it counts from when the last letter is posted; or that none is held. */
  readonly standstill?: { readonly ends: CivilDate } | 'by-post' | 'none'
  readonly contract?: { readonly from: CivilDate; readonly hours: number }
  readonly legalBasis: readonly string[]
}

/** What a supplier is told of its contract (docs/law.md § 9.10). */
export interface ContractLetterContent extends LetterFrame {
  readonly kind: 'contract-letter'
  readonly told: 'changed' | 'breach' | 'terminated' | 'withdrawn' | 'closed'
  /** By which rule a contract is changed, or ends before its time, in words. */
  readonly ground?: string
  /** What is changed, what the breach is, or why. */
  readonly text: string
  /** Terms that are others than before, in words. */
  readonly terms?: readonly string[]
  /** Last day to remedy a breach, or last day of the contract. */
  readonly day?: CivilDate
  readonly legalBasis: readonly string[]
}

/** All that a letter says, as plain JSON: what the checklist is held to, the text is written from, and the store keeps. */
export type LetterContent =
  | DecisionContent
  | HearingContent
  | FactHearingContent
  | InformationRequestContent
  | ShelvingContent
  | ExpiryContent
  | InterimExtensionContent
  | CoverContent
  | ReassessmentContent
  | StayContent
  | SupervisionDecisionContent
  | RevocationContent
  | AccessAnswerContent
  | TenderNoticeContent
  | ContractLetterContent

export type LetterKind = LetterContent['kind']
