import type { CivilDate } from '../../../domain/calendar/civil-date'
import { danishClock } from '../../../domain/calendar/danish'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Day } from '../../parts/moment'
import { NextPage } from '../../parts/next-page'
import { StatusTag } from '../../parts/status-tag'

/** A tender in the list. */
export interface TenderRow {
  readonly href: string
  readonly title: string
  readonly lot: string
  readonly speciale: string
  readonly office: string
  readonly statusName: string
  /** Whether bids are taken now. */
  readonly open: boolean
  readonly bidsUntil?: { readonly date: CivilDate; readonly time: string } | undefined
}

/** All tenders that are or were published, the newest first. */
export const TendersPage = ({
  surroundings,
  rows,
  first,
  next,
}: {
  readonly surroundings: Surroundings
  readonly rows: readonly TenderRow[]
  readonly first?: string | undefined
  readonly next?: string | undefined
}): Html => (
  <Page surroundings={surroundings} title="Udbud" place="tenders">
    <p class="lead">
      Videns- og rådgivningsforpligtelser udbydes i delaftaler. Alle kan læse materialet, og tilbud med en godkendelse
      inden for specialet kan byde.
    </p>
    {rows.length === 0 && <p>Der er ingen udbud endnu. Når et bliver offentliggjort, står det her.</p>}
    {rows.length > 0 && <Rows rows={rows} />}
    <NextPage first={first} next={next} />
    <p>
      Hent listen: <a href="/api/tenders/public.csv">regneark (CSV)</a> eller <a href="/api/tenders/public">JSON</a>.
    </p>
  </Page>
)

const Rows = ({ rows }: { readonly rows: readonly TenderRow[] }): Html => (
  <table class="table table--compact table--responsive-headers">
    <caption class="sr-only">Udbud</caption>
    <thead>
      <tr>
        <th scope="col">Udbud</th>
        <th scope="col">Speciale</th>
        <th scope="col">Ordregiver</th>
        <th scope="col">Status</th>
        <th scope="col">Tilbud senest</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <td data-title="Udbud">
            <a href={row.href}>
              {row.title}, delaftale {row.lot}
            </a>
          </td>
          <td data-title="Speciale">{row.speciale}</td>
          <td data-title="Ordregiver">{row.office}</td>
          <td data-title="Status">
            <StatusTag name={row.statusName} closed={!row.open} />
          </td>
          <td data-title="Tilbud senest">
            {row.bidsUntil === undefined ? (
              'Ikke fastsat'
            ) : (
              <span>
                <Day date={row.bidsUntil.date} /> {danishClock(row.bidsUntil.time)}
              </span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
