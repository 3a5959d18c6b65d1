import type { CaseState, DomainEvent, Procedure } from './procedure'

/** One arrow of a procedure's diagram. */
export interface Transition {
  readonly from: string
  readonly on: string
  readonly to: string
}

interface Moving {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly moves?: readonly (readonly [string, string])[]
}

/** The pairs of statuses that a command joins: those it names, or each `from` with each `to`. */
export function movesOf({ from, to, moves }: Moving): readonly (readonly [from: string, to: string])[] {
  return moves ?? from.flatMap((before) => to.map((after) => [before, after] as const))
}

/** Every arrow of a procedure, in the order of its command table; the opening is not among them. */
export function transitionsOf<State extends CaseState, Event extends DomainEvent>(
  procedure: Procedure<State, Event>,
): readonly Transition[] {
  return procedure.commands.flatMap((command) => movesOf(command).map(([from, to]) => ({ from, on: command.name, to })))
}

/** The moves of a command that leaves each of these statuses as it is. */
export const staying = (...statuses: readonly string[]): readonly (readonly [string, string])[] =>
  statuses.map((status) => [status, status] as const)
