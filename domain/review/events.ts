import type { AppointedReviewer } from '../application/events'
import type { DocumentAttached } from '../document/attached-document'
import type { Judgement } from './judgements'
import type { ReviewOpening } from './opening'
import type { RecommendationKind } from './recommendations'

/** What can happen in a review, as the journal keeps it. */
export type ReviewEvent =
  | ({ readonly type: 'assigned'; readonly caseId: string; readonly caseNumber: string } & ReviewOpening)
  | { readonly type: 'impartiality-declared'; readonly reviewer: string }
  | { readonly type: 'conflict-declared'; readonly reviewer: string; readonly reason: string }
  | { readonly type: 'reassigned'; readonly from: string; readonly to: AppointedReviewer; readonly reason: string }
  | { readonly type: 'assessed'; readonly reviewer: string; readonly criterionId: string; readonly fulfilled: Judgement; readonly text: string }
  | { readonly type: 'recommended'; readonly reviewer: string; readonly recommendation: RecommendationKind; readonly reasons: string }
  | DocumentAttached
  | { readonly type: 'submitted' }
  | { readonly type: 'cancelled' }
