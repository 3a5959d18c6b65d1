/** A criterion of the award, with its part of the whole. */
export interface AwardCriterion {
  readonly id: string
  readonly name: string
  /** Per cent: all together are 100. */
  readonly weight: number
}

/** How bids are compared, as published: nothing of it changes afterwards (udbudsloven § 160). */
export interface EvaluationModel {
  readonly criteria: readonly AwardCriterion[]
  /** The highest number of points; the lowest is 0. */
  readonly highest: number
  readonly method: string
}

/** Where a consensus leaves somebody's score by this much or more, it says why. */
export const noteworthyDeviation = 2

/**
 * The weighted sum of a bid's agreed scores in hundredths of a point, by whole numbers alone: 740 is 7.40.
 * @returns `undefined` while a score is missing
 */
export function totalOf(
  { criteria }: EvaluationModel,
  scoreOf: (criterion: string) => number | undefined,
): number | undefined {
  return criteria.reduce<number | undefined>((sum, { id, weight }) => {
    const score = scoreOf(id)
    return sum === undefined || score === undefined ? undefined : sum + score * weight
  }, 0)
}
