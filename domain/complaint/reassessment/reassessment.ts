import type { Instant } from '../../calendar/instant'
import type { DecisionChange } from '../../remedy/change-fields'

/** What the authority can conclude when it looks at its own decision again (retssikkerhedsloven § 66). */
export const reassessmentResults = {
  upheld: 'Medhold',
  partly: 'Delvist medhold',
  maintained: 'Afgørelsen fastholdes',
} as const

export type ReassessmentResult = keyof typeof reassessmentResults

/** A reassessment: whatever does not give the complainant everything carries its reasons. */
export interface Reassessment {
  readonly result: ReassessmentResult
  readonly reasons: string
  /** What is changed in the decision, where it is granted in part. */
  readonly change?: DecisionChange
  readonly by: { readonly subject: string; readonly name: string }
  readonly at: Instant
}
