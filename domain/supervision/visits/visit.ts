import type { CivilDate } from '../../calendar/civil-date'

/** What a visit is for, as the office sees it; nothing that the provider reads tells it. `neutral`: it follows from no plan, and nobody reads from what. */
export const visitPurposes = {
  planned: 'Planlagt tilsynsbesøg',
  'follow-up': 'Opfølgende besøg',
  inspection: 'Kontrol af et påbud',
  neutral: 'Besøg uden oplyst anledning',
} as const

export type VisitPurpose = keyof typeof visitPurposes

/** A visit. Of an unannounced one the provider learns when it has been held, and never before (I8). */
export interface Visit {
  readonly id: string
  readonly announced: boolean
  readonly purpose: VisitPurpose
  /** When it is to be held. */
  readonly date: CivilDate
  /** Who takes part. */
  readonly persons: string
  /** For the team alone. */
  readonly note?: string
  readonly held?: { readonly date: CivilDate; readonly persons: string; readonly observations: string }
  readonly calledOff?: { readonly reason: string }
}

/** Neither held nor called off yet. */
export const isAhead = ({ held, calledOff }: Visit): boolean => held === undefined && calledOff === undefined

/** Whether the provider knows of it: it was announced, or it has been there. */
export const isShownToParty = ({ announced, held }: Visit): boolean => announced || held !== undefined
