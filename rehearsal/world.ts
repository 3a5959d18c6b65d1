import type { Actor } from '../domain/rights/actor'
import type { Instant } from '../domain/calendar/instant'
import type { CaseRow } from '../domain/process/journal'
import type { DomainEvent, Recorded } from '../domain/process/procedure'
import type { ProcedureName } from '../domain/process/procedure-name'

/** A command in a rehearsal, as a person gives it, or a case tells itself what its letters have come to. */
export interface RehearsedCommand {
  readonly name: string
  /** Already held against the command's field table. */
  readonly data: unknown
  readonly by: Actor
  readonly at: Instant
  /** Up to which event the person has read the case. */
  readonly readSeq?: number
}

/** A case as it stands, with all that has happened to it. */
export interface RehearsedCase {
  readonly row: CaseRow
  /** From the first event on, without gaps. */
  readonly journal: readonly Recorded<DomainEvent>[]
}

/** An e-mail in the rehearsal's mailbox. It has gone no further. */
export interface RehearsedMail {
  /** Key of the effect that it carries out: `<caseId>/<seq>/<n>`. */
  readonly key: string
  readonly to: string
  readonly subject: string
}

/** What could not be carried out: in real life an administrator's task. */
export interface FailedEffect {
  readonly key: string
  /** `<REFUSAL_CODE>: <text>` when another case refused. */
  readonly reason: string
}

/**
 * Where a scenario is played: on the pure core, or on the engine. Time moves only by `advanceTo`, and whoever plays
 * calls it with the command's instant before the command. When a promise resolves, every effect of what has happened
 * is done, in every case it reaches.
 */
export interface World {
  /**
   * Lets a person open a case. Answers its id.
   * @throws {Refusal} as `judgeOpening`; ALREADY_ACTIVE when another open case has the same active key
   */
  open(procedure: ProcedureName, command: RehearsedCommand): Promise<string>
  /** @throws {Refusal} as `judge`; CASE_UNKNOWN */
  act(caseId: string, command: RehearsedCommand): Promise<void>
  /** Lets every deadline fall that comes no later than `instant`, in legal order over all cases. */
  advanceTo(instant: Instant): Promise<void>
  /** Every case, in any order. */
  cases(): Promise<readonly RehearsedCase[]>
  /** Every e-mail, in any order. */
  mails(): Promise<readonly RehearsedMail[]>
  failedEffects(): Promise<readonly FailedEffect[]>
  close(): Promise<void>
}
