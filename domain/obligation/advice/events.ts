import type { CivilDate } from '../../calendar/civil-date'
import type { AdviceOpening } from '../../advice-request/opening'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import { aboutOf, mailToBoth } from '../obligation-mail'
import type { ObligationState } from '../state'
import type { AdviceNews } from './note-advice'
import { inPresentYear, type ActivityKind, type YearFigures } from './year-figures'

/** `hours`: parts of the year's hours, in percent, that are reached by it. */
interface Counted {
  readonly hours: readonly number[]
}

/** What is asked and done under the contract, as far as it is counted. */
export type AdviceEvent =
  | {
      readonly type: 'advice-asked'
      readonly requestId: string
      readonly opening: AdviceOpening
    }
  | ({ readonly type: 'advice-counted'; readonly requestId: string; readonly news: AdviceNews } & Counted)
  | ({
      readonly type: 'activity-recorded'
      readonly kind: ActivityKind
      readonly on: CivilDate
      readonly minutes: number
      readonly participants: number
      readonly text: string
    } & Counted)

/** The figures with what has become of a request. */
function counted(figures: YearFigures, news: AdviceNews): YearFigures {
  switch (news.what) {
    case 'worked':
      return { ...figures, minutes: { ...figures.minutes, advice: figures.minutes.advice + news.minutes } }
    case 'answered':
      return {
        ...figures,
        answered: figures.answered + 1,
        answeredLate: figures.answeredLate + (news.late ? 1 : 0),
        answerDays: figures.answerDays + news.days,
      }
    case 'referred':
      return { ...figures, referred: figures.referred + 1 }
    case 'withdrawn':
      return { ...figures, withdrawn: figures.withdrawn + 1 }
    case 'rated':
      return {
        ...figures,
        ratings: { count: figures.ratings.count + 1, sum: figures.ratings.sum + news.score },
      }
  }
}

const withTold = (figures: YearFigures, hours: readonly number[]): YearFigures => ({
  ...figures,
  told: [...figures.told, ...hours],
})

/** Of several parts reached at once the highest is told. */
const hoursMails = (state: ObligationState, hours: readonly number[]): readonly Effect[] =>
  hours.length === 0
    ? []
    : mailToBoth(state, {
        template: 'advice-hours',
        data: { ...aboutOf(state), percent: Math.max(...hours), hoursPerYear: state.terms?.hoursPerYear ?? 0 },
      })

export const adviceEvents: EventTable<ObligationState, AdviceEvent> = {
  'advice-asked': {
    audience: 'party',
    text: 'Anmodning om rådgivning modtaget fra en kommune',
    evolve: (state, { opening: { municipality } }) => ({
      ...state,
      years: inPresentYear(state.years, (figures) => ({
        ...figures,
        requests: { ...figures.requests, [municipality.name]: (figures.requests[municipality.name] ?? 0) + 1 },
      })),
    }),
    effects: (_state, { requestId, opening }) => [
      { kind: 'open-case', procedure: 'advice-request', caseId: requestId, data: opening },
    ],
  },
  'advice-counted': {
    audience: 'party',
    text: ({ news }) => adviceTexts[news.what],
    evolve: (state, { news, hours }) => ({
      ...state,
      years: inPresentYear(state.years, (figures) => withTold(counted(figures, news), hours)),
    }),
    effects: (state, { hours }) => hoursMails(state, hours),
  },
  'activity-recorded': {
    audience: 'party',
    text: 'Opsøgende rådgivning, kursus eller vidensmateriale registreret',
    evolve: (state, { kind, minutes, participants, hours }) => ({
      ...state,
      years: inPresentYear(state.years, (figures) =>
        withTold(
          {
            ...figures,
            minutes: { ...figures.minutes, [kind]: figures.minutes[kind] + minutes },
            activities: figures.activities + 1,
            participants: figures.participants + participants,
          },
          hours,
        ),
      ),
    }),
    effects: (state, { hours }) => hoursMails(state, hours),
  },
}

const adviceTexts: Readonly<Record<AdviceNews['what'], string>> = {
  worked: 'Tid til rådgivning registreret',
  answered: 'Anmodning om rådgivning besvaret',
  referred: 'Anmodning om rådgivning henvist',
  withdrawn: 'Anmodning om rådgivning trukket tilbage',
  rated: 'Rådgivning bedømt af kommunen',
}
