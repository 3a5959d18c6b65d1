import type { Instant } from '../../../domain/calendar/instant'
import { h, type Html } from '../../html/h'
import { Moment } from '../../parts/moment'

/** One line of a case's journal. */
export interface JournalRow {
  readonly at: Instant
  readonly text: string
  /** Who did it, or by what. */
  readonly by: string
}

/** What has happened, in the order in which it is given. */
export const JournalList = ({ rows }: { readonly rows: readonly JournalRow[] }): Html => (
  <ol class="events">
    {rows.map(({ at, text, by }) => (
      <li>
        <p class="event-text">{text}</p>
        <p class="quiet">
          <Moment at={at} />, {by}
        </p>
      </li>
    ))}
  </ol>
)
