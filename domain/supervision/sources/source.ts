import type { CivilDate } from '../../calendar/civil-date'

/**
 * Where knowledge in a supervision can come from (docs/law.md § 5.4). `enquiry` is what somebody has written or rung about: it
 * can set an investigation going, and carries no decision by itself (docs/law.md § 9.6).
 */
export const sourceKinds = {
  document: 'Dokument',
  interview: 'Interview',
  observation: 'Observation',
  municipality: 'Kommune',
  register: 'Register',
  authority: 'Anden myndighed',
  survey: 'Undersøgelse blandt borgere, pårørende eller medarbejdere',
  enquiry: 'Henvendelse',
} as const

export type SourceKind = keyof typeof sourceKinds

/** A source that the supervision builds on. None is the provider's to read as such. */
export interface Source {
  readonly id: string
  readonly kind: SourceKind
  readonly reference: string
  readonly date: CivilDate
  /** What a survey showed. */
  readonly result?: string
}
