import type { CivilDate } from '../../calendar/civil-date'

/** Where knowledge in a review can come from (docs/law.md § 5.4). */
export const sourceKinds = {
  document: 'Dokument',
  interview: 'Interview',
  observation: 'Observation',
  municipality: 'Kommune',
  register: 'Register',
} as const

export type SourceKind = keyof typeof sourceKinds

/** A source that the review builds on. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind
  readonly reference: string
  readonly date: CivilDate
}
