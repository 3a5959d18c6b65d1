import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { Judgement } from './judgements'

/** A visit. An unannounced one stands in nothing that the provider reads (I8). */
export interface Visit {
  readonly id: string
  readonly announced: boolean
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

/** Where knowledge in a review can come from (domain reference § 1.5). */
export const sourceKinds = {
  document: 'Dokument',
  interview: 'Interview',
  observation: 'Observation',
  municipality: 'Kommune',
  register: 'Register',
} as const

export type SourceKind = keyof typeof sourceKinds

export interface Source {
  readonly id: string
  readonly kind: SourceKind
  readonly reference: string
  readonly date: CivilDate
}

/** Two sources, or two reviewers, that cannot both be right. It is explained before the report is final. */
export interface Contradiction {
  readonly id: string
  readonly text: string
  readonly explanation?: string
}

/** A judgement under the quality model: expected or not for a new approval, a step of the scale in ongoing supervision, always with words. */
export interface QualityJudgement {
  readonly expected?: boolean
  readonly score?: number
  readonly text: string
}

/** What the reviewers agree on after having judged alone, and why it departs from what one of them thought. */
export interface Consensus {
  readonly fulfilled: Judgement
  readonly text: string
  readonly deviation?: string
}
export interface QualityConsensus extends QualityJudgement {
  readonly deviation?: string
}

/** A hearing of the provider over the facts of the draft report, with the words that were sent. */
export interface FactHearing {
  readonly report: string
  readonly sentAt: Instant
  readonly due: CivilDate
  readonly answer?: string
  readonly closedAt?: Instant
  /** The team has changed since, so that the report is written, and heard, anew. */
  readonly void?: true
}

/** The report as it was handed over. */
export interface FinalReport {
  readonly text: string
  readonly by: string
  readonly at: Instant
}
