import type { EventTable } from './event-table'
import type { CommandDefinition, DomainEvent } from './procedure'
import type { Task } from './task'

/**
 * A stage of a process, or a side of it that is read by itself: its commands, what can happen in it, and what it asks of
 * people. A process's folder has a folder for each, and its `procedure.ts` is the table of contents.
 * @typeParam Beyond events of other stages that its commands lead to as well
 */
export interface Stage<State, Event extends DomainEvent, Beyond extends DomainEvent = never> {
  /** The opening command, which has no state to be decided on, stands in the procedure instead. */
  readonly commands: readonly CommandDefinition<State, Event | Beyond>[]
  readonly events: EventTable<State, Event>
  /** Absent: it asks nothing of anybody. */
  readonly tasks?: (state: State) => readonly Task[]
}
