import type { CivilDate } from '../../../domain/calendar/civil-date'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Facts } from '../../parts/facts'
import { Day } from '../../parts/moment'

/** All rules, each with the way to its own page. */
export const DeadlinesPage = ({
  surroundings,
  rules,
}: {
  readonly surroundings: Surroundings
  readonly rules: readonly {
    readonly name: string
    readonly length: string
    readonly law: string
    readonly href: string
  }[]
}): Html => (
  <Page surroundings={surroundings} title="Frister">
    <p class="lead">Alle frister i sagerne tælles efter disse regler. Vælg en for at se, hvad den giver fra en dag.</p>
    <table class="table table--compact table--responsive-headers">
      <caption class="sr-only">Fristregler</caption>
      <thead>
        <tr>
          <th scope="col">Frist</th>
          <th scope="col">Længde</th>
          <th scope="col">Retsgrundlag</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ name, length, law, href }) => (
          <tr>
            <td data-title="Frist">
              <a href={href}>{name}</a>
            </td>
            <td data-title="Længde">{length}</td>
            <td data-title="Retsgrundlag">{law}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Page>
)

/** One rule, and what it gives from a day. */
export const DeadlinePage = ({
  surroundings,
  name,
  length,
  law,
  startsOn,
  consequence,
  action,
  from,
  answer,
  fault,
}: {
  readonly surroundings: Surroundings
  readonly name: string
  readonly length: string
  readonly law: string
  readonly startsOn: string
  readonly consequence: string
  readonly action: string
  readonly from?: string | undefined
  readonly answer?: { readonly date: CivilDate; readonly explanation: string } | undefined
  /** Why there is no answer. */
  readonly fault?: string | undefined
}): Html => (
  <Page surroundings={surroundings} title={name} trail={[['Frister', '/frister']]} faulty={fault !== undefined}>
    {fault !== undefined && (
      <Alert kind="error" heading="Dagen kan ikke bruges">
        <p>{fault}</p>
      </Alert>
    )}
    {answer !== undefined && (
      <Alert kind="info" heading="Sidste dag">
        <p>
          <strong>
            <Day date={answer.date} weekday />
          </strong>
          : {answer.explanation}
        </p>
      </Alert>
    )}
    <form method="get" action={action} class="search-row">
      <div class="form-group">
        <label class="form-label" for="fra">
          Regnet fra den
        </label>
        <input class="form-input" type="date" id="fra" name="fra" value={from} />
      </div>
      <button type="submit" class="button button-primary">
        Beregn
      </button>
    </form>
    <Facts
      facts={[
        ['Længde', length],
        ['Løber fra', startsOn],
        ['Når den er ude', consequence],
        ['Retsgrundlag', law],
      ]}
    />
  </Page>
)
