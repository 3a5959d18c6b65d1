import type { CivilDate } from '../calendar/civil-date'
import type { EventTable } from '../process/event-table'
import { withHearing, withoutHearing, withoutReminder } from '../process/hearing-reminder'
import type { Deadline } from '../process/procedure'
import { without } from '../process/without'
import { withLettersByPost } from '../delivery/by-post'
import { withLastHearing, type Hearing } from './hearing'
import type { HeardState, HearingRules, Holding } from './hearing-case'
import { hearingKey } from './hearing-deadline'

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
  | ({ readonly type: 'hearing-held' } & Holding)
  /** … and runs on. `moved`: to a later day than before. */
  | {
      readonly type: 'hearing-resumed'
      readonly deadline: Deadline
      readonly reminder?: Deadline
      readonly moved?: true
    }
  | { readonly type: 'hearing-answered'; readonly answer: string }
  | { readonly type: 'hearing-closed' }

/** The hearing that goes on is the last one. Whether answered or over, it leaves the case where it was heard from. */
export const hearingEvents = <State extends HeardState>({
  around,
  recipientsOf,
  followedBy,
  openedMail,
  aboutOf,
  mailToParty,
  mailToOffice,
}: HearingRules<State>): EventTable<State, HearingEvent> => ({
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
      ...mailToParty(state, openedMail(state, deadline?.date)),
      ...followedBy(state, recorded),
    ],
  },
  'hearing-reminded': {
    audience: 'party',
    text: 'Påmindelse om høringsfristen sendt',
    evolve: (state) => ({ ...state, deadlines: withoutReminder(state.deadlines, hearingKey) }),
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
    text: ({ parked }) => (parked === true ? 'Høringsfristen venter' : 'Høringsfristen venter på svaret på aktindsigt'),
    evolve: (state) => ({
      ...state,
      hearings: withLastHearing(state.hearings, (hearing) => ({ ...hearing, held: true })),
      deadlines: withoutHearing(state.deadlines, hearingKey),
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
    evolve: (state, { answer }, { at }) => afterHearing(state, around, { answer, closedAt: at }),
  },
  'hearing-closed': {
    decisive: true,
    audience: 'party',
    text: 'Partshøringen er afsluttet uden svar',
    evolve: (state, _event, { at }) => afterHearing(state, around, { closedAt: at }),
  },
})

function afterHearing<State extends HeardState>(
  state: State,
  status: string,
  end: Pick<Hearing, 'answer' | 'closedAt'>,
): State {
  return {
    ...state,
    status,
    hearings: withLastHearing(state.hearings, (hearing) => ({ ...without(hearing, 'held'), ...end })),
    deadlines: withoutHearing(state.deadlines, hearingKey),
  }
}
