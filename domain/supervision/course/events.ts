import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { withoutReminder } from '../../process/hearing-reminder'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import type { SupervisedOffer, SupervisionOpening } from '../opening'
import type { SupervisionState } from '../state'
import { standsAgain } from './stands-again'
import { mailToOffice, mailToParty } from '../supervision-mail'

interface Opened extends SupervisionOpening {
  readonly type: 'supervision-opened'
  readonly caseId: string
  readonly caseNumber: string
  readonly ruleSet: string
  /** As the state has it; absent from what was opened before the party was told. */
  readonly tellsWhenFinal?: true
}

/** The course of a supervision from when its approval opens it until it is over. */
export type CourseEvent =
  | Opened
  | { readonly type: 'hearing-reminded'; readonly hearing: string; readonly due: CivilDate }
  | { readonly type: 'offer-noted'; readonly offer: SupervisedOffer }
  | { readonly type: 'supervision-ended-with-approval' }
  | { readonly type: 'supervision-stands-again' }
  | { readonly type: 'supervision-closed'; readonly conclusion: string }

/** That there is a supervision at all is the authority's own until something is addressed to the provider (I8). */
export const courseEvents: EventTable<SupervisionState, CourseEvent> = {
  'supervision-opened': {
    decisive: true,
    audience: 'handlers',
    text: 'Tilsynssag åbnet',
    evolve: (_none, event) => ({
      ...without(event, 'type'),
      status: 'planned',
      team: [],
      impartial: [],
      visits: [],
      sources: [],
      factHearings: [],
      decisions: [],
      orders: [],
      documents: [],
      deadlines: [],
    }),
    effects: (state) => [mailToOffice(state, { template: 'supervision-opened', data: aboutOf(state) })],
  },
  'hearing-reminded': {
    audience: 'party',
    text: 'Påmindelse om høringsfristen sendt',
    evolve: (state, { hearing }) => ({ ...state, deadlines: withoutReminder(state.deadlines, hearing) }),
    effects: (state, { due }) =>
      mailToParty(state, { template: 'supervision-hearing-reminder', data: { ...aboutOf(state), due } }),
  },
  'offer-noted': {
    audience: 'handlers',
    text: 'Tilbuddets oplysninger er ændret',
    evolve: (state, { offer }) => ({ ...without(state, 'owner', 'address', 'digitalPostExempt'), ...offer }),
  },
  'supervision-ended-with-approval': {
    audience: 'handlers',
    text: 'Tilsynet er ophørt, fordi godkendelsen er ophørt',
    evolve: (state) => ({
      ...without(state, 'intensified', 'preparation'),
      status: 'ended',
      ended: {
        status: state.status,
        deadlines: state.deadlines,
        ...(state.intensified === undefined ? {} : { intensified: state.intensified }),
      },
      deadlines: [],
    }),
  },
  'supervision-stands-again': {
    decisive: true,
    audience: 'handlers',
    text: 'Godkendelsen gælder igen, og tilsynet går videre',
    evolve: (state, _event, { at }) => (state.ended === undefined ? state : standsAgain(state, state.ended, at)),
    effects: (state) => [mailToOffice(state, { template: 'supervision-stands-again', data: aboutOf(state) })],
  },
  'supervision-closed': {
    audience: 'handlers',
    text: 'Tilsynet er afsluttet',
    evolve: (state) => ({ ...state, status: 'closed', deadlines: [] }),
    effects: ({ approvalId, caseId }) => [
      { kind: 'tell-case', caseId: approvalId, command: 'noteSupervisionOver', data: { supervisionId: caseId } },
    ],
  },
}
