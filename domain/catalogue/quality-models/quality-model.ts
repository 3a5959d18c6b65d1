import type { CivilDate } from '../../calendar/civil-date'

/** A sign that a criterion is fulfilled. */
export interface QualityIndicator {
  readonly id: string
  readonly text: string
}

/** A goal of the quality model. Without indicators it is judged itself (L 200). */
export interface QualityCriterion {
  readonly id: string
  readonly title: string
  readonly indicators: readonly QualityIndicator[]
}

export interface QualityTheme {
  readonly id: string
  /** Danish. */
  readonly name: string
  /** Whether ongoing supervision puts figures to it. Økonomi is judged in words alone. */
  readonly scored: boolean
  readonly criteria: readonly QualityCriterion[]
}

/** Kvalitetsmodellen in one version (docs/law.md § 4.3). A version in use is never edited: reviews are pinned to it (I13). */
export interface QualityModel {
  readonly version: string
  readonly validFrom: CivilDate
  /** Last day on which new reviews come under it, open when absent. */
  readonly validTo?: CivilDate
  readonly themes: readonly QualityTheme[]
}

/** What a reviewer judges: each indicator, or the criterion where the model has none. */
export interface QualityItem {
  readonly id: string
  readonly themeId: string
  readonly text: string
  readonly scored: boolean
}

/** Everything that is judged under a model, in its order. */
export function qualityItems({ themes }: QualityModel): readonly QualityItem[] {
  return themes.flatMap(({ id: themeId, scored, criteria }) =>
    criteria.flatMap(({ id, title, indicators }) =>
      indicators.length === 0
        ? [{ id, themeId, text: title, scored }]
        : indicators.map((indicator) => ({ ...indicator, themeId, scored })),
    ),
  )
}
