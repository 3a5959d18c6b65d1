import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { aboutOf, mailToOffice, mailToSupplier } from '../obligation-mail'
import { letterTo, withLetterByPost } from '../letters/letters'
import type { ObligationState } from '../state'
import { breachKey, type Breach } from './breach'

/** A breach, its day to be remedied by, and what came of it. */
export type BreachEvent =
  | {
      readonly type: 'breach-noticed'
      readonly id: string
      readonly text: string
      readonly remedyBy: CivilDate
      readonly deadline: Deadline
    }
  | { readonly type: 'breach-passed'; readonly id: string }
  | { readonly type: 'remedy-reported'; readonly id: string; readonly text: string }
  | { readonly type: 'breach-settled'; readonly id: string; readonly remedied: boolean; readonly reason: string }

const changed = (
  { breaches }: ObligationState,
  id: string,
  change: (breach: Breach) => Breach,
): Pick<ObligationState, 'breaches'> => ({ breaches: breaches.map((one) => (one.id === id ? change(one) : one)) })

export const breachEvents: EventTable<ObligationState, BreachEvent> = {
  'breach-noticed': {
    decisive: true,
    audience: 'party',
    text: 'Misligholdelse meddelt leverandøren',
    evolve: (state, { id, text, remedyBy, deadline }, recorded) =>
      withLetterByPost(
        {
          ...state,
          breaches: [...state.breaches, { id, text, remedyBy, noticedAt: recorded.at }],
          deadlines: withDeadlines(state.deadlines, deadline),
        },
        recorded,
      ),
    effects: (state, { text, remedyBy }, recorded) => [
      ...letterTo(state, recorded, {
        told: 'breach',
        text,
        day: remedyBy,
        legalBasis: ['Kontraktens bestemmelse om misligholdelse'],
      }),
      mailToSupplier(state, { template: 'breach-noticed', data: { ...aboutOf(state), due: remedyBy } }),
    ],
  },
  'breach-passed': {
    decisive: true,
    audience: 'party',
    text: 'Fristen for at afhjælpe misligholdelsen er udløbet',
    evolve: (state, { id }) => ({
      ...state,
      ...changed(state, id, (one) => ({ ...one, passed: true })),
      deadlines: withoutDeadlines(state.deadlines, breachKey(id)),
    }),
    effects: (state) => [mailToOffice(state, { template: 'breach-passed', data: aboutOf(state) })],
  },
  'remedy-reported': {
    decisive: true,
    audience: 'party',
    text: 'Leverandøren oplyser, at misligholdelsen er afhjulpet',
    evolve: (state, { id, text }, { at }) => ({
      ...state,
      ...changed(state, id, (one) => ({ ...one, remedy: { text, at } })),
    }),
    effects: (state) => [mailToOffice(state, { template: 'remedy-reported', data: aboutOf(state) })],
  },
  'breach-settled': {
    decisive: true,
    audience: 'party',
    text: ({ remedied }) => (remedied ? 'Misligholdelsen er afhjulpet' : 'Misligholdelsen er ikke afhjulpet'),
    evolve: (state, { id, remedied, reason }) => ({
      ...state,
      ...changed(state, id, (one) => ({ ...one, settled: { remedied, reason } })),
      deadlines: withoutDeadlines(state.deadlines, breachKey(id)),
    }),
    effects: (state, { remedied }) => [
      mailToSupplier(state, { template: 'breach-settled', data: { ...aboutOf(state), remedied } }),
    ],
  },
}
