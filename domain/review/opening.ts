import type { ApplicationContent } from '../application/form/content-fields'
import type { AppointedReviewer } from '../application/processing/reviewer'
import type { Instant } from '../calendar/instant'
import type { QualityModel } from '../catalogue/quality-models/quality-model'
import type { Criterion } from '../catalogue/specialebeskrivelse'
import type { KnownDelivery } from '../delivery/delivery-state'
import type { Recipient } from '../process/effect'
import type { KnownRepresentative } from '../representation/noted-representative'
import type { ReviewType } from './review-types'

/**
 * What a review begins with: the application as it was when the review was started, and the criteria of the version it
 * is pinned to. Kept here so that a reviewer reads this case alone, and the same eight years on (I13).
 */
export interface ReviewOpening extends KnownDelivery {
  readonly type: ReviewType
  readonly applicationId: string
  readonly ruleSet: string
  readonly office: string
  readonly specialfunktionId: string
  readonly descriptionVersion: string
  readonly criteria: readonly Criterion[]
  /** Absent from a simplified review, which judges the specialebeskrivelse alone. */
  readonly qualityModel?: QualityModel
  /** Why the application alone is enough to judge by: no quality model, and a report only when something else comes in. */
  readonly simplifiedBecause?: string
  /** Why one reviewer alone judges. */
  readonly soleReviewerBecause?: string
  readonly applicant: {
    readonly cvr: string
    readonly pNumber: string
    readonly municipality: string
    readonly offerName: string
  }
  /** Whom the provider has named for e-mails. */
  readonly contact: Recipient
  readonly content: ApplicationContent
  readonly reviewers: readonly AppointedReviewer[]
  /** Whoever acts for the provider by power of attorney. */
  readonly representative?: KnownRepresentative
  /** The party waits for the answer to a request for access. */
  readonly accessOpen?: true
  /** When the application's processing time ends; absent where nobody has told, and while it is suspended. */
  readonly processingEndsAt?: Instant
  /** Subjects who have decided in the matter before: they may not review it. */
  readonly earlierDecisionMakers: readonly string[]
  /** Subjects who are partial in the application; absent while nobody is. */
  readonly conflicted?: readonly string[]
}
