import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { withHearing, withoutHearing, withoutReminder } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { deadlineKeys } from '../deadline-keys'
import { withLettersByPost } from '../../delivery/by-post'
import { recipientsOf } from '../delivery/recipients'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { withLastHearing, type Hearing } from './hearing'
import { hearingLetters } from './hearing-letters'

/** What happens in a hearing of the party. */
export type HearingEvent =
  | {
      readonly type: 'hearing-opened'
      readonly text: string
      readonly facts?: string
      /** Absent where the letter goes by post to somebody: it waits for that to come. */
      readonly deadline?: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'hearing-reminded'; readonly due: CivilDate }
  | { readonly type: 'more-time-requested'; readonly reason: string; readonly until?: CivilDate }
  | {
      readonly type: 'hearing-extended'
      readonly reason: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }
  /** It waits for the answer to a request for access. */
  | { readonly type: 'hearing-held' }
  /** … and runs on. `moved`: to a later day than before. */
  | {
      readonly type: 'hearing-resumed'
      readonly deadline: Deadline
      readonly reminder?: Deadline
      readonly moved?: true
    }
  | { readonly type: 'hearing-answered'; readonly answer: string }
  | { readonly type: 'hearing-closed' }

/** The hearing that goes on is the last one. Whether answered or over, it leaves the case recommended. */
export const hearingEvents: EventTable<ApplicationState, HearingEvent> = {
  'hearing-opened': {
    audience: 'party',
    text: 'Sendt i partshøring',
    evolve(state, event, { at, seq }) {
      const { text, facts, deadline } = event
      const hearing = {
        text,
        ...(facts === undefined ? {} : { facts }),
        openedAt: at,
        seq,
        ...(deadline === undefined ? {} : { due: deadline.date }),
      }
      return withLettersByPost(
        {
          ...state,
          status: 'hearing',
          hearings: [...state.hearings, hearing],
          ...(deadline === undefined ? {} : { deadlines: withHearing(state.deadlines, { ...event, deadline }) }),
        },
        recipientsOf(state),
        'hearing',
        { at, seq },
      )
    },
    effects: (state, { deadline }, recorded) => [
      ...mailToParty(state, {
        template: 'hearing-opened',
        data: { ...aboutOf(state), ...(deadline === undefined ? {} : { due: deadline.date }) },
      }),
      ...hearingLetters(state, recorded),
    ],
  },
  'hearing-reminded': {
    audience: 'party',
    text: 'Påmindelse om høringsfristen sendt',
    evolve: (state) => ({ ...state, deadlines: withoutReminder(state.deadlines, deadlineKeys.hearing) }),
    effects: (state, { due }) => mailToParty(state, { template: 'hearing-reminder', data: { ...aboutOf(state), due } }),
  },
  'more-time-requested': {
    audience: 'party',
    text: 'Der er bedt om længere frist i partshøringen',
    evolve: (state, { reason, until }) => ({
      ...state,
      hearings: withLastHearing(state.hearings, (hearing) => ({
        ...hearing,
        moreTime: [...(hearing.moreTime ?? []), { reason, ...(until === undefined ? {} : { until }) }],
      })),
    }),
    effects: (state) => [mailToOffice(state, { template: 'more-time-requested', data: aboutOf(state) })],
  },
  'hearing-extended': {
    audience: 'party',
    text: 'Høringsfristen er forlænget',
    evolve: (state, event) => ({
      ...state,
      hearings: withLastHearing(state.hearings, (hearing) => ({
        ...without(hearing, 'held'),
        due: event.deadline.date,
        extensions: [...(hearing.extensions ?? []), { reason: event.reason, due: event.deadline.date }],
      })),
      deadlines: withHearing(state.deadlines, event),
    }),
    effects: (state, { deadline }) =>
      mailToParty(state, { template: 'hearing-extended', data: { ...aboutOf(state), due: deadline.date } }),
  },
  'hearing-held': {
    audience: 'party',
    text: 'Høringsfristen venter på svaret på aktindsigt',
    evolve: (state) => ({
      ...state,
      hearings: withLastHearing(state.hearings, (hearing) => ({ ...hearing, held: true })),
      deadlines: withoutHearing(state.deadlines, deadlineKeys.hearing),
    }),
  },
  'hearing-resumed': {
    audience: 'party',
    text: ({ moved }) => (moved === true ? 'Høringsfristen er forlænget' : 'Høringsfristen løber igen'),
    evolve: (state, event) => ({
      ...state,
      hearings: withLastHearing(state.hearings, (hearing) => ({
        ...without(hearing, 'held'),
        due: event.deadline.date,
      })),
      deadlines: withHearing(state.deadlines, event),
    }),
    effects: (state, { deadline, moved }) =>
      moved === true
        ? mailToParty(state, { template: 'hearing-extended', data: { ...aboutOf(state), due: deadline.date } })
        : [],
  },
  'hearing-answered': {
    decisive: true,
    audience: 'party',
    text: 'Svar på partshøring modtaget',
    evolve: (state, { answer }, { at }) => afterHearing(state, { answer, closedAt: at }),
  },
  'hearing-closed': {
    decisive: true,
    audience: 'party',
    text: 'Partshøringen er afsluttet uden svar',
    evolve: (state, _event, { at }) => afterHearing(state, { closedAt: at }),
  },
}

function afterHearing(state: ApplicationState, end: Pick<Hearing, 'answer' | 'closedAt'>): ApplicationState {
  return {
    ...state,
    status: 'recommended',
    hearings: withLastHearing(state.hearings, (hearing) => ({ ...without(hearing, 'held'), ...end })),
    deadlines: withoutHearing(state.deadlines, deadlineKeys.hearing),
  }
}
