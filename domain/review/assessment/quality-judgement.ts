/** A judgement under the quality model: expected or not for a new approval, a step of the scale in ongoing supervision, always with words. */
export interface QualityJudgement {
  readonly expected?: boolean
  readonly score?: number
  readonly text: string
}

/** Whether two judgements say the same, whatever their words. */
export const sameJudgement = (one: QualityJudgement | undefined, other: QualityJudgement | undefined): boolean =>
  one?.expected === other?.expected && one?.score === other?.score
