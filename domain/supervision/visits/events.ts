import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { aboutOf } from '../about-of'
import type { SupervisionState } from '../state'
import { mailToImpartialTeam, mailToParty } from '../supervision-mail'
import type { Visit, VisitPurpose } from './visit'

interface VisitPlan {
  readonly visitId: string
  readonly date: CivilDate
  readonly purpose: VisitPurpose
  readonly persons: string
  readonly note?: string
}

/**
 * What happens to visits. An announced one and an unannounced one are two kinds of event, so that no text or filter can
 * take the one for the other (I8).
 */
export type VisitEvent =
  | ({ readonly type: 'visit-announced' } & VisitPlan)
  | ({ readonly type: 'unannounced-visit-planned' } & VisitPlan)
  | {
      readonly type: 'visit-held'
      readonly visitId: string
      readonly date: CivilDate
      readonly persons: string
      readonly observations: string
    }
  | {
      readonly type: 'announced-visit-called-off'
      readonly visitId: string
      readonly date: CivilDate
      readonly reason: string
    }
  | { readonly type: 'unannounced-visit-called-off'; readonly visitId: string; readonly reason: string }

/** The provider was there when a visit was held, so that it may read that; of one that is ahead it reads only what was announced to it. */
export const visitEvents: EventTable<SupervisionState, VisitEvent> = {
  'visit-announced': {
    audience: 'party',
    text: 'Tilsynsbesøg anmeldt',
    evolve: (state, event) => withPlan(state, event, true),
    effects: (state, { date }) =>
      mailToParty(state, { template: 'supervision-visit-announced', data: { ...aboutOf(state), date } }),
  },
  'unannounced-visit-planned': {
    audience: 'handlers',
    text: 'Uanmeldt besøg planlagt',
    evolve: (state, event) => withPlan(state, event, false),
    effects: (state) => mailToImpartialTeam(state, { template: 'supervision-visit-planned', data: aboutOf(state) }),
  },
  'visit-held': {
    decisive: true,
    audience: 'party',
    text: 'Tilsynsbesøg holdt',
    evolve: (state, { visitId, date, persons, observations }) =>
      withVisit(state, visitId, { held: { date, persons, observations } }),
  },
  'announced-visit-called-off': {
    audience: 'party',
    text: 'Anmeldt tilsynsbesøg aflyst',
    evolve: (state, { visitId, reason }) => withVisit(state, visitId, { calledOff: { reason } }),
    effects: (state, { date }) =>
      mailToParty(state, { template: 'supervision-visit-called-off', data: { ...aboutOf(state), date } }),
  },
  'unannounced-visit-called-off': {
    audience: 'handlers',
    text: 'Uanmeldt besøg aflyst',
    evolve: (state, { visitId, reason }) => withVisit(state, visitId, { calledOff: { reason } }),
    effects: (state) => mailToImpartialTeam(state, { template: 'supervision-visit-planned', data: aboutOf(state) }),
  },
}

function withPlan(
  state: SupervisionState,
  { visitId, date, purpose, persons, note }: VisitPlan,
  announced: boolean,
): SupervisionState {
  const planned = { id: visitId, announced, purpose, date, persons, ...(note === undefined ? {} : { note }) }
  return { ...state, visits: [...state.visits, planned] }
}

function withVisit(state: SupervisionState, id: string, change: Partial<Visit>): SupervisionState {
  return { ...state, visits: state.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) }
}
