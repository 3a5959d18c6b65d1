import type { CivilDate } from '../../../domain/calendar/civil-date'
import type { Instant } from '../../../domain/calendar/instant'
import { h, type Html } from '../../html/h'
import type { Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Facts, type Fact } from '../../parts/facts'
import { Day, Moment } from '../../parts/moment'
import { ShownSections, type ShownSection } from '../../parts/shown'
import { CaseFrame, type CaseHead } from './case-frame'
import { JournalList, type JournalRow } from './journal-list'

export interface CasePageProps {
  readonly surroundings: Surroundings
  readonly head: CaseHead
  /** Told after something was done: what, and where its receipt is. */
  readonly done?: { readonly label: string; readonly receiptHref: string } | undefined
  /** `draftOf`: when the reader kept its form for later. */
  readonly actions: readonly { readonly label: string; readonly href: string; readonly draftOf?: Instant | undefined }[]
  /** What time alone will do next. */
  readonly next?: { readonly date: CivilDate; readonly explanation: string } | undefined
  readonly people: readonly Fact[]
  /** What stands in the case, as far as its reader may read it. */
  readonly sections: readonly ShownSection[]
  readonly last: readonly JournalRow[]
  readonly journalHref: string
  readonly related: readonly {
    readonly title: string
    readonly kind: string
    readonly statusName: string
    readonly href: string
  }[]
}

/** A case at a glance: what one can do, what comes, what has happened. */
export const CasePage = (props: CasePageProps): Html => (
  <CaseFrame surroundings={props.surroundings} head={props.head}>
    {props.done !== undefined && (
      <Alert kind="success" heading={`Registreret: ${props.done.label}`}>
        <p>
          <a href={props.done.receiptHref}>Se kvitteringen</a>
        </p>
      </Alert>
    )}
    <section class="on-screen">
      <h2>Det kan du gøre nu</h2>
      {props.actions.length === 0 ? (
        <p>Der er ikke noget, du kan gøre i sagen lige nu.</p>
      ) : (
        <ul class="actions">
          {props.actions.map(({ label, href, draftOf }) => (
            <li>
              <a href={href}>{label}</a>
              {draftOf !== undefined && (
                <span class="quiet">
                  {' '}
                  – kladde gemt <Moment at={draftOf} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
    <section>
      <h2>Det sker som det næste</h2>
      {props.next === undefined ? (
        <p>Ingen frist løber i sagen.</p>
      ) : (
        <p>
          <strong>
            <Day date={props.next.date} weekday />
          </strong>
          : {props.next.explanation}
        </p>
      )}
    </section>
    <section>
      <h2>Det er sket</h2>
      <JournalList rows={props.last} />
      <p>
        <a href={props.journalHref}>Se hele journalen</a>
      </p>
    </section>
    <section>
      <h2>Om sagen</h2>
      <Facts facts={props.people} />
    </section>
    <ShownSections sections={props.sections} />
    <section hidden={props.related.length === 0}>
      <h2>Sager, der hænger sammen med denne</h2>
      <ul>
        {props.related.map(({ title, kind, statusName, href }) => (
          <li>
            <a href={href}>
              {kind}: {title}
            </a>
            , {statusName}
          </li>
        ))}
      </ul>
    </section>
  </CaseFrame>
)
