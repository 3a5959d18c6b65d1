import { qualityItems } from '../../catalogue/quality-models/quality-model'
import type { ReviewState } from '../state'

/** A theme's average over what the reviewers agree on, else over what each scored; absent where nothing is scored. */
export interface ThemeAverage {
  readonly themeId: string
  readonly name: string
  readonly average: number
}

/** For display alone: no command reads it (I3). Rounded to one decimal. */
export function themeAverages({ qualityModel, team, qualityConsensus }: ReviewState): readonly ThemeAverage[] {
  if (qualityModel === undefined) return []
  const items = qualityItems(qualityModel)
  return qualityModel.themes.flatMap(({ id: themeId, name }) => {
    const scores = items
      .filter((item) => item.themeId === themeId)
      .flatMap(({ id }) => {
        const agreed = qualityConsensus[id]
        return (agreed === undefined ? team.map(({ quality }) => quality[id]) : [agreed]).flatMap(
          (judgement) => judgement?.score ?? [],
        )
      })
    return scores.length === 0
      ? []
      : [
          {
            themeId,
            name,
            average: Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10,
          },
        ]
  })
}
