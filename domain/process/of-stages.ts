import { eventRules, type EventRow, type EventTable } from './event-table'
import type { CaseState, CommandDefinition, DomainEvent, Procedure } from './procedure'
import type { Stage } from './stage'
import type { Task } from './task'

/** The events of one of these stages. */
export type EventOf<AnyStage> = AnyStage extends Stage<infer _State, infer Event, infer _Beyond> ? Event : never

/** A stage of a process, whatever its events. */
interface StageOf<State, Event extends DomainEvent> {
  readonly commands: readonly CommandDefinition<State, Event>[]
  readonly events: Readonly<Record<string, EventRow<State, never>>>
  readonly tasks?: (state: State) => readonly Task[]
}

/**
 * What the stages of a process are together, as its procedure has it. Commands, buttons and tasks stand in the order of the
 * stages.
 * @param opening the event that a case begins with
 * @throws when an event stands in two stages, of which one would be forgotten
 */
export function ofStages<State extends CaseState, Event extends DomainEvent>(
  opening: Event['type'],
  stages: readonly StageOf<State, Event>[],
): Required<Pick<Procedure<State, Event>, 'commands' | 'events' | 'evolve' | 'effects' | 'describe' | 'tasks'>> {
  const rows = stages.flatMap(({ events }) => Object.entries(events))
  const table = Object.fromEntries(rows)
  if (Object.keys(table).length < rows.length) throw new Error('An event stands in two stages')
  return {
    ...eventRules(opening, table as EventTable<State, Event>),
    events: Object.keys(table),
    commands: stages.flatMap(({ commands }) => commands),
    tasks: (state) => stages.flatMap((stage) => stage.tasks?.(state) ?? []),
  }
}
