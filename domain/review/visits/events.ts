import type { CivilDate } from '../../calendar/civil-date'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import { aboutOf, mailTo, mailToParty } from '../party-mail'
import type { ReviewState } from '../state'
import type { Visit } from './visit'

interface VisitPlan {
  readonly visitId: string
  readonly date: CivilDate
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

/**
 * That there has been a visit the party was not told of beforehand stands in no line that it reads, and only the
 * impartial of the team are written to (I8). A reviewer who has not yet declared impartiality is told no more of visits
 * than the party.
 */
export const visitEvents: EventTable<ReviewState, VisitEvent> = {
  'visit-announced': {
    audience: 'party',
    text: 'Tilsynsbesøg anmeldt',
    evolve: (state, event) => withPlan(state, event, true),
    effects: (state, { date }) =>
      mailToParty(state, { template: 'visit-announced', data: { ...aboutOf(state), date } }),
  },
  'unannounced-visit-planned': {
    audience: 'office',
    text: 'Uanmeldt besøg planlagt',
    evolve: (state, event) => withPlan(state, event, false),
    effects: mailToImpartial,
  },
  'visit-held': {
    decisive: true,
    audience: 'office',
    text: 'Besøg noteret',
    evolve: (state, { visitId, date, persons, observations }) =>
      withVisit(state, visitId, { held: { date, persons, observations } }),
  },
  'announced-visit-called-off': {
    audience: 'party',
    text: 'Anmeldt tilsynsbesøg aflyst',
    evolve: (state, { visitId, reason }) => withVisit(state, visitId, { calledOff: { reason } }),
    effects: (state, { date }) =>
      mailToParty(state, { template: 'visit-called-off', data: { ...aboutOf(state), date } }),
  },
  'unannounced-visit-called-off': {
    audience: 'office',
    text: 'Uanmeldt besøg aflyst',
    evolve: (state, { visitId, reason }) => withVisit(state, visitId, { calledOff: { reason } }),
    effects: mailToImpartial,
  },
}

function withPlan(state: ReviewState, { visitId, date, persons, note }: VisitPlan, announced: boolean): ReviewState {
  const planned = { id: visitId, announced, date, persons, ...(note === undefined ? {} : { note }) }
  return { ...state, visits: [...state.visits, planned] }
}

function withVisit(state: ReviewState, id: string, change: Partial<Visit>): ReviewState {
  return { ...state, visits: state.visits.map((visit) => (visit.id === id ? { ...visit, ...change } : visit)) }
}

function mailToImpartial(state: ReviewState): readonly Effect[] {
  return state.team
    .filter(({ impartiality }) => impartiality === 'impartial')
    .map((member) => mailTo(member, { template: 'visit-planned', data: aboutOf(state) }))
}
