import type { EventTable } from '../../process/event-table'
import { aboutOf, mailToOffice, mailToSupplier } from '../obligation-mail'
import type { ObligationState } from '../state'
import type { Deviation } from './deviation'

/** Where the contract has not been kept, and what became of it. */
export type DeviationEvent =
  | { readonly type: 'deviation-noted'; readonly id: string; readonly text: string }
  | { readonly type: 'deviation-answered'; readonly id: string; readonly text: string }
  | { readonly type: 'deviation-settled'; readonly id: string; readonly text: string }

const changed = (
  deviations: readonly Deviation[],
  id: string,
  change: (deviation: Deviation) => Deviation,
): readonly Deviation[] => deviations.map((one) => (one.id === id ? change(one) : one))

export const deviationEvents: EventTable<ObligationState, DeviationEvent> = {
  'deviation-noted': {
    decisive: true,
    audience: 'party',
    text: 'Afvigelse fra kontrakten noteret',
    evolve: (state, { id, text }, { at }) => ({
      ...state,
      deviations: [...state.deviations, { id, text, from: 'office', at }],
    }),
    effects: (state) => [mailToSupplier(state, { template: 'deviation-noted', data: aboutOf(state) })],
  },
  'deviation-answered': {
    decisive: true,
    audience: 'party',
    text: 'Leverandøren har svaret på en afvigelse',
    evolve: (state, { id, text }, { at }) => ({
      ...state,
      deviations: changed(state.deviations, id, (one) => ({ ...one, answer: { text, at } })),
    }),
    effects: (state) => [mailToOffice(state, { template: 'deviation-answered', data: aboutOf(state) })],
  },
  'deviation-settled': {
    decisive: true,
    audience: 'party',
    text: 'Der er taget stilling til en afvigelse',
    evolve: (state, { id, text }, { at }) => ({
      ...state,
      deviations: changed(state.deviations, id, (one) => ({ ...one, settled: { text, at } })),
    }),
    effects: (state) => [mailToSupplier(state, { template: 'deviation-settled', data: aboutOf(state) })],
  },
}
