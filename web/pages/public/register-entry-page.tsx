import type { CivilDate } from '../../../domain/calendar/civil-date'
import { danishDate } from '../../../domain/calendar/danish'
import type { Child } from '../../html/elements'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Facts, type Fact } from '../../parts/facts'
import { Day } from '../../parts/moment'

export interface RegisterEntryPageProps {
  readonly surroundings: Surroundings
  readonly providerName: string
  readonly specialfunktion: string
  /** The day that is asked about; today when absent. */
  readonly day?: CivilDate | undefined
  readonly validFrom: CivilDate
  readonly validTo: CivilDate
  readonly underRenewal: boolean
  readonly intensified?: { readonly from: CivilDate; readonly to: CivilDate } | undefined
  readonly facts: readonly Fact[]
  readonly conditions: readonly { readonly text: string; readonly due: CivilDate; readonly met: boolean }[]
  readonly orders: readonly { readonly text: string; readonly due: CivilDate }[]
  readonly report?: { readonly on: CivilDate; readonly text: string } | undefined
  readonly note?: string | undefined
  /** Where each datum comes from, and since when it is so. */
  readonly sources: readonly { readonly name: string; readonly source: string; readonly since: CivilDate }[]
  readonly periods: readonly { readonly from: CivilDate; readonly to?: CivilDate | undefined }[]
}

const trail = [['Register', '/register']] as const

/** One approval as the public sees it. */
export const RegisterEntryPage = (props: RegisterEntryPageProps): Html => (
  <Page
    surroundings={props.surroundings}
    title={`${props.providerName}: ${props.specialfunktion}`}
    place="register"
    trail={trail}
  >
    {props.day !== undefined && <Alert kind="info" heading={`Sådan så det ud den ${danishDate(props.day)}`} />}
    <p class="lead">
      Godkendt fra <Day date={props.validFrom} /> til og med <Day date={props.validTo} />
      {props.underRenewal && '. En ansøgning om fornyelse er under behandling'}.
    </p>
    {props.intensified !== undefined && (
      <Alert kind="warning" heading="Skærpet tilsyn">
        <p>
          Fra <Day date={props.intensified.from} /> til og med <Day date={props.intensified.to} />.
        </p>
      </Alert>
    )}
    {props.note !== undefined && <p>{props.note}</p>}
    <Facts facts={props.facts} />
    <Listed
      title="Vilkår"
      items={props.conditions.map(({ text, due, met }) => [
        text,
        ' – ',
        met ? 'opfyldt' : ['senest ', <Day date={due} />],
      ])}
    />
    <Listed title="Påbud" items={props.orders.map(({ text, due }) => [text, ' – senest ', <Day date={due} />])} />
    {props.report !== undefined && (
      <section>
        <h2>Seneste tilsynsrapport</h2>
        <p>
          Endelig den <Day date={props.report.on} />.
        </p>
        <p class="prose">{props.report.text}</p>
      </section>
    )}
    <section>
      <h2>Hvor oplysningerne kommer fra</h2>
      <details>
        <summary>Vis kilder og tidligere udgaver</summary>
        <ul>
          {props.sources.map(({ name, source, since }) => (
            <li>
              {name}: {source}, siden <Day date={since} />
            </li>
          ))}
        </ul>
        <ol>
          {props.periods.map(({ from, to }) => (
            <li>
              Vist fra <Day date={from} />
              {to !== undefined && [' til ', <Day date={to} />]}
            </li>
          ))}
        </ol>
      </details>
    </section>
  </Page>
)

const Listed = ({ title, items }: { readonly title: string; readonly items: readonly Child[] }): Html => (
  <section hidden={items.length === 0}>
    <h2>{title}</h2>
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </section>
)

/** What is told of an approval that has ended: when and why, and of it itself nothing more (I14). */
export const EndedEntryPage = ({
  surroundings,
  validFrom,
  lastDay,
  ground,
  lastShown,
}: {
  readonly surroundings: Surroundings
  readonly validFrom: CivilDate
  readonly lastDay: CivilDate
  readonly ground?: string | undefined
  readonly lastShown: string
}): Html => (
  <Page surroundings={surroundings} title="Godkendelsen gælder ikke længere" place="register" trail={trail}>
    <p class="lead">
      Den gjaldt fra <Day date={validFrom} /> til og med <Day date={lastDay} />.
    </p>
    {ground !== undefined && <p>{ground}</p>}
    <p>
      <a href={lastShown}>Se, hvordan den sidst stod i registret</a>
    </p>
  </Page>
)
