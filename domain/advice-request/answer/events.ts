import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { aboutOf, mailToMunicipality, tellObligation } from '../advice-mail'
import { answerKey } from '../intake/answer-deadline'
import type { AdviceState } from '../state'

/** The work on a request, and its answer. */
export type AnswerEvent =
  | { readonly type: 'worked'; readonly on: CivilDate; readonly minutes: number; readonly what: string }
  /** `days`: working days since the request. `deadline`: when it ends without a rating. */
  | {
      readonly type: 'answered'
      readonly text: string
      readonly days: number
      readonly deadline: Deadline
    }

export const answerEvents: EventTable<AdviceState, AnswerEvent> = {
  worked: {
    audience: 'party',
    text: 'Tid til rådgivning registreret',
    evolve: (state, { on, minutes, what }) => ({ ...state, entries: [...state.entries, { on, minutes, what }] }),
    effects: (state, { minutes }) => [tellObligation(state, { what: 'worked', minutes })],
  },
  answered: {
    decisive: true,
    audience: 'party',
    text: 'Anmodningen er besvaret',
    evolve: (state, { text, deadline }, { at }) => ({
      ...state,
      status: 'answered',
      answer: { text, at },
      deadlines: withDeadlines(withoutDeadlines(state.deadlines, answerKey), deadline),
    }),
    effects: (state, { days }) => [
      mailToMunicipality(state, { template: 'advice-answered', data: aboutOf(state) }),
      tellObligation(state, { what: 'answered', days, late: state.late === true }),
    ],
  },
}
