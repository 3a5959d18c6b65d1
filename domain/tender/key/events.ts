import type { EventTable } from '../../process/event-table'
import { holdersLeft, type KeyRecord } from '../key-record'
import type { TenderState } from '../state'
import { aboutOf, mailToOffice } from '../tender-mail'

/** What is known of the tender's key. No share is among it. */
export type KeyEvent =
  | { readonly type: 'key-registered'; readonly key: KeyRecord }
  | { readonly type: 'drill-recorded'; readonly group: string }
  | { readonly type: 'share-lost'; readonly holder: number; readonly explanation: string }

export const keyEvents: EventTable<TenderState, KeyEvent> = {
  'key-registered': {
    decisive: true,
    audience: 'office',
    text: 'Udbuddets nøgle registreret',
    evolve: (state, { key }) => ({ ...state, key }),
  },
  'drill-recorded': {
    audience: 'office',
    text: ({ group }) => `Nøgleprøve gennemført af nøgledel ${group}`,
    evolve: (state, { group }) =>
      state.key === undefined ? state : { ...state, key: { ...state.key, drills: [...state.key.drills, group] } },
  },
  'share-lost': {
    decisive: true,
    audience: 'office',
    text: ({ holder }) => `Nøgledel ${holder} er meldt bortkommet`,
    evolve: (state, { holder }) =>
      state.key === undefined
        ? state
        : {
            ...state,
            key: {
              ...state.key,
              holders: state.key.holders.map((one) => (one.holder === holder ? { ...one, lost: true } : one)),
            },
          },
    effects: (state) =>
      state.key === undefined
        ? []
        : [
            mailToOffice(state, {
              template: 'share-lost',
              data: { ...aboutOf(state), left: holdersLeft(state.key), needed: state.key.needed },
            }),
          ],
  },
}
