import type { CivilDate } from '../../../domain/calendar/civil-date'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Choice, type FilterChoice } from '../../parts/choice'
import { Day } from '../../parts/moment'
import { NextPage } from '../../parts/next-page'
import { SearchField } from '../../parts/search-field'
import { StatusTag } from '../../parts/status-tag'

/** A case in the list. */
export interface CaseListRow {
  readonly href: string
  readonly title: string
  readonly caseNumber: string
  readonly kind: string
  readonly statusName: string
  readonly closed: boolean
  /** The day of the next deadline: the last one in time. */
  readonly nextDeadline?: CivilDate | undefined
}

export interface CasesPageProps {
  readonly surroundings: Surroundings
  readonly search?: string | undefined
  readonly kinds: readonly FilterChoice[]
  readonly kind?: string | undefined
  /** Of the kind that is chosen; empty when none is. */
  readonly statuses: readonly FilterChoice[]
  readonly status?: string | undefined
  /** Where all of them are; absent where nothing is left out. */
  readonly all?: string | undefined
  readonly rows: readonly CaseListRow[]
  readonly openings: readonly { readonly label: string; readonly href: string }[]
  readonly first?: string | undefined
  readonly next?: string | undefined
}

/** The cases that one may read, newest first. */
export const CasesPage = (props: CasesPageProps): Html => (
  <Page surroundings={props.surroundings} title="Sager" place="cases">
    {props.openings.map(({ label, href }) => (
      <p>
        <a class="button button-primary" href={href}>
          {label}
        </a>
      </p>
    ))}
    <form method="get" action="/sager" class="search-row">
      <input type="hidden" name="vis" value="1" />
      <Choice id="type" label="Type" none="Alle" choices={props.kinds} chosen={props.kind} />
      {props.statuses.length > 0 && (
        <Choice id="status" label="Status" none="Alle" choices={props.statuses} chosen={props.status} />
      )}
      <SearchField label="Sagsnummer, navn eller kvitteringens nummer" value={props.search} />
    </form>
    {props.all !== undefined && (
      <p>
        <a href={props.all}>Vis alle sager</a>
      </p>
    )}
    {props.rows.length === 0 && <p>Der er ingen sager, som passer. Søg efter noget andet, eller vælg en anden type.</p>}
    {props.rows.length > 0 && <Rows rows={props.rows} />}
    <NextPage first={props.first} next={props.next} />
  </Page>
)

const Rows = ({ rows }: { readonly rows: readonly CaseListRow[] }): Html => (
  <table class="table table--compact table--responsive-headers">
    <caption class="sr-only">Sager</caption>
    <thead>
      <tr>
        <th scope="col">Sag</th>
        <th scope="col">Type</th>
        <th scope="col">Nummer</th>
        <th scope="col">Status</th>
        <th scope="col">Næste frist</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <td data-title="Sag">
            <a href={row.href}>{row.title}</a>
          </td>
          <td data-title="Type">{row.kind}</td>
          <td data-title="Nummer" class="number">
            {row.caseNumber}
          </td>
          <td data-title="Status">
            <StatusTag name={row.statusName} closed={row.closed} />
          </td>
          <td data-title="Næste frist">{row.nextDeadline === undefined ? 'Ingen' : <Day date={row.nextDeadline} />}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
