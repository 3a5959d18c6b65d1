import type { Instant } from '../domain/calendar/instant'
import type { CommandEnvelope } from '../domain/process/judge'
import type { ProcedureName } from '../domain/process/procedure-name'
import type { Refusal } from '../domain/refusal/refusal'

/**
 * What a case's workflow is started with. A new, a revived, an adopted and a continued case start alike: by loading the
 * case from the store. So the state is no part of this contract, and nothing in the engine is needed to go on.
 */
export interface CaseInput {
  readonly caseId: string
  /** Rehearsal only: the case's clock begins here instead of now. */
  readonly clockStartsAt?: Instant
  /** Rehearsal only, from run to run: how far the case's clock is ahead of the engine's, in ms. */
  readonly clockAheadMs?: number
}

/** Update `act`: gives a command; answers when its events are in the journal. Update id = the command's id. */
export const actUpdate = 'act'
/** A command on its way to a case. */
export interface Delivery {
  /** The case that it is for: another one rejects it. Absent in histories of before 0.3.0. */
  readonly caseId: string
  readonly envelope: CommandEnvelope
  /** `seq` of the case as the sender read it: a workflow that is behind catches up before it judges. */
  readonly seenSeq?: number
}
export type ActArguments = [delivery: Delivery]

/**
 * How a command was answered. A refusal comes as an `ApplicationFailure` whose `type` is the code, `details[0]` the details and
 * `details[1]` the command's id.
 */
export interface CommandAnswer {
  /** `seq` of the last event of the case after the command. */
  readonly seq: number
  readonly status: string
  /**
   * The command that is answered, since an answer to an earlier one could be played again. Absent in what a run of before 0.3.0
   * answers: it is believed when the store says the same.
   */
  readonly commandId?: string
}

/** Update `actTogether`: gives commands that wait for a case together, in their order; answers what became of each. */
export const actTogetherUpdate = 'actTogether'
export type ActTogetherArguments = [
  deliveries: {
    /** As of `Delivery`. */
    readonly caseId: string
    readonly envelopes: readonly CommandEnvelope[]
  },
]

/** What became of one of several commands: it names the command, as `CommandAnswer` does. */
export type OneAnswer = { readonly commandId: string } & (
  | { readonly kind: 'done'; readonly seq: number }
  | { readonly kind: 'refused'; readonly refusal: Pick<Refusal, 'code' | 'message' | 'details'> }
  /** A fault of ours: it is no refusal, and the command is delivered again. */
  | { readonly kind: 'fault' }
)

/** Signal `wake`: look at the store and at the worker version again. Sent after deployments and by redelivery. */
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
  /** How far the case's clock is ahead of the engine's, in ms; 0 outside rehearsals. */
  readonly clockAheadMs: number
  /** Nothing is being decided, read or waited for except time and new commands. */
  readonly idle: boolean
}

/** Workflow type of a procedure's cases: the exported function's name. The workflow's id is the case's id. */
export const workflowType = (procedure: ProcedureName): string =>
  procedure.replace(/-(.)/g, (_hyphen, letter: string) => letter.toUpperCase())

/** Type of the failure by which an activity says that its letter is on its way: no fault, but it is to be asked again. */
export const letterUnderwayType = 'LETTER_UNDERWAY'
