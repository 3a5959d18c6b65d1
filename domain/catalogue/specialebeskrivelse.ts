import type { CivilDate } from '../calendar/civil-date'

/** What a criterion is about. The first four kinds are the reform's own examples (docs/law.md § 4.2). */
export const criterionKinds = {
  competence: 'Kompetencer',
  education: 'Uddannelse',
  cooperation: 'Samarbejde',
  practice: 'Aktiv praksis',
  method: 'Metode',
  documentation: 'Dokumentation',
  premises: 'Rammer',
  economy: 'Økonomi',
} as const

export type CriterionKind = keyof typeof criterionKinds

/** What a specialfunktion must fulfil, and how it is shown. */
export interface Criterion {
  readonly id: string
  /** Danish. */
  readonly title: string
  readonly kind: CriterionKind
  readonly text: string
  readonly threshold?: { readonly value: number; readonly unit: string; readonly period?: string }
  /** What the provider can show it by. */
  readonly evidence: readonly string[]
  /** Whether an approval is out of the question without it. A person still decides: nothing follows by itself (I3). */
  readonly knockout: boolean
  /** The specialfunktioner it holds for; all of the speciale when absent. */
  readonly only?: readonly string[]
}

/** The description of a speciale in one version: whom it is for, what efforts it covers, what its functions must fulfil. */
export interface Specialebeskrivelse {
  readonly specialeId: string
  readonly version: string
  readonly validFrom: CivilDate
  /** Last day on which new applications come under it, open when absent. */
  readonly validTo?: CivilDate
  /** Made up for demonstration: no authority has issued it. */
  readonly demo: boolean
  readonly targetGroup: string
  readonly efforts: readonly string[]
  readonly criteria: readonly Criterion[]
}
