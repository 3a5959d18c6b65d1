import type { CivilDate } from '../../../domain/calendar/civil-date'
import { danishClock } from '../../../domain/calendar/danish'
import type { Instant } from '../../../domain/calendar/instant'
import type { Child } from '../../html/elements'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Facts } from '../../parts/facts'
import { Day, Moment } from '../../parts/moment'
import { StatusTag } from '../../parts/status-tag'

interface ClockTime {
  readonly date: CivilDate
  readonly time: string
}

export interface TenderPageProps {
  readonly surroundings: Surroundings
  readonly title: string
  readonly lot: string
  readonly caseNumber: string
  readonly speciale: string
  readonly office: string
  readonly statusName: string
  /** Whether bids and questions are taken now. */
  readonly open: boolean
  readonly timetable?: { readonly questionsUntil: ClockTime; readonly bidsUntil: ClockTime } | undefined
  /** Which byte's arrival counts, in words. */
  readonly arrivalRule?: string | undefined
  readonly term?: { readonly from: CivilDate; readonly to: CivilDate } | undefined
  readonly suppliers?: number | undefined
  /** Hours a year. */
  readonly volumeHours?: number | undefined
  readonly largest?: string | undefined
  /** Weights in per cent. */
  readonly criteria: readonly { readonly name: string; readonly weight: number }[]
  readonly documents: readonly { readonly name: string; readonly href: string; readonly size: string }[]
  readonly questions: readonly {
    readonly text: string
    readonly answer?: { readonly text: string; readonly at: Instant } | undefined
  }[]
  readonly corrections: readonly { readonly text: string; readonly reason: string; readonly at: Instant }[]
  readonly winners: readonly string[]
  readonly standstillEnds?: CivilDate | undefined
  readonly contracts: readonly string[]
  readonly cancelled?: string | undefined
  readonly bidHref: string
  /** Where whoever has logged in asks questions. */
  readonly caseHref: string
}

/** A tender as anybody reads it. */
export const TenderPage = (props: TenderPageProps): Html => (
  <Page surroundings={props.surroundings} title={props.title} place="tenders" trail={[['Udbud', '/udbud']]}>
    <p class="identity">
      Delaftale {props.lot} <span class="number">{props.caseNumber}</span>
      <StatusTag name={props.statusName} closed={!props.open} />
    </p>
    {props.open && (
      <section>
        <h2>Sådan byder I</h2>
        <p>
          I skal have en godkendelse inden for {props.speciale} og være logget ind for tilbuddet. Filen forsegles på
          jeres egen computer, og I får en kvittering, når den er modtaget.
        </p>
        <ul class="actions">
          <li>
            <a class="button button-primary" href={props.bidHref}>
              Afgiv tilbud
            </a>
          </li>
          <li>
            <a href={props.caseHref}>Stil et spørgsmål</a>
          </li>
        </ul>
      </section>
    )}
    <section>
      <h2>Om udbuddet</h2>
      <Facts facts={factsOf(props)} />
    </section>
    <section hidden={props.documents.length === 0}>
      <h2>Udbudsmateriale</h2>
      <ul>
        {props.documents.map(({ name, href, size }) => (
          <li>
            <a href={href}>{name}</a> <span class="quiet">({size})</span>
          </li>
        ))}
      </ul>
    </section>
    <section hidden={props.criteria.length === 0}>
      <h2>Sådan vælges der</h2>
      <ul>
        {props.criteria.map(({ name, weight }) => (
          <li>
            {name}: {weight} %
          </li>
        ))}
      </ul>
    </section>
    <section hidden={props.corrections.length === 0}>
      <h2>Rettelser</h2>
      {props.corrections.map(({ text, reason, at }) => (
        <p>
          <Moment at={at} />: {text} <span class="quiet">Begrundelse: {reason}</span>
        </p>
      ))}
    </section>
    <section>
      <h2>Spørgsmål og svar</h2>
      {props.questions.length === 0 && <p>Ingen har fået svar på et spørgsmål endnu. Alle ser de samme svar her.</p>}
      {props.questions.map(({ text, answer }) => (
        <article>
          <h3>{text}</h3>
          {answer !== undefined && (
            <p class="prose">
              {answer.text} <span class="quiet">Besvaret </span>
              <Moment at={answer.at} />
            </p>
          )}
        </article>
      ))}
    </section>
  </Page>
)

const clock = ({ date, time }: ClockTime): Child => [<Day date={date} weekday />, ` ${danishClock(time)}`]

const factsOf = (props: TenderPageProps): readonly (readonly [string, Child])[] => [
  ['Annulleret', props.cancelled],
  ['Tilbud skal være modtaget senest', props.timetable && <strong>{clock(props.timetable.bidsUntil)}</strong>],
  ['Sådan afgøres det, om et tilbud er rettidigt', props.arrivalRule],
  ['Spørgsmål senest', props.timetable && <span>{clock(props.timetable.questionsUntil)}</span>],
  ['Ordregiver', props.office],
  ['Speciale', props.speciale],
  [
    'Kontrakten løber',
    props.term && (
      <span>
        <Day date={props.term.from} /> til <Day date={props.term.to} />
      </span>
    ),
  ],
  ['Antal leverandører', props.suppliers],
  ['Rådgivning', props.volumeHours === undefined ? undefined : `${danishNumber(props.volumeHours)} timer om året`],
  ['Største fil', props.largest],
  ['Tildelt til', props.winners.join(', ')],
  ['Standstill slutter', props.standstillEnds && <Day date={props.standstillEnds} />],
  ['Kontrakt med', props.contracts.join(', ')],
]

const danishNumber = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.')
