import type { Audience, CaseState, DomainEvent, EventDescription, Recorded } from './procedure'
import type { Effect } from './effect'

/** One event and all that follows from it. */
export interface EventRow<State, Event extends DomainEvent> {
  /** Who may be told of it. By the event where one kind of event concerns different readers. */
  readonly audience: Audience | ((event: Event) => Audience)
  /** Danish, one line that names no third person and no content: "Ansøgning modtaget". */
  readonly text: string | ((event: Event) => string)
  /** What is signed or overwritten rests on it: whoever has not read it does neither (`CommandDefinition.readFirst`). */
  readonly decisive?: true
  /** The case after it. */
  evolve(state: State, event: Event, recorded: Recorded<Event>): State
  /** What it sets in motion outside the case, given the state after it. Absent: nothing. */
  effects?(state: State, event: Event, recorded: Recorded<Event>): readonly Effect[]
}

/**
 * What can happen in a case, or in one stage of it: a row for each event, with all that follows from it side by side. An
 * event without a row does not compile, and neither does a row without an event.
 */
export type EventTable<State, Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventRow<State, Extract<Event, { readonly type: Type }>>
}

/** What a procedure makes of a whole table of events. */
interface EventRules<State, Event extends DomainEvent> {
  evolve(state: State | undefined, recorded: Recorded<Event>): State
  effects(state: State, recorded: Recorded<Event>): readonly Effect[]
  describe(event: Event): EventDescription
}

/**
 * Reads a table of events as the three functions that a procedure consists of. The row of `opening`, the event that a case
 * begins with, gets no state to evolve from, and no other event can come first.
 * @throws of an event that only a journal written by newer code holds: nothing may be made up of it
 */
export function eventRules<State extends CaseState, Event extends DomainEvent>(
  opening: Event['type'],
  table: EventTable<State, Event>,
): EventRules<State, Event> {
  const rows = table as unknown as Readonly<Record<string, EventRow<State, Event> | undefined>>
  const rowOf = (event: Event): EventRow<State, Event> => {
    const row = rows[event.type]
    if (row === undefined) throw new Error(`No such event is known here: ${event.type}`)
    return row
  }
  return {
    evolve(state, recorded) {
      const { event } = recorded
      if (state === undefined && event.type !== opening) throw new Error(`No case begins with ${event.type}`)
      const { evolve, decisive } = rowOf(event)
      const after = evolve(state as State, event, recorded)
      return decisive === true ? { ...after, decisiveSeq: recorded.seq } : after
    },
    effects: (state, recorded) => rowOf(recorded.event).effects?.(state, recorded.event, recorded) ?? [],
    describe(event) {
      const { audience, text } = rowOf(event)
      return {
        audience: typeof audience === 'function' ? audience(event) : audience,
        text: typeof text === 'function' ? text(event) : text,
      }
    },
  }
}
