import type { CivilDate } from '../../../domain/calendar/civil-date'
import { h, type Html } from '../../html/h'
import type { Surroundings } from '../../layout/page'
import { Alert } from '../../parts/alert'
import { Day } from '../../parts/moment'
import { CaseFrame, type CaseHead } from './case-frame'

/** A step of a case, taken or to come. */
export interface TimelineRow {
  readonly date: CivilDate
  readonly what: string
  readonly statusName: string
  /** Why it happened, or happens then. */
  readonly why: string
  /** Of what is to come: whether a party's right ends then. */
  readonly endsRight?: boolean
  /** Letters and e-mails to come, in words. */
  readonly sends?: readonly string[]
}

export interface TimelinePageProps {
  readonly surroundings: Surroundings
  readonly head: CaseHead
  readonly past: readonly TimelineRow[]
  readonly future: readonly TimelineRow[]
  /** How it ends, as far as can be told. */
  readonly ends: string
  readonly whatIf: {
    readonly action: string
    readonly choices: readonly { readonly value: string; readonly name: string; readonly chosen: boolean }[]
    readonly day?: string | undefined
    /** What is assumed, in words; absent when nothing is. */
    readonly assumed?: string | undefined
    /** Why it cannot be assumed. */
    readonly refused?: string | undefined
    /** What it changes, in words. */
    readonly changes: readonly string[]
  }
}

/** A case's past and future, each step with its reason, and what would come of an assumption. */
export const TimelinePage = ({ surroundings, head, past, future, ends, whatIf }: TimelinePageProps): Html => (
  <CaseFrame surroundings={surroundings} head={head} part="Forløb">
    {whatIf.choices.length > 0 && <WhatIf {...whatIf} />}
    <section>
      <h2>Det er sket</h2>
      <Steps rows={past} />
    </section>
    <section>
      <h2>{whatIf.assumed === undefined ? 'Det sker, hvis ingen gør noget' : `Det sker, hvis: ${whatIf.assumed}`}</h2>
      {future.length === 0 && <p>Ingen frist løber. Der sker ikke noget, før nogen gør noget.</p>}
      <Steps rows={future} />
      <p>{ends}</p>
    </section>
  </CaseFrame>
)

const WhatIf = ({ action, choices, day, assumed, refused, changes }: TimelinePageProps['whatIf']): Html => (
  <section>
    <h2>Hvad nu hvis?</h2>
    <form method="get" action={action} class="search-row">
      <div class="form-group">
        <label class="form-label" for="antag">
          Det her sker
        </label>
        <select class="form-select" id="antag" name="antag">
          {choices.map(({ value, name, chosen }) => (
            <option value={value} selected={chosen}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="form-group">
        <label class="form-label" for="den">
          Den
        </label>
        <input class="form-input" type="date" id="den" name="den" value={day} />
      </div>
      <button type="submit" class="button button-secondary">
        Vis forløbet
      </button>
    </form>
    <p class="quiet">Intet gemmes. Forløbet nedenfor viser, hvad der ville ske.</p>
    {refused !== undefined && <Alert kind="warning" heading={refused} />}
    {assumed !== undefined && (
      <Alert kind="info" heading={`Du ser forløbet, hvis: ${assumed}`}>
        <ul>
          {changes.map((change) => (
            <li>{change}</li>
          ))}
        </ul>
        <p>
          <a href={action}>Se forløbet, hvis ingen gør noget</a>
        </p>
      </Alert>
    )}
  </section>
)

const Steps = ({ rows }: { readonly rows: readonly TimelineRow[] }): Html => (
  <ol class="events">
    {rows.map(({ date, what, statusName, why, endsRight, sends = [] }) => (
      <li>
        <p class="event-text">
          <strong>
            <Day date={date} />
          </strong>
          : {what}
        </p>
        <p class="quiet">
          {why} {endsRight === true && 'Det, der kommer ind inden da, behandles først. '}Status derefter: {statusName}.
        </p>
        <ul hidden={sends.length === 0}>
          {sends.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
)
