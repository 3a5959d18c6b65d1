import type { AppointedReviewer } from '../application/events'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { DocumentAttached } from '../document/attached-document'
import type { DocumentInfected } from '../document/infection'
import type { Deadline } from '../process/procedure'
import type { ConflictGround } from './find-conflicts'
import type { Judgement } from './judgements'
import type { ReviewOpening } from './opening'
import type { QualityConsensus, QualityJudgement, SourceKind } from './records'
import type { RecommendationKind } from './recommendations'
import type { ReviewRepresentative } from './representative'

interface VisitPlan {
  readonly visitId: string
  readonly date: CivilDate
  readonly persons: string
  readonly note?: string
}

/**
 * What can happen in a review, as the journal keeps it. An announced visit and an unannounced one are two kinds of event,
 * so that no text or filter can take the one for the other (I8).
 */
export type ReviewEvent =
  | ({
      readonly type: 'assigned'
      readonly reviewType: ReviewOpening['type']
      readonly caseId: string
      readonly caseNumber: string
    } & Omit<ReviewOpening, 'type'>)
  | { readonly type: 'impartiality-declared'; readonly reviewer: string }
  | { readonly type: 'conflict-declared'; readonly reviewer: string; readonly reason: string }
  | {
      readonly type: 'conflict-found'
      readonly reviewer: string
      readonly grounds: readonly ConflictGround[]
      readonly reason: string
    }
  | { readonly type: 'reassigned'; readonly from: string; readonly to: AppointedReviewer; readonly reason: string }
  | ({ readonly type: 'visit-announced' } & VisitPlan)
  | ({ readonly type: 'unannounced-visit-planned' } & VisitPlan)
  | {
      readonly type: 'visit-held'
      readonly visitId: string
      readonly date: CivilDate
      readonly persons: string
      readonly observations: string
    }
  | {
      readonly type: 'announced-visit-called-off'
      readonly visitId: string
      readonly date: CivilDate
      readonly reason: string
    }
  | { readonly type: 'unannounced-visit-called-off'; readonly visitId: string; readonly reason: string }
  | {
      readonly type: 'source-recorded'
      readonly sourceId: string
      readonly kind: SourceKind
      readonly reference: string
      readonly date: CivilDate
    }
  | {
      readonly type: 'assessed'
      readonly reviewer: string
      readonly criterionId: string
      readonly fulfilled: Judgement
      readonly text: string
      readonly sources?: readonly string[]
    }
  | {
      readonly type: 'quality-assessed'
      readonly reviewer: string
      readonly judgements: Readonly<Record<string, QualityJudgement>>
    }
  | { readonly type: 'contradiction-noted'; readonly contradictionId: string; readonly text: string }
  | { readonly type: 'contradiction-explained'; readonly contradictionId: string; readonly explanation: string }
  | {
      readonly type: 'recommended'
      readonly reviewer: string
      readonly recommendation: RecommendationKind
      readonly reasons: string
    }
  | { readonly type: 'judgements-opened' }
  | {
      readonly type: 'consensus-recorded'
      readonly criterionId: string
      readonly fulfilled: Judgement
      readonly text: string
      readonly deviation?: string
    }
  | { readonly type: 'quality-consensus-recorded'; readonly judgements: Readonly<Record<string, QualityConsensus>> }
  | { readonly type: 'report-drafted'; readonly text: string }
  | {
      readonly type: 'fact-hearing-sent'
      readonly report: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'fact-hearing-reminded'; readonly due: CivilDate }
  | { readonly type: 'fact-hearing-answered'; readonly answer: string }
  | { readonly type: 'fact-hearing-closed' }
  | {
      readonly type: 'report-submitted'
      readonly by: string
      readonly text: string
      readonly recommendation: RecommendationKind
      readonly reasons: string
    }
  | { readonly type: 'processing-time-noted'; readonly processingEndsAt?: Instant }
  | { readonly type: 'representative-noted'; readonly representative?: ReviewRepresentative }
  | DocumentAttached
  | DocumentInfected
  | { readonly type: 'submitted' }
  | { readonly type: 'cancelled' }
