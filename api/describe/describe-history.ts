import type { Actor, Person } from '../../domain/rights/actor'
import { audiencesOf } from '../../domain/rights/audience'
import type { Instant } from '../../domain/calendar/instant'
import type { CaseRow } from '../../domain/process/journal'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'

/** Who did it, as readers are told: a person by name, never by the identity provider's id; time by its rule. */
export type ActorDescription =
  | { readonly kind: 'person'; readonly name: string; readonly organisation?: string; readonly onBehalfOf?: string }
  | { readonly kind: 'deadline'; readonly rule: string }
  | { readonly kind: 'case'; readonly caseId: string; readonly seq: number }

/** One event of the journal as a reader is told of it. Its data stay out: `view` decides what of them is shown. */
export interface JournalEntry {
  readonly seq: number
  readonly at: Instant
  readonly type: string
  /** Danish, one line. */
  readonly text: string
  readonly by: ActorDescription
}

/** The events that this person may be told of, in order. `seq` shows gaps where there are others. */
export function describeJournal(
  { procedure: name, index }: Pick<CaseRow, 'procedure' | 'index'>,
  events: readonly Recorded<DomainEvent>[],
  person: Person,
): readonly JournalEntry[] {
  const procedure = procedures[name]
  const audiences = audiencesOf(person, index.standing)
  return events.flatMap(({ seq, at, by, event }) => {
    const { audience, text } = procedure.describe(event)
    return audiences.has(audience) ? [{ seq, at, type: event.type, text, by: describeActor(by) }] : []
  })
}

function describeActor(actor: Actor): ActorDescription {
  if (actor.kind !== 'person') return actor
  return {
    kind: 'person',
    name: actor.name,
    ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }),
    ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf.name }),
  }
}
