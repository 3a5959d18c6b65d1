import type { CivilDate } from '../../../domain/calendar/civil-date'
import { danishDate } from '../../../domain/calendar/danish'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Day } from '../../parts/moment'
import { NextPage } from '../../parts/next-page'
import { SearchField } from '../../parts/search-field'

/** One approval in the list. */
export interface RegisterRow {
  readonly href: string
  readonly providerName: string
  readonly specialfunktion: string
  readonly municipality: string
  readonly validTo: CivilDate
  readonly intensified: boolean
}

/** One way to narrow the list. */
export interface FacetRow {
  readonly name: string
  readonly count: number
  readonly href: string
  readonly chosen: boolean
}

export interface RegisterPageProps {
  readonly surroundings: Surroundings
  readonly search?: string | undefined
  /** The day that is asked about; today when absent. */
  readonly day?: CivilDate | undefined
  /** What narrows it besides, kept by the search's form. */
  readonly kept: Readonly<Record<string, string>>
  readonly rows: readonly RegisterRow[]
  /** How many there are; a lower bound when not `exact`. */
  readonly total: number
  readonly exact: boolean
  /** What was searched instead of words that stand nowhere. */
  readonly corrected: readonly (readonly [typed: string, searched: string])[]
  readonly facets: readonly { readonly title: string; readonly rows: readonly FacetRow[] }[]
  readonly first?: string | undefined
  readonly next?: string | undefined
}

/** The public register: as it is, or as it was on a day (I14). */
export const RegisterPage = (props: RegisterPageProps): Html => (
  <Page surroundings={props.surroundings} title="Register over godkendte specialfunktioner" place="register">
    <form method="get" action="/register" class="search-row">
      {Object.entries(props.kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="form-group">
        <label class="form-label" for="dato">
          Som det så ud den
        </label>
        <input class="form-input" type="date" id="dato" name="dato" value={props.day} />
      </div>
      <SearchField label="Tilbud, specialfunktion, kommune eller CVR-nummer" value={props.search} />
    </form>
    {props.day !== undefined && (
      <Alert kind="info" heading={`Sådan så registret ud den ${danishDate(props.day)}`}>
        <p>
          <a href="/register">Se registret, som det er nu</a>
        </p>
      </Alert>
    )}
    {props.corrected.map(([typed, searched]) => (
      <p>
        Ingen har »{typed}«. Der er søgt efter {searched}.
      </p>
    ))}
    <p role="status">{found(props)}</p>
    <div class="with-aside">
      <Narrow facets={props.facets} />
      <div>
        {props.rows.length > 0 && <Rows rows={props.rows} />}
        <NextPage first={props.first} next={props.next} />
      </div>
    </div>
    <p>
      Hent registret: <a href="/api/register.csv">regneark (CSV)</a> eller <a href="/api/register.json">JSON</a>.
    </p>
  </Page>
)

const found = ({ total, exact, rows }: RegisterPageProps): string =>
  rows.length === 0
    ? 'Ingen godkendelser passer. Prøv med færre ord, eller fjern en afgrænsning.'
    : `${exact ? '' : 'Mindst '}${String(total)} ${total === 1 ? 'godkendelse' : 'godkendelser'}`

const Narrow = ({ facets }: Pick<RegisterPageProps, 'facets'>): Html => (
  <nav class="narrow" aria-label="Afgræns">
    {facets
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }) => (
        <details open={rows.some(({ chosen }) => chosen)}>
          <summary>{title}</summary>
          <ul>
            {rows.map(({ name, count, href, chosen }) => (
              <li>
                <a href={href} aria-current={chosen ? 'true' : undefined}>
                  {chosen ? `${name} – fjern` : name}
                </a>{' '}
                <span class="count">({count})</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
  </nav>
)

const Rows = ({ rows }: { readonly rows: readonly RegisterRow[] }): Html => (
  <table class="table table--compact table--responsive-headers">
    <caption class="sr-only">Godkendte specialfunktioner</caption>
    <thead>
      <tr>
        <th scope="col">Tilbud</th>
        <th scope="col">Specialfunktion</th>
        <th scope="col">Kommune</th>
        <th scope="col">Godkendt til og med</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          <td data-title="Tilbud">
            <a href={row.href}>{row.providerName}</a>
          </td>
          <td data-title="Specialfunktion">
            {row.specialfunktion}
            {row.intensified && <span class="badge badge-warning">Skærpet tilsyn</span>}
          </td>
          <td data-title="Kommune">{row.municipality}</td>
          <td data-title="Godkendt til og med">
            <Day date={row.validTo} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
