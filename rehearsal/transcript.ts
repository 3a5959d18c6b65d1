import type { Instant } from '../domain/calendar/instant'
import type { ProcedureName } from '../domain/process/procedure-name'
import type { RefusalCode } from '../domain/refusal/refusal-codes'

/** One command that was carried out, by whomever, with what it led to. Cases go by their names in the scenario. */
export interface Happening {
  readonly kind: 'happening'
  /** The legal instant. */
  readonly at: Instant
  readonly case: string
  readonly procedure: ProcedureName
  /** Danish: who stands behind it. */
  readonly by: string
  /** Danish label of the command, when a step of the scenario gave it. */
  readonly command?: string
  readonly events: readonly { readonly seq: number; readonly type: string; readonly text: string }[]
  /** After it. */
  readonly status: string
  readonly statusName: string
  readonly mails: readonly { readonly template: string; readonly to: string; readonly subject: string }[]
}

/** A step that was refused, as it should be or not. */
export interface RefusedStep {
  readonly kind: 'refused'
  readonly step: number
  readonly at: Instant
  readonly case: string
  readonly by: string
  readonly command: string
  readonly code: RefusalCode
  readonly message: string
}

/** An effect that could not be carried out. */
export interface FailedConsequence {
  readonly kind: 'failed-effect'
  readonly case: string
  readonly seq: number
  readonly reason: string
}

/** What a case was expected to show. */
export interface Checked {
  readonly kind: 'checked'
  readonly step: number
  readonly at: Instant
  readonly case: string
  /** Danish; empty when it is as expected. */
  readonly differences: readonly string[]
}

/** A step that did not go as the scenario says: the play ends there. */
export interface Surprise {
  readonly kind: 'surprise'
  readonly step: number
  readonly at: Instant
  readonly fault: string
}

export type TranscriptEntry = Happening | RefusedStep | FailedConsequence | Checked | Surprise

/** What happened when a scenario was played. The same in every world. */
export interface Transcript {
  readonly file: string
  readonly title: string
  readonly law?: string
  readonly entries: readonly TranscriptEntry[]
  /** Whether everything went as the scenario says. */
  readonly asExpected: boolean
}
