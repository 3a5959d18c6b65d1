import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/** Why a contract can end before its last day (docs/law.md § 9.10). */
export const terminationGrounds = {
  mutual: 'Aftale mellem parterne',
  breach: 'Misligholdelse, der ikke er afhjulpet',
  'approval-lost': 'Leverandøren har mistet sin godkendelse',
  ruling: 'Kendelse eller dom',
  notice: 'Opsigelse med kontraktens varsel',
} as const

export type TerminationGround = keyof typeof terminationGrounds

/** The end before time, from its draft on. */
export interface Termination {
  readonly ground: TerminationGround
  readonly lastDay: CivilDate
  readonly reason: string
  /** Subject of whoever drafted it: somebody else signs. Absent of a supplier's own notice. */
  readonly draftedBy?: string
  readonly signedAt?: Instant
}
