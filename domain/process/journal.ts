import type { Instant } from '../calendar/instant'
import { effectKey, type Effect } from './effect'
import { isOver } from './is-over'
import { applyEvents, nextDeadline, type CaseSnapshot } from './judge'
import type {
  CaseIndex,
  CaseState,
  Deadline,
  DomainEvent,
  Procedure,
  PublishedEntry,
  Recorded,
  RegisterEntry,
  Snapshot,
} from './procedure'
import type { Refusal } from '../refusal/refusal'
import type { ProcedureName } from './procedure-name'
import { registerAhead, type ComingEntry } from './register-ahead'
import type { Task } from './task'

/** An effect with its key, as it waits in the store until it has been done. */
export interface KeyedEffect {
  /** `<caseId>/<seq>/<n>` */
  readonly key: string
  /** Legal instant of the event that caused it. */
  readonly at: Instant
  readonly effect: Effect
}

/** A case as the store shows it: everything a reader or a list needs, without asking a workflow. */
export interface CaseRow {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly caseNumber: string
  readonly seq: number
  readonly status: string
  readonly closed: boolean
  readonly schema: number
  readonly state: CaseState
  readonly index: CaseIndex
  readonly deadlines: readonly Deadline[]
  /** Instant of the earliest deadline; absent when time alone changes nothing. */
  readonly nextDeadlineAt?: Instant
  readonly register?: RegisterEntry
  /** What it will show by what is known now, earliest first; absent when that is no different. */
  readonly registerAhead?: readonly ComingEntry[]
}

/** A case row as it is written, with what is kept beside it. */
export interface CaseToKeep extends CaseRow {
  /** What people are to do in the case now. */
  readonly tasks?: readonly Task[]
  /** What anybody may read of it. */
  readonly published?: PublishedEntry
}

/** Events on their way into the journal, with all that becomes true with them in the same transaction. */
export interface AppendRequest {
  /** `seq` of the last event the writer knows. The journal refuses when it has moved on (docs/architecture.md § 3.8). */
  readonly expectedSeq: number
  readonly commandId: string
  readonly events: readonly Recorded<DomainEvent>[]
  readonly effects: readonly KeyedEffect[]
  /** What is to be kept word for word as it read at one of the events, by the event's `seq`. */
  readonly snapshots?: readonly ({ readonly seq: number } & Snapshot)[]
  /** The case after the events. */
  readonly row: CaseToKeep
  /** Active keys that no open case may hold: `taken` otherwise. */
  readonly mustBeFree?: readonly string[]
}

/** A stretch of the journal and the effects of it that are still to be done. */
export interface JournalSlice {
  readonly events: readonly Recorded<DomainEvent>[]
  readonly openEffects: readonly KeyedEffect[]
}

/** A case as the shell takes it up: new, revived, adopted or continued. */
export interface LoadedCase {
  readonly schema: number
  readonly state: CaseState
  readonly seq: number
  /** Ids of the commands in the journal: a command that comes again is answered, not judged again. */
  readonly commandIds: readonly string[]
  readonly openEffects: readonly KeyedEffect[]
  /**
   * Whether the run does e-mails within its workflow tasks. The answer is in the run's history, so that one which was
   * recorded before 0.2.0 replays as it was recorded: an activity for each e-mail.
   */
  readonly mailAtHand?: boolean
  /** Whether another case is told of one thing after another (docs/architecture.md § 3.9). Absent in the histories of runs recorded before 0.4.0. */
  readonly tellsInOrder?: boolean
  /** Whether submissions that wait for a deadline are appended together. Absent in the histories of runs recorded before 0.4.0. */
  readonly takesTogether?: boolean
  /** When it was taken up. Absent in the histories of runs recorded before 0.3.0, which an upcast must leave their deadlines. */
  readonly at?: Instant
  /** The schema of the version that took it up. Absent in the histories of runs recorded before 0.4.0 (`presentState`). */
  readonly takenUpBy?: number
}

/**
 * `conflict`: the journal has newer events; nothing was written. `taken`: another open case has the same active key.
 * `refused`: the command was refused before, and its sender told so.
 */
export type AppendResult =
  | { readonly kind: 'appended' }
  | ({ readonly kind: 'conflict' } & JournalSlice)
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'refused'; readonly refusal: Pick<Refusal, 'code' | 'message' | 'details'> }

/** The append of `events` to a case, with effects and the case row that follow from them. */
export function appendRequest(
  procedure: Procedure,
  before: CaseSnapshot | undefined,
  events: readonly Recorded<DomainEvent>[],
): { request: AppendRequest; after: CaseSnapshot } {
  const first = events[0]
  if (first === undefined) throw new Error('An append needs at least one event')
  const effects: KeyedEffect[] = []
  const snapshots: ({ seq: number } & Snapshot)[] = []
  const mustBeFree: string[] = []
  let after = before
  for (const recorded of events) {
    after = applyEvents(procedure, after, [recorded])
    if (after === undefined) throw new Error('An event left no state')
    for (const [n, effect] of procedure.effects(after.state, recorded).entries()) {
      effects.push({ key: effectKey(after.state.caseId, recorded.seq, n), at: recorded.at, effect })
    }
    const key = procedure.mustBeFree?.(after.state, recorded.event)
    if (key !== undefined) mustBeFree.push(key)
    const kept = procedure.snapshot?.(after.state, recorded)
    if (kept !== undefined) snapshots.push({ seq: recorded.seq, ...kept })
  }
  if (after === undefined) throw new Error('An append left no state')
  return {
    request: {
      expectedSeq: before?.seq ?? 0,
      commandId: first.commandId,
      events,
      effects,
      ...(snapshots.length === 0 ? {} : { snapshots }),
      row: caseRow(procedure, after),
      ...(mustBeFree.length === 0 ? {} : { mustBeFree }),
    },
    after,
  }
}

/** The row that the store keeps of a case at this point. */
export function caseRow(procedure: Procedure, { state, seq }: CaseSnapshot): CaseToKeep {
  const next = nextDeadline(procedure, state)
  const register = procedure.register?.(state)
  const ahead = registerAhead(procedure, { state, seq })
  const tasks = procedure.tasks?.(state) ?? []
  const published = procedure.published?.(state)
  return {
    caseId: state.caseId,
    procedure: procedure.name,
    caseNumber: state.caseNumber,
    seq,
    status: state.status,
    closed: isOver(procedure, state),
    schema: procedure.schema,
    state,
    index: procedure.index(state),
    deadlines: procedure.closed.includes(state.status) ? [] : procedure.deadlines(state),
    ...(next === undefined ? {} : { nextDeadlineAt: next.at }),
    ...(register === undefined ? {} : { register }),
    ...(ahead.length === 0 ? {} : { registerAhead: ahead }),
    ...(tasks.length === 0 ? {} : { tasks }),
    ...(published === undefined ? {} : { published }),
  }
}
