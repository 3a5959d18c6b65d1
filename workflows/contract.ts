import type { CommandEnvelope, CaseSnapshot } from '../domain/judge'
import type { Instant } from '../domain/calendar/instant'
import type { ProcedureName } from '../domain/procedure-name'

/** What a case's workflow is started with. A new, a revived and an adopted case start alike: by reading the journal. */
export interface CaseInput {
  readonly caseId: string
  /** What the run before handed over; absent in a first run. */
  readonly carried?: CarriedCase
  /** Rehearsal only: the case's clock begins here instead of now. */
  readonly clockStartsAt?: Instant
}

/** A case between two runs. A public contract: later versions of the code read it (schema number, upcast). */
export interface CarriedCase {
  readonly schema: number
  readonly snapshot: CaseSnapshot
  /** How far a rehearsal's clock is ahead of the engine's, in ms. 0 in real life. */
  readonly clockAheadMs: number
}

/** Update `act`: gives a command; answers when its events are in the journal. Update id = the command's id. */
export const actUpdate = 'act'
export type ActArguments = [CommandEnvelope]
export interface CommandAnswer {
  /** `seq` of the last event of the case after the command. */
  readonly seq: number
  readonly status: string
}

/** Signal `wake`: look at the journal and at the worker version again. Sent after deployments and by redelivery. */
export const wakeSignal = 'wake'

/** Query `pulse`: the shell's own condition, for operators and rehearsals. Never used to show a case. */
export const pulseQuery = 'pulse'
export interface Pulse {
  /** The case's clock, which in a rehearsal is not the engine's. */
  readonly now: Instant
  readonly seq: number
  readonly status: string
  readonly openEffects: readonly string[]
  readonly nextDeadlineAt?: Instant
}

/** Type of an `ApplicationFailure` by which `act` answers a refusal: the code is its `type`, `details[0]` the details. */
export const taskQueue = 'specialeplan-cases'

/** Workflow type of a procedure's cases: the exported function's name. */
export const workflowType = (procedure: ProcedureName): string => procedure
