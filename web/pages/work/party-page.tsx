import type { CivilDate } from '../../../domain/calendar/civil-date'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Day } from '../../parts/moment'
import { StatusTag } from '../../parts/status-tag'

/** One of a party's cases, with what the party can do in it and until when. */
export interface PartyCase {
  readonly href: string
  readonly title: string
  readonly caseNumber: string
  readonly kind: string
  readonly statusName: string
  readonly closed: boolean
  /** What ends a right of the party's, the soonest first. */
  readonly dates: readonly { readonly date: CivilDate; readonly explanation: string }[]
  readonly actions: readonly { readonly label: string; readonly href: string }[]
}

/** What waits for somebody who has cases: what they can do, and by when. */
export const PartyPage = ({
  surroundings,
  cases,
  openings,
}: {
  readonly surroundings: Surroundings
  readonly cases: readonly PartyCase[]
  readonly openings: readonly { readonly label: string; readonly href: string }[]
}): Html => (
  <Page surroundings={surroundings} title="Det venter på jer" place="tasks">
    {openings.map(({ label, href }) => (
      <p>
        <a class="button button-primary" href={href}>
          {label}
        </a>
      </p>
    ))}
    {cases.length === 0 && <p>I har ingen åbne sager. Når der kommer noget, I skal svare på, står det her.</p>}
    {cases.map((one) => (
      <section class="case-card">
        <h2>
          <a href={one.href}>{one.title}</a>
        </h2>
        <p>
          {one.kind} <span class="number">{one.caseNumber}</span>
          <StatusTag name={one.statusName} closed={one.closed} />
        </p>
        <ul hidden={one.dates.length === 0}>
          {one.dates.map(({ date, explanation }) => (
            <li>
              <strong>
                Senest <Day date={date} weekday />
              </strong>
              : {explanation}
            </li>
          ))}
        </ul>
        <ul class="inline-links" hidden={one.actions.length === 0}>
          {one.actions.map(({ label, href }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
    <p>
      <a href="/sager">Se alle sager</a>
    </p>
    <p>
      <a href="/kalender">Få fristerne i jeres egen kalender</a>
    </p>
  </Page>
)
