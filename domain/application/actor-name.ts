import type { Actor } from '../actor'

/** The person's name; empty for a deadline or another case, which no command that asks for a name is open to. */
export const actorName = (by: Actor): string => (by.kind === 'person' ? by.name : '')
