import type { Role } from '../rights/actor'
import type { Instant } from '../calendar/instant'

/** Whose work it is: a named person's, or that of whoever has the role at the case's office. */
export type TaskHolder = { readonly subject: string; readonly name: string } | { readonly role: Role }

/**
 * What a person is to do in a case now. Tasks follow from the state alone: a task is done when the state no longer asks
 * for it, and nobody ticks it off.
 */
export interface Task {
  /** Unique within the case, and the same as long as it is the same work. */
  readonly key: string
  /** Danish: what is to be done. Nothing confidential, and nobody's words. */
  readonly title: string
  /** The command by which it is done. */
  readonly command: string
  readonly holder: TaskHolder
  /** First instant that is too late; absent where no rule sets one. */
  readonly due?: Instant
}

/** The subjects on whose own list a command of this name stands. */
export const holdersOf = (tasks: readonly Task[], command: string): readonly string[] =>
  tasks.flatMap((task) => (task.command === command && 'subject' in task.holder ? [task.holder.subject] : []))
