import type { ComplaintGuidance, DecisionRecipient } from '../../application/decision/decision'
import type { Condition } from '../../approval/opening'
import type { Reasons, Signature } from '../../application/decision/draft'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { hearingKey } from '../../hearing/hearing-deadline'
import { isHeldUp } from '../../remedy/complained-decision'
import type { AnnulledMeasure, Measure } from '../appeal/measure'
import { withoutHearing } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import type { SupervisionState } from '../state'

/** An order as it is written: what is to be done, what fulfils it, and by when (socialtilsynsloven § 8, stk. 2). */
export interface OrderDraft {
  readonly text: string
  readonly fulfilledBy: string
  readonly due: CivilDate
  /** As the register shows it while the order is in force. */
  readonly publicText: string
  /** The department that it concerns; absent where it concerns the whole. */
  readonly department?: string
  /** No new residents are taken in while it is in force (docs/law.md § 9.5). */
  readonly noNewResidents?: boolean
}

/** Skærpet tilsyn as it is written (socialtilsynsloven § 8, stk. 1). */
export interface IntensifiedDraft {
  /** Last day; six months when absent. */
  readonly to?: CivilDate
  /** Why no order goes with it. */
  readonly withoutOrderBecause?: string
}

/** A decision as it is prepared and then signed: an order, skærpet tilsyn, conditions of the approval, or several in one letter. */
export interface DecisionDraft {
  readonly order?: OrderDraft
  readonly intensified?: IntensifiedDraft
  /** Vilkår that the approval has from then on, beside its own (socialtilsynsloven § 5, stk. 5). */
  readonly conditions?: readonly Condition[]
  /** Ids of the sources that it rests on. */
  readonly grounds: readonly string[]
  readonly reasons: Reasons
  /** What the party's remarks in the hearing changed, or why they changed nothing. */
  readonly hearingWeighed?: string
  /** Why no hearing was held, and by which exception (forvaltningsloven § 19, stk. 2). */
  readonly hearingWaiver?: { readonly legalGround: string; readonly reason: string }
}

/** The hearing of the party over a decision that is intended (varsel), with its course. */
export interface Hearing {
  /** `seq` of the event, by which its letter is known. */
  readonly seq: number
  readonly openedAt: Instant
  /** Absent while its letter is on its way by post: the deadline begins when that has come. */
  readonly due?: CivilDate
  /** The last day that the office has given it since. */
  readonly extendedTo?: CivilDate
  /** Its last day has come while the party waited for access to the case: it runs on when that is answered. */
  readonly held?: true
  readonly answer?: string
  readonly closedAt?: Instant
  /** What came after its last day. */
  readonly late?: readonly { readonly answer: string; readonly at: Instant }[]
}

/** A decision that is being prepared. */
export interface Preparation {
  readonly draft: DecisionDraft
  /** Subjects who have drafted anything of it: none of them signs (I5). */
  readonly drafters: readonly string[]
  readonly draftedAt: Instant
  readonly hearing?: Hearing
  readonly returned?: { readonly reason: string }
}

/** A decision that has been made. */
export interface Decision extends DecisionDraft {
  /** `seq` of the event, by which its letter is known, and its name in commands. */
  readonly seq: number
  readonly decidedAt: Instant
  readonly signature: Signature
  readonly drafters: readonly string[]
  /** Subjects who have drafted or signed it: none of them reassesses it. */
  readonly decidedBy: readonly string[]
  /** The order that it gave. */
  readonly orderId?: string
  /** The skærpet tilsyn that it began or prolonged. */
  readonly period?: { readonly from: CivilDate; readonly to: CivilDate }
  readonly hearing?: Hearing
  readonly recipients: readonly DecisionRecipient[]
  readonly complaintGuidance: ComplaintGuidance
  /** What of it complaints have taken away. */
  readonly annulled?: readonly AnnulledMeasure[]
  /** What it says since complaints changed it. */
  readonly changed?: readonly {
    readonly measure: Measure
    readonly complaintId: string
    readonly text: string
    readonly at: Instant
  }[]
}

/** Whether the party is being heard now. */
export const isHearing = ({ preparation }: Pick<SupervisionState, 'preparation'>): boolean =>
  preparation?.hearing !== undefined && preparation.hearing.closedAt === undefined

/** The case with the hearing over what is intended changed; one that is not being held stays away. */
export function withHearingOf(state: SupervisionState, change: (hearing: Hearing) => Hearing): SupervisionState {
  const { preparation } = state
  if (preparation?.hearing === undefined) return state
  return { ...state, preparation: { ...preparation, hearing: change(preparation.hearing) } }
}

/** The case without the decision that was being prepared, and its hearing. */
export const withoutPreparation = (state: SupervisionState): SupervisionState => ({
  ...without(state, 'preparation'),
  deadlines: withoutHearing(state.deadlines, hearingKey),
})

/** Whether a decision can still be complained of in time, so that it matters when its letter came. */
export const isComplainable = ({ recipients }: Decision): boolean => recipients.some(({ over }) => over !== true)

/** Whether a decision cannot become another: everyone's complaint deadline has passed, and no complaint holds it up. */
export const isFinal = (state: SupervisionState, decision: Decision): boolean =>
  !isComplainable(decision) && !isHeldUp(state, decision)

/** The case with the decision of this event changed. */
export const withDecision = (
  state: SupervisionState,
  seq: number,
  change: (decision: Decision) => Decision,
): SupervisionState => ({
  ...state,
  decisions: state.decisions.map((one) => (one.seq === seq ? change(one) : one)),
})
