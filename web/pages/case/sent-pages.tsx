import type { Instant } from '../../../domain/calendar/instant'
import type { Child } from '../../html/elements'
import { h, type Html } from '../../html/h'
import type { Surroundings } from '../../layout/page'
import { Moment } from '../../parts/moment'
import { CaseFrame, type CaseHead } from './case-frame'

/** A letter, or an e-mail: what it was, to whom, and what became of it. */
export interface SentRow {
  readonly title: string
  /** Where it is read; absent where it is only told of. */
  readonly href?: string | undefined
  readonly to: string
  readonly at: Instant
  readonly state: string
}

/** The letters of a case, with how they came. */
export const LettersPage = (props: SentPageProps): Html => (
  <SentPage {...props} part="Breve" empty="Der er ingen breve i sagen, som du kan se." />
)

/** The e-mails of a case, with what became of them. */
export const MessagesPage = (props: SentPageProps): Html => (
  <SentPage {...props} part="Beskeder" empty="Der er ingen e-mails i sagen, som du kan se." />
)

interface SentPageProps {
  readonly surroundings: Surroundings
  readonly head: CaseHead
  readonly rows: readonly SentRow[]
}

const SentPage = ({
  surroundings,
  head,
  rows,
  part,
  empty,
}: SentPageProps & { readonly part: string; readonly empty: string }): Html => (
  <CaseFrame surroundings={surroundings} head={head} part={part}>
    {rows.length === 0 ? <p>{empty}</p> : <Rows part={part} rows={rows} />}
  </CaseFrame>
)

const Rows = ({ part, rows }: { readonly part: string; readonly rows: readonly SentRow[] }): Html => (
  <table class="table table--compact table--responsive-headers">
    <caption class="sr-only">{part}</caption>
    <thead>
      <tr>
        <th scope="col">Hvad</th>
        <th scope="col">Til</th>
        <th scope="col">Hvornår</th>
        <th scope="col">Hvordan det er gået</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <td data-title="Hvad">{linked(row)}</td>
          <td data-title="Til">{row.to}</td>
          <td data-title="Hvornår">
            <Moment at={row.at} />
          </td>
          <td data-title="Hvordan det er gået">{row.state}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const linked = ({ title, href }: SentRow): Child => (href === undefined ? title : <a href={href}>{title}</a>)
