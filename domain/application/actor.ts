import type { Actor } from '../rights/actor'

/** The person's name; empty for a deadline or another case, which no command that asks for a name is open to. */
export const actorName = (by: Actor): string => (by.kind === 'person' ? by.name : '')

/** The person's stable id; empty as above. */
export const actorSubject = (by: Actor): string => (by.kind === 'person' ? by.subject : '')
