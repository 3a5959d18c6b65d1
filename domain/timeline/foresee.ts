import type { Person } from '../rights/actor'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { barrier, nextDeadline, type CaseSnapshot } from '../process/judge'
import type { CaseState, CommandDefinition, Deadline, DomainEvent, Recorded } from '../process/procedure'
import type { KeyedEffect } from '../process/journal'
import { procedureOfCase } from '../procedure-of-case'
import { Refusal } from '../refusal/refusal'
import { refuse } from '../refusal/refuse'
import { refusalTexts } from '../refusal/refusal-codes'
import { assumedActor, assumedCommand, mayAssume, type Assumption } from './assumption'
import { assumedData } from './assumed-data'
import { createCaseWorld } from './case-world'

/** A step that lies ahead of a case. */
export interface ForeseenStep {
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
  readonly steps: readonly ForeseenStep[]
  readonly ends: ForesightEnd
}

export interface Outlook {
  /** The case and the open cases that it acts on or is acted on by, each as it stands. */
  readonly cases: readonly CaseSnapshot[]
  readonly caseId: string
  /** How far to look. */
  readonly until: Instant
  readonly assumptions?: readonly Assumption[]
  /** After so many of the same step in a row there is nothing new to tell; to the end of the outlook when absent. */
  readonly repetitions?: number
  /** Who assumes; without one anything may be. */
  readonly reader?: Person
  /** Holds an assumption's data against the command's fields. */
  readonly checked?: (command: CommandDefinition<CaseState, DomainEvent>, data: unknown) => unknown
}

/** More steps than any case takes in ten years: a timeline must end. */
const mostSteps = 500

/**
 * What time alone will do with a case, and what follows from it, as the shell will carry it out: the same procedures in
 * the same order. Cases that it opens are followed too, since they may act on it in their turn. An assumption is judged at
 * its own instant, on the case as it stands then. Letters are taken to be available the moment they are sent. Nothing is
 * written.
 *
 * @throws {Refusal} when an assumption is refused: UNKNOWN_COMMAND, NOT_ALLOWED, or what the command refuses with
 */
export function foresee({
  cases,
  caseId,
  until,
  assumptions = [],
  repetitions = mostSteps,
  reader,
  checked,
}: Outlook): Foresight {
  const steps: ForeseenStep[] = []
  let taken = 0
  let assumed: CommandDefinition<CaseState, DomainEvent> | undefined
  const world = createCaseWorld({
    cases,
    caseNumber: () => 'endnu uden sagsnummer',
    observe({ caseId: id, deadline, events, effects, after }) {
      taken += 1
      const [first] = events
      if (id !== caseId || first === undefined) return
      const assumes = deadline === undefined && first.commandId.startsWith(assumedPrefix)
      steps.push({
        at: first.at,
        events,
        effects,
        status: after.state.status,
        cause: deadline !== undefined ? 'deadline' : assumes ? 'assumption' : 'case',
        ...(deadline === undefined ? {} : { deadline }),
        ...(assumes && assumed !== undefined ? { command: assumed } : {}),
      })
    },
    refused: () => undefined,
  })
  const own = (): CaseState => world.snapshot(caseId)?.state ?? refuse('CASE_UNKNOWN')
  const procedure = procedureOfCase(own().caseId)

  /** Lets time go on. Answers whether it could: a deadline that is refused holds the case up. */
  const advance = (instant: Instant, enough = (): boolean => false): boolean => {
    try {
      while (taken < mostSteps && !procedure.closed.includes(own().status) && !enough() && world.fallNext(instant));
      return true
    } catch (refusal) {
      if (refusal instanceof Refusal) return false
      throw refusal
    }
  }

  for (const [n, { name, at, data }] of [...assumptions]
    .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
    .entries()) {
    if (!advance(at)) return { steps, ends: 'stalled' }
    const state = own()
    assumed = assumedCommand(procedure, state, name)
    if (reader !== undefined && !mayAssume(reader, assumed, procedure.index(state).standing))
      throw new Refusal('NOT_ALLOWED', refusalTexts.NOT_ALLOWED)
    const given = data ?? assumedData(assumed.fields, state, civilDateAt(at))
    const by = assumedActor(procedure, state, assumed, n)
    const envelope = {
      commandId: `${assumedPrefix}${n}`,
      name: assumed.name,
      data: checked?.(assumed, given) ?? given,
      by,
      at,
    }
    // Whoever is assumed to act is assumed to have declared impartiality first, where that has to be done.
    if (barrier(procedure, assumed, state, by)?.code === 'IMPARTIALITY_UNDECLARED') {
      const wanted = assumed
      assumed = assumedCommand(procedure, state, 'declareImpartiality')
      world.give(caseId, {
        ...envelope,
        commandId: `${assumedPrefix}${n}/declared`,
        name: assumed.name,
        data: { impartial: true },
      })
      assumed = wanted
    }
    world.give(caseId, envelope)
  }

  const repeats = (): boolean =>
    steps.length >= repetitions && steps.slice(-repetitions).every((step) => isRepetition(step, steps.at(-1)))
  if (!advance(until, repeats)) return { steps, ends: 'stalled' }
  if (repeats()) return { steps, ends: 'repeats' }
  if (procedure.closed.includes(own().status)) return { steps, ends: 'closed' }
  const more = world.snapshots().some(({ state }) => nextDeadline(procedureOfCase(state.caseId), state) !== undefined)
  return { steps, ends: more ? 'horizon' : 'waits' }
}

const isRepetition = (step: ForeseenStep, last: ForeseenStep | undefined): boolean =>
  step.deadline !== undefined &&
  step.deadline.rule === last?.deadline?.rule &&
  step.deadline.command === last.deadline.command &&
  step.status === last.status

const assumedPrefix = 'assumed/'
