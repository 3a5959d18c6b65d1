import type { Actor, Person } from '../domain/actor'
import { audiencesOf } from '../domain/audience'
import type { CivilDate } from '../domain/calendar/civil-date'
import { civilDateAt } from '../domain/calendar/copenhagen'
import type { Instant } from '../domain/calendar/instant'
import type { CaseRow } from '../domain/journal'
import type { DomainEvent, Recorded } from '../domain/procedure'
import { procedures } from '../domain/procedures'

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

/** A step of a case's way: one that was taken, or one that time alone will take. */
export type TimelineEntry =
  | ({ readonly when: 'past'; readonly date: CivilDate } & JournalEntry)
  | { readonly when: 'future'; readonly at: Instant; readonly date: CivilDate; readonly rule: string; readonly text: string; readonly endsRight: boolean }

/** The events that this person may be told of, in order. `seq` shows gaps where there are others. */
export function describeJournal({ procedure: name, index }: CaseRow, events: readonly Recorded<DomainEvent>[], person: Person): readonly JournalEntry[] {
  const procedure = procedures[name]
  const audiences = audiencesOf(person, index.standing)
  return events.flatMap(({ seq, at, by, event }) => {
    const { audience, text } = procedure.describe(event)
    return audiences.has(audience) ? [{ seq, at, type: event.type, text, by: describeActor(by) }] : []
  })
}

/** What has happened, then what time alone will do, earliest first. */
export function describeTimeline(row: CaseRow, events: readonly Recorded<DomainEvent>[], person: Person): readonly TimelineEntry[] {
  return [
    ...describeJournal(row, events, person).map((entry) => ({ when: 'past' as const, date: civilDateAt(entry.at), ...entry })),
    ...[...row.deadlines].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ at, date, rule, explanation, endsRight }) => ({ when: 'future' as const, at, date, rule, text: explanation, endsRight })),
  ]
}

function describeActor(actor: Actor): ActorDescription {
  if (actor.kind !== 'person') return actor
  return { kind: 'person', name: actor.name, ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }), ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf.name }) }
}
