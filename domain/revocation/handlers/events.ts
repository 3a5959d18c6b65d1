import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import type { RevocationState } from '../state'

/** Who of the office may handle the case. */
export type HandlersEvent =
  | { readonly type: 'impartiality-declared'; readonly subject: string }
  | { readonly type: 'conflict-declared'; readonly subject: string; readonly reason: string }

/** For the office alone. What somebody has drafted who is partial falls, and is written anew by somebody else. */
export const handlersEvents: EventTable<RevocationState, HandlersEvent> = {
  'impartiality-declared': {
    audience: 'office',
    text: 'Habilitet erklæret',
    evolve: (state, { subject }) => ({ ...state, impartial: [...state.impartial, subject] }),
  },
  'conflict-declared': {
    decisive: true,
    audience: 'office',
    text: 'Inhabilitet erklæret',
    evolve(state, { subject }) {
      const out: RevocationState = {
        ...state,
        impartial: state.impartial.filter((one) => one !== subject),
        conflicted: [...state.conflicted, subject],
      }
      return state.status === 'drafted' && state.drafters.includes(subject)
        ? { ...without(out, 'draft', 'draftedAt'), status: 'assessing' }
        : out
    },
  },
}
