import type { Person } from '../rights/actor'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { barrier, nextDeadline, type CaseSnapshot } from '../process/judge'
import type {
  CaseState,
  CommandDefinition,
  Deadline,
  DomainEvent,
  Procedure,
  Recorded,
  RegisterEntry,
} from '../process/procedure'
import type { KeyedEffect } from '../process/journal'
import { procedureOfCase } from '../procedure-of-case'
import { Refusal } from '../refusal/refusal'
import { refuse } from '../refusal/refuse'
import { mayRead, type Standing } from '../rights/rights'
import { assumedActor, assumedCommand, assumedSteps, mayAssume, type Assumption } from './assumption'
import { assumedData } from './assumed-data'
import { createCaseWorld } from './case-world'
import { standingAmong } from './standing-among'
import { withoutRepetitions } from './without-repetitions'

/** A step that lies ahead of a case. */
export interface ForeseenStep {
  /** Its place among the steps of all the cases that are looked at together. */
  readonly n: number
  readonly at: Instant
  /** What brings it about: time alone, what was assumed, or a step of another case. */
  readonly cause: 'deadline' | 'assumption' | 'case'
  /** Present when time does. */
  readonly deadline?: Deadline
  /** Present when it is assumed. */
  readonly command?: Pick<CommandDefinition<never, never>, 'name' | 'label' | 'law'>
  readonly events: readonly Recorded<DomainEvent>[]
  /** Status after it. */
  readonly status: string
  readonly effects: readonly KeyedEffect[]
  /** What the register shows of the case after it; absent when that is nothing. */
  readonly register?: RegisterEntry
}

/**
 * Why nothing follows the last step:
 * - `closed`: the case is over
 * - `waits`: time alone does nothing more; the case waits for people
 * - `repeats`: from there on the same step comes again and again, such as the notice of a new date
 * - `horizon`: something follows, later than was asked for
 * - `stalled`: a deadline's command is refused; an administrator must look at the case
 */
export type ForesightEnd = 'closed' | 'waits' | 'repeats' | 'horizon' | 'stalled'

/** The future of a case, as far as it is decided by now. */
export interface Foresight {
  readonly caseId: string
  readonly steps: readonly ForeseenStep[]
  readonly ends: ForesightEnd
  /** What the register shows of the case before the first step; absent when that is nothing. */
  readonly register?: RegisterEntry
  /** The case after the last step. */
  readonly after: CaseSnapshot
  /** Of a case that is only opened in this future: how persons stand to it when it is. */
  readonly openedWith?: Standing
}

export interface Outlook {
  /** The case and those that it hangs together with, each as it stands; cases that are over as well, since a remedy can take them up again. */
  readonly cases: readonly CaseSnapshot[]
  readonly caseId: string
  /** How far to look. */
  readonly until: Instant
  readonly assumptions?: readonly Assumption[]
  /** Of the same step in a row no more than so many are told; all when absent. */
  readonly repetitions?: number
  /** Who assumes; without one anything may be. */
  readonly reader?: Person
  /** As whom the reader reads the cases that there are; a case that is not among them is none to the reader. Absent: all of them. */
  readonly readAs?: ReadonlyMap<string, Person>
  /** Holds an assumption's data against the command's fields. */
  readonly checked?: (command: CommandDefinition<CaseState, DomainEvent>, data: unknown) => unknown
  /** After so many steps of all cases it is enough: a future must end, and cases that tell one another of each other for ever too. */
  readonly mostSteps?: number
}

/** More steps than the cases of one place take in ten years. */
const manySteps = 1_000

type Command = CommandDefinition<CaseState, DomainEvent>

/** Thrown where it is enough. */
class OutOfSight extends Error {}

/**
 * What time alone will do with a case and those that it hangs together with, and what follows from it, as the shell will
 * carry it out: the same procedures in the same order, and what one case tells another is told here too. Cases that are
 * opened meanwhile are followed as well. An assumption is judged at its own instant, on its case as it stands then. Letters
 * are taken to be available the moment they are sent. Nothing is written.
 *
 * @returns every case's future, that of `caseId` first
 * @throws {Refusal} when an assumption is refused: CASE_UNKNOWN, UNKNOWN_COMMAND, NOT_ALLOWED, or what the command refuses with
 */
export function foreseeTogether(outlook: Outlook): readonly [Foresight, ...Foresight[]] {
  const { cases, caseId, until, assumptions = [], mostSteps = manySteps } = outlook
  const taken = new Map<string, ForeseenStep[]>()
  const openedWith = new Map<string, Standing>()
  let n = 0
  let given: Command | undefined
  const world = createCaseWorld({
    cases,
    caseNumber: () => 'endnu uden sagsnummer',
    observe({ caseId: id, procedure, deadline, events, effects, after: { state } }) {
      n += 1
      if (n > mostSteps) throw new OutOfSight()
      const [first] = events
      if (first === undefined) return
      if (first.seq === 1) openedWith.set(id, standingAmong(state, stateOf))
      const assumes = deadline === undefined && first.commandId.startsWith(assumedPrefix)
      const register = procedure.register?.(state)
      taken.set(id, [
        ...(taken.get(id) ?? []),
        {
          n,
          at: first.at,
          events,
          effects,
          status: state.status,
          cause: deadline !== undefined ? 'deadline' : assumes ? 'assumption' : 'case',
          ...(deadline === undefined ? {} : { deadline }),
          ...(assumes && given !== undefined ? { command: given } : {}),
          ...(register === undefined ? {} : { register }),
        },
      ])
    },
    refused: () => undefined,
  })
  const stateOf = (id: string): CaseState | undefined => world.snapshot(id)?.state

  const assume = (assumption: Assumption, place: number): void => {
    const target = assumption.caseId ?? caseId
    const reader = readerOf(target)
    for (const [step, { command: name, data }] of assumedSteps(...standsAs(target), assumption).entries()) {
      const [procedure, state] = standsAs(target)
      const command = assumedCommand(procedure, name)
      if (reader !== undefined && !mayAssume(reader, command, standingAmong(state, stateOf))) refuse('NOT_ALLOWED')
      giveAssumed(target, command, data, assumption.at, `${place}.${step}`)
    }
  }

  const standsAs = (id: string): readonly [Procedure, CaseState] => [
    procedureOfCase(id),
    stateOf(id) ?? refuse('CASE_UNKNOWN'),
  ]

  /** As whom the reader assumes in a case. @throws {Refusal} CASE_UNKNOWN for one that they may not read */
  const readerOf = (id: string): Person | undefined => {
    const { reader, readAs } = outlook
    const standing = openedWith.get(id)
    if (reader === undefined || id === caseId) return reader
    if (standing === undefined) return readAs === undefined ? reader : (readAs.get(id) ?? refuse('CASE_UNKNOWN'))
    return mayRead(reader, standing) ? reader : refuse('CASE_UNKNOWN')
  }

  const giveAssumed = (id: string, command: Command, data: unknown, at: Instant, place: string): void => {
    const [procedure, state] = standsAs(id)
    const { checked } = outlook
    const wanted = data ?? assumedData(command.fields, state, civilDateAt(at))
    const by = assumedActor(procedure, state, command, place)
    const envelope = {
      commandId: `${assumedPrefix}${place}`,
      name: command.name,
      data: checked?.(command, wanted) ?? wanted,
      by,
      at,
    }
    // Whoever is assumed to act is assumed to have declared impartiality first, where that has to be done.
    if (barrier(procedure, command, state, by)?.code === 'IMPARTIALITY_UNDECLARED') {
      given = assumedCommand(procedure, 'declareImpartiality')
      world.give(id, {
        ...envelope,
        commandId: `${envelope.commandId}/declared`,
        name: given.name,
        data: { impartial: true },
      })
    }
    given = command
    world.give(id, envelope)
  }

  /** Lets time go on. Answers whether it could: a deadline that is refused holds everything up. */
  const advance = (instant: Instant): boolean => {
    try {
      while (world.fallNext(instant));
      return true
    } catch (refusal) {
      if (refusal instanceof Refusal) return false
      throw refusal
    }
  }

  const play = (): 'played' | 'stalled' | 'enough' => {
    try {
      for (const [place, assumption] of inOrder(assumptions).entries()) {
        if (!advance(assumption.at)) return 'stalled'
        assume(assumption, place)
      }
      return advance(until) ? 'played' : 'stalled'
    } catch (fault) {
      if (fault instanceof OutOfSight) return 'enough'
      throw fault
    }
  }

  standsAs(caseId)
  const played = play()
  const more = world.snapshots().some(({ state }) => nextDeadline(procedureOfCase(state.caseId), state) !== undefined)

  const foresightOf = (after: CaseSnapshot): Foresight => {
    const { state } = after
    const procedure = procedureOfCase(state.caseId)
    const { steps, endless } = withoutRepetitions(taken.get(state.caseId) ?? [], outlook.repetitions)
    const standing = openedWith.get(state.caseId)
    const before = cases.find((one) => one.state.caseId === state.caseId)?.state
    const register = before === undefined ? undefined : procedure.register?.(before)
    const ends = (): ForesightEnd => {
      if (procedure.closed.includes(state.status)) return 'closed'
      if (played === 'stalled') return 'stalled'
      if (endless && nextDeadline(procedure, state) !== undefined) return 'repeats'
      return more ? 'horizon' : 'waits'
    }
    return {
      caseId: state.caseId,
      steps,
      ends: ends(),
      after,
      ...(register === undefined ? {} : { register }),
      ...(standing === undefined ? {} : { openedWith: standing }),
    }
  }
  const all = world.snapshots()
  const own = all.find(({ state }) => state.caseId === caseId) ?? refuse('CASE_UNKNOWN')
  return [foresightOf(own), ...all.filter((one) => one !== own).map(foresightOf)]
}

const inOrder = (assumptions: readonly Assumption[]): readonly Assumption[] =>
  [...assumptions].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))

const assumedPrefix = 'assumed/'
