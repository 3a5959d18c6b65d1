import type { ApplicationContent } from '../application/content-fields'
import type { AppointedReviewer } from '../application/events'
import type { Criterion } from '../catalogue/specialebeskrivelse'

/**
 * What a review begins with: the application as it was when the review was started, and the criteria of the version it
 * is pinned to. Kept here so that a reviewer reads this case alone, and the same eight years on (I13).
 */
export interface ReviewOpening {
  readonly applicationId: string
  readonly ruleSet: string
  readonly office: string
  readonly specialfunktionId: string
  readonly descriptionVersion: string
  readonly criteria: readonly Criterion[]
  readonly applicant: { readonly cvr: string; readonly pNumber: string; readonly municipality: string; readonly offerName: string }
  readonly content: ApplicationContent
  readonly reviewers: readonly AppointedReviewer[]
}
