/** What a reviewer can recommend. A person decides on it: no recommendation decides by itself (I3). */
export const recommendationKinds = {
  grant: 'Godkendelse',
  'grant-with-conditions': 'Godkendelse med vilkår',
  partial: 'Delvist medhold',
  refuse: 'Afslag',
} as const

export type RecommendationKind = keyof typeof recommendationKinds

/** One reviewer's recommendation, as the application receives it. */
export interface Recommendation {
  readonly reviewer: string
  readonly reviewerName: string
  readonly recommendation: RecommendationKind
  readonly reasons: string
}
