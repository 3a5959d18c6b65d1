import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Bidder } from '../bid'
import type { TenderState } from '../state'
import { aboutOf, mailTo, mailToAll, mailToOffice } from '../tender-mail'
import { bidsUntilDeadline, bidsUntilKey, type Timetable } from '../timetable'

/** What is told to all from the publication until the deadline. */
export type PublicationEvent =
  | {
      readonly type: 'published'
      readonly locked: readonly { readonly documentId: string; readonly name: string; readonly sha256: string }[]
    }
  | { readonly type: 'participant-noted'; readonly participant: Bidder }
  | { readonly type: 'question-asked'; readonly id: string; readonly text: string; readonly cvr: string }
  | {
      readonly type: 'question-answered'
      readonly id: string
      readonly asPublished: string
      readonly text: string
      readonly material: boolean
      readonly timetable: Timetable
    }
  | { readonly type: 'corrected'; readonly text: string; readonly reason: string; readonly timetable: Timetable }
  | { readonly type: 'paused'; readonly reason: string }
  | { readonly type: 'resumed'; readonly reason: string; readonly timetable: Timetable }

/** The tender with this timetable, whose deadline runs. */
const runningBy = (state: TenderState, timetable: Timetable): TenderState => ({
  ...state,
  timetable,
  deadlines: withDeadlines(state.deadlines, bidsUntilDeadline(timetable)),
})

/** Everybody hears of it at once, and of the deadline as it is now. */
const changeToAll = (state: TenderState) =>
  mailToAll(state, {
    template: 'tender-changed',
    data: { ...aboutOf(state), ...(state.timetable === undefined ? {} : { until: state.timetable.bidsUntil }) },
  })

export const publicationEvents: EventTable<TenderState, PublicationEvent> = {
  published: {
    decisive: true,
    audience: 'public',
    text: 'Udbuddet er offentliggjort',
    evolve: (state, { locked }, { at }) =>
      state.timetable === undefined
        ? state
        : runningBy({ ...state, status: 'open', publishedAt: at, locked }, state.timetable),
  },
  'participant-noted': {
    audience: 'sealed',
    text: 'En leverandør følger udbuddet',
    evolve: (state, { participant }) => ({
      ...state,
      participants: [...state.participants.filter(({ cvr }) => cvr !== participant.cvr), participant],
    }),
    effects: (state, { participant }) =>
      state.timetable === undefined
        ? []
        : [
            mailTo(participant.contact, {
              template: 'tender-followed',
              data: { ...aboutOf(state), until: state.timetable.bidsUntil },
            }),
          ],
  },
  'question-asked': {
    audience: 'sealed',
    text: 'Spørgsmål til udbuddet modtaget',
    evolve: (state, { id, text, cvr }, { at }) => ({
      ...state,
      questions: [...state.questions, { id, text, at, cvr }],
    }),
    effects: (state) => [mailToOffice(state, { template: 'tender-question', data: aboutOf(state) })],
  },
  'question-answered': {
    decisive: true,
    audience: 'public',
    text: 'Spørgsmål besvaret til alle',
    evolve: (state, { id, asPublished, text, material, timetable }, { at }) =>
      runningBy(
        {
          ...state,
          questions: state.questions.map((one) =>
            one.id === id ? { ...one, text: asPublished, answer: { text, at, material } } : one,
          ),
        },
        timetable,
      ),
    effects: (state) =>
      mailToAll(state, {
        template: 'tender-answer',
        data: { ...aboutOf(state), ...(state.timetable === undefined ? {} : { until: state.timetable.bidsUntil }) },
      }),
  },
  corrected: {
    decisive: true,
    audience: 'public',
    text: 'Udbuddet er rettet',
    evolve: (state, { text, reason, timetable }, { at }) =>
      runningBy({ ...state, corrections: [...state.corrections, { text, reason, at }] }, timetable),
    effects: changeToAll,
  },
  paused: {
    decisive: true,
    audience: 'public',
    text: 'Udbuddet er sat i bero',
    evolve: (state, { reason }, { at }) => ({
      ...state,
      status: 'paused',
      corrections: [...state.corrections, { text: 'Udbuddet er sat i bero.', reason, at }],
      deadlines: withoutDeadlines(state.deadlines, bidsUntilKey),
    }),
    effects: (state) => mailToAll(state, { template: 'tender-changed', data: aboutOf(state) }),
  },
  resumed: {
    decisive: true,
    audience: 'public',
    text: 'Udbuddet er genoptaget med ny frist',
    evolve: (state, { reason, timetable }, { at }) =>
      runningBy(
        {
          ...state,
          status: 'open',
          corrections: [...state.corrections, { text: 'Udbuddet er genoptaget.', reason, at }],
        },
        timetable,
      ),
    effects: changeToAll,
  },
}
