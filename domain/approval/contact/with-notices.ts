import type { MailMessage } from '../../mail/mail-message'
import type { Recipient } from '../../process/effect'
import type { EventRow, EventTable } from '../../process/event-table'
import type { DomainEvent, Recorded } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { mailsTo, recipientsOf } from './recipients'

/** How many e-mails are remembered: a bounce comes within days. */
const mostNotices = 5

/** An event of an approval with all that follows from it, and the e-mail by which the provider is told. */
interface NoticedRow<Event extends DomainEvent> extends EventRow<ApprovalState, Event> {
  /** The e-mail that tells of it, given the state after it. Absent: no e-mail tells. */
  notice?(state: ApprovalState, event: Event, recorded: Recorded<Event>): MailMessage
  /** Who gets that e-mail, in an order that stays, since an effect's place is its identity. Absent: `recipientsOf`. */
  noticed?(state: ApprovalState, event: Event): readonly Recipient[]
}

type NoticedTable<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: NoticedRow<Extract<Event, { readonly type: Type }>>
}

/**
 * A stage's events with their notices, as a procedure reads them. A notice goes out before all else that an event sets in
 * motion, and is remembered, so that it can be sent to somebody else when it comes back.
 */
export function withNotices<Event extends DomainEvent>(table: NoticedTable<Event>): EventTable<ApprovalState, Event> {
  const rows = Object.entries(table as unknown as Readonly<Record<string, NoticedRow<Event>>>)
  return Object.fromEntries(rows.map(([type, row]) => [type, withNotice(row)])) as unknown as EventTable<
    ApprovalState,
    Event
  >
}

function withNotice<Event extends DomainEvent>(row: NoticedRow<Event>): EventRow<ApprovalState, Event> {
  const { audience, text, decisive, notice, noticed = recipientsOf } = row
  if (notice === undefined) return row
  return {
    audience,
    text,
    ...(decisive === undefined ? {} : { decisive }),
    evolve(state, event, recorded) {
      const after = row.evolve(state, event, recorded)
      const message = notice(after, event, recorded)
      return { ...after, notices: [...after.notices, { seq: recorded.seq, message }].slice(-mostNotices) }
    },
    effects: (state, event, recorded) => [
      ...mailsTo(noticed(state, event), notice(state, event, recorded)),
      ...(row.effects?.(state, event, recorded) ?? []),
    ],
  }
}
