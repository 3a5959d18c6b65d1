import type { Actor, Person } from '../../domain/rights/actor'
import { copenhagenAt } from '../../domain/calendar/copenhagen'
import type { Effect } from '../../domain/process/effect'
import {
  allowedCommands,
  applyEvents,
  deadlineCommand,
  judge,
  judgeOpening,
  nextDeadline,
  type CaseSnapshot,
  type CommandEnvelope,
} from '../../domain/process/judge'
import type { CaseState, DomainEvent, Procedure, Recorded } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'

/** Copenhagen time, `2027-01-04 09:00`. */
export const at = (local: string): string => copenhagenAt(local.slice(0, 10), local.slice(11))

/** One case on the pure core, driven by hand: no engine, no store, no other cases. */
export interface DrivenCase<State extends CaseState> {
  readonly state: State
  readonly journal: readonly Recorded<DomainEvent>[]
  /** Effects of the last command or deadline. */
  readonly effects: readonly Effect[]
  act(name: string, data: unknown, by: Actor, when: string): void
  /** The code with which a command is refused; `undefined` when it is not. */
  refusal(name: string, data: unknown, by: Actor, when: string): string | undefined
  /** … and the whole of it, with where it was thrown. */
  refused(name: string, data: unknown, by: Actor, when: string): Refusal | undefined
  /** Lets every deadline fall up to a point in time. */
  pass(until: string): void
  allowed(by: Person): readonly string[]
}

/** Opens a case and drives it. `caseId` names the procedure, as every case id does. */
export function openCase<State extends CaseState, Event extends DomainEvent>(
  own: Procedure<State, Event>,
  data: unknown,
  by: Actor,
  when: string,
  caseId = `${own.name}-test0001`,
): DrivenCase<State> {
  const procedure: Procedure = own
  let commands = 0
  let snapshot: CaseSnapshot | undefined
  let effects: readonly Effect[] = []
  const journal: Recorded<DomainEvent>[] = []

  const envelope = (name: string, given: unknown, actor: Actor, instant: string): CommandEnvelope => ({
    commandId: `command-${++commands}`,
    name,
    data: given,
    by: actor,
    at: instant,
  })
  const take = (events: readonly Recorded<DomainEvent>[]): void => {
    effects = events.flatMap((recorded) => {
      snapshot = applyEvents(procedure, snapshot, [recorded])
      journal.push(recorded)
      return snapshot === undefined ? [] : procedure.effects(snapshot.state, recorded)
    })
  }
  const present = (): CaseSnapshot => {
    if (snapshot === undefined) throw new Error('The opening left no case')
    return snapshot
  }
  const pass = (instant: string): void => {
    const all: Effect[] = []
    for (
      let due = nextDeadline(procedure, present().state);
      due !== undefined && due.at <= instant;
      due = nextDeadline(procedure, present().state)
    ) {
      take(judge(procedure, present(), deadlineCommand(due)))
      all.push(...effects)
    }
    effects = all
  }

  take(
    judgeOpening(
      procedure,
      { caseId, caseNumber: '27.06.00-G01-1-27' },
      envelope(own.opening.name, data, by, at(when)),
    ),
  )
  return {
    get state() {
      return present().state as State
    },
    get journal() {
      return journal
    },
    get effects() {
      return effects
    },
    act(name, given, actor, time) {
      pass(at(time))
      take(judge(procedure, present(), envelope(name, given, actor, at(time))))
    },
    refusal(name, given, actor, time) {
      return this.refused(name, given, actor, time)?.code
    },
    refused(name, given, actor, time) {
      return refusalOf(() => judge(procedure, present(), envelope(name, given, actor, at(time))))
    },
    pass: (until) => {
      pass(at(until))
    },
    allowed: (person) => allowedCommands(procedure, present().state, person),
  }
}

/** The code with which something is refused; `undefined` when it is not. */
export const codeOf = (act: () => unknown): string | undefined => refusalOf(act)?.code

/** What something is refused with; `undefined` when it is not. */
export function refusalOf(act: () => unknown): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}
