import type { Actor } from '../rights/actor'
import type { Instant } from '../calendar/instant'
import type { ApprovalAnswer } from './approval-question'
import { namedOfficers } from './named-officers'
import type {
  CaseState,
  Circumstances,
  CommandDefinition,
  Deadline,
  DomainEvent,
  Procedure,
  Recorded,
} from './procedure'
import { Refusal } from '../refusal/refusal'
import { refusalTexts, type RefusalCode } from '../refusal/refusal-codes'
import { hasDeclared, isAmong, isGranted, outsideCases, type Grantee, type Standing } from '../rights/rights'
import { readAddresses } from './read-addresses'
import { movesOf } from './transitions'

/** A command as it travels: from the API, from another case, or from a deadline. Plain JSON. */
export interface CommandEnvelope {
  /** The same command has the same id however often it is delivered. */
  readonly commandId: string
  readonly name: string
  readonly data: unknown
  readonly by: Actor
  /** The legal instant: receipt at the API's edge (I15), or the deadline's end (I6). */
  readonly at: Instant
  /** Up to which event the person had read the case. Absent where nobody had to say so: of deadlines and cases, and from before anybody had to. */
  readonly readSeq?: number
  /** What the register has answered to what the command asks it, at the instant that it asks of. */
  readonly approval?: ApprovalAnswer
}

/** A case at a point of its journal. */
export interface CaseSnapshot<State extends CaseState = CaseState> {
  readonly state: State
  /** `seq` of the last event. */
  readonly seq: number
}

/**
 * Why `by` may not give `command` in this state now; `undefined` when nothing but the data itself can speak against it.
 * @param partial subjects who have been found partial elsewhere, in a case that this one rests on; the case itself need not have heard of it
 */
export function barrier(
  procedure: Procedure,
  command: CommandDefinition<CaseState, DomainEvent>,
  state: CaseState,
  by: Actor,
  partial: readonly string[] = [],
): Refusal | undefined {
  const code = barrierCode(procedure, command, state, by, standingWith(procedure, state, partial))
  return code === undefined ? undefined : new Refusal(code, refusalTexts[code])
}

function standingWith(procedure: Procedure, state: CaseState, partial: readonly string[]): Standing {
  const { standing } = procedure.index(state)
  return partial.length === 0 ? standing : { ...standing, conflicted: [...standing.conflicted, ...partial] }
}

/** Only the code: an error's stack costs more than all the rest, and a list of allowed commands would make dozens of them. */
function barrierCode(
  procedure: Procedure,
  command: CommandDefinition<CaseState, DomainEvent>,
  state: CaseState,
  by: Actor,
  standing: Standing,
): RefusalCode | undefined {
  if (!isGranted(by, command.by, standing)) return 'NOT_ALLOWED'
  if (by.kind === 'person' && command.bar?.includes('conflicted') && isAmong(by, standing.conflicted))
    return 'CONFLICTED'
  if (by.kind === 'person' && command.bar?.includes('drafters') && isAmong(by, standing.drafters)) return 'FOUR_EYES'
  if (by.kind === 'person' && command.bar?.includes('took-part') && isAmong(by, standing.tookPart ?? []))
    return 'TOOK_PART'
  if (!command.from.includes(state.status))
    return procedure.closed.includes(state.status) ? 'CASE_CLOSED' : 'WRONG_STATUS'
  if (by.kind === 'person' && command.bar?.includes('undeclared') && !hasDeclared(by, standing))
    return 'IMPARTIALITY_UNDECLARED'
  return undefined
}

/**
 * The names of the commands that `by` may give now: the buttons of a page and the API's `actions`. Handing in a file is none of them: it is offered with the documents.
 * @param partial as of `barrier`
 */
export function allowedCommands(
  procedure: Procedure,
  state: CaseState,
  by: Actor,
  partial: readonly string[] = [],
): readonly string[] {
  const standing = standingWith(procedure, state, partial)
  return procedure.commands
    .filter(
      (command) =>
        command.file === undefined &&
        barrierCode(procedure, command, state, by, standing) === undefined &&
        movesOf(command).some(([from]) => from === state.status) &&
        (by.kind !== 'person' || command.offered?.(state, by) !== false),
    )
    .map(({ name }) => name)
}

/**
 * Decides a command on an open case: its events with their place in the journal, none when it changes nothing.
 * @throws {Refusal} UNKNOWN_COMMAND, NOT_ALLOWED, CONFLICTED, FOUR_EYES, TOOK_PART, CASE_CLOSED, WRONG_STATUS, IMPARTIALITY_UNDECLARED, CASE_CHANGED, or what the command's own rules refuse with
 */
export function judge(
  procedure: Procedure,
  snapshot: CaseSnapshot,
  envelope: CommandEnvelope,
): readonly Recorded<DomainEvent>[] {
  const { state, seq } = snapshot
  const command = procedure.commands.find(({ name }) => name === envelope.name)
  if (command === undefined) throw new Refusal('UNKNOWN_COMMAND', refusalTexts.UNKNOWN_COMMAND)
  const refusal = barrier(procedure, command, state, envelope.by)
  if (refusal !== undefined) throw refusal
  mustHaveRead(snapshot, envelope)
  mustBeImpartial(procedure, command, state, envelope.data)
  const given = { ...envelope, by: forParty(envelope.by, command.by, procedure.index(state).standing) }
  return number(
    command.decide(
      state,
      readAddresses(command.fields, envelope.data) as never,
      circumstances(state.caseId, state.caseNumber, given, seq),
    ),
    seq,
    given,
  )
}

/**
 * Nobody signs or overwrites what they have not read. Of a case whose last decisive event is not known, its last event is.
 * @throws {Refusal} CASE_CHANGED
 */
function mustHaveRead({ state, seq }: CaseSnapshot, { readSeq }: CommandEnvelope): void {
  const decisive = state.decisiveSeq ?? seq
  if (readSeq !== undefined && readSeq < decisive)
    throw new Refusal('CASE_CHANGED', refusalTexts.CASE_CHANGED, { read: readSeq, changed: decisive })
}

/**
 * Nobody is given work in a case in which they are partial (forvaltningsloven § 3).
 * @throws {Refusal} CONFLICTED
 */
function mustBeImpartial(
  procedure: Procedure,
  { fields }: CommandDefinition<CaseState, DomainEvent>,
  state: CaseState,
  data: unknown,
): void {
  const named = namedOfficers(fields, data)
  if (named.length === 0) return
  const { conflicted } = procedure.index(state).standing
  const subjects = named.map(({ subject }) => subject).filter((subject) => conflicted.includes(subject))
  if (subjects.length > 0)
    throw new Refusal('CONFLICTED', 'Den valgte medarbejder er inhabil i sagen. Vælg en anden.', { subjects })
}

/** The actor as the journal names them: whoever may only as a representative acts on behalf of the party (forvaltningsloven § 8). */
function forParty(by: Actor, grantees: readonly Grantee[], standing: Standing): Actor {
  const { owner, representation } = standing
  if (by.kind !== 'person' || by.onBehalfOf !== undefined || owner === undefined || representation === undefined)
    return by
  const ownRight = grantees.filter((grantee) => typeof grantee === 'string' || grantee.of !== 'representative')
  return isGranted(by, ownRight, standing) ? by : { ...by, onBehalfOf: { subject: owner, name: representation.party } }
}

/**
 * Decides the opening of a case.
 * @throws {Refusal} NOT_ALLOWED, or what the opening's own rules refuse with
 */
export function judgeOpening(
  procedure: Procedure,
  identity: { caseId: string; caseNumber: string },
  envelope: CommandEnvelope,
): readonly Recorded<DomainEvent>[] {
  if (!isGranted(envelope.by, procedure.opening.by, outsideCases))
    throw new Refusal('NOT_ALLOWED', refusalTexts.NOT_ALLOWED)
  const events = procedure.opening.decide(
    undefined,
    readAddresses(procedure.opening.fields, envelope.data) as never,
    circumstances(identity.caseId, identity.caseNumber, envelope, 0),
  )
  return number(events, 0, envelope)
}

/** The case after these events, folded from `snapshot` or from nothing. */
export function applyEvents(
  procedure: Procedure,
  snapshot: CaseSnapshot | undefined,
  events: readonly Recorded<DomainEvent>[],
): CaseSnapshot | undefined {
  return events.reduce<CaseSnapshot | undefined>(
    (before, recorded) => ({ state: procedure.evolve(before?.state, recorded), seq: recorded.seq }),
    snapshot,
  )
}

/** The earliest deadline of an open case. */
export function nextDeadline(procedure: Procedure, state: CaseState): Deadline | undefined {
  if (procedure.closed.includes(state.status)) return undefined
  return procedure
    .deadlines(state)
    .reduce<Deadline | undefined>(
      (first, deadline) => (first === undefined || deadline.at < first.at ? deadline : first),
      undefined,
    )
}

/**
 * The command that a deadline gives. It carries the legal instant, whenever it is delivered.
 * @param takenBy the case that has the place that would become this one's by it: what follows then is the command's to say,
 *   since a deadline has nobody who could be told of a refusal, and the case would meet it again for ever
 */
export function deadlineCommand(deadline: Deadline, takenBy?: string): CommandEnvelope {
  return {
    commandId: `deadline/${deadline.key}/${deadline.at}`,
    name: deadline.command,
    data: takenBy === undefined ? deadline.data : { ...(deadline.data as object), takenBy },
    by: { kind: 'deadline', rule: deadline.rule },
    at: deadline.at,
  }
}

function circumstances(caseId: string, caseNumber: string, envelope: CommandEnvelope, seq: number): Circumstances {
  const { at, by, approval } = envelope
  return { caseId, caseNumber, at, by, nextSeq: seq + 1, ...(approval === undefined ? {} : { approval }) }
}

function number(
  events: readonly DomainEvent[],
  after: number,
  { at, by, commandId }: CommandEnvelope,
): readonly Recorded<DomainEvent>[] {
  return events.map((event, index) => ({ seq: after + 1 + index, at, by, commandId, event }))
}
