import type { Accessed } from '../access/accessed'
import type { AttachedDocument } from '../document/attached-document'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Deadline } from '../process/procedure'
import type { Recommendation } from './assessment/recommendations'
import type { Consensus, QualityConsensus } from './consensus/consensus'
import type { ReviewOpening } from './opening'
import type { FactHearing } from './report/fact-hearing'
import type { FinalReport } from './report/final-report'
import type { Contradiction } from './sources/contradiction'
import type { Source } from './sources/source'
import type { ReviewStatus } from './statuses'
import type { TeamMember } from './team/team-member'
import type { Visit } from './visits/visit'

/** All that is known of a review. */
export interface ReviewState extends DeliveryState, Accessed, Omit<ReviewOpening, 'reviewers'> {
  readonly status: ReviewStatus
  readonly team: readonly TeamMember[]
  /** Everyone found partial here, also after being replaced. */
  readonly conflicted: readonly string[]
  readonly visits: readonly Visit[]
  readonly sources: readonly Source[]
  readonly contradictions: readonly Contradiction[]
  /** By criterion id. */
  readonly consensus: Readonly<Record<string, Consensus>>
  /** By item id of the quality model. */
  readonly qualityConsensus: Readonly<Record<string, QualityConsensus>>
  /** The draft of the report. */
  readonly draft?: string
  readonly factHearings: readonly FactHearing[]
  readonly report?: FinalReport
  readonly jointRecommendation?: Recommendation
  readonly documents: readonly AttachedDocument[]
  readonly deadlines: readonly Deadline[]
}
