import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { tellReview } from '../processing/tell-review'
import type { ApplicationState } from '../state'
import type { AllocatedCaseworker } from './caseworker'

/** Who of the office comes to handle the case, and who may not. */
export type HandlersEvent =
  | { readonly type: 'allocated'; readonly to: AllocatedCaseworker }
  | { readonly type: 'reallocated'; readonly from: string; readonly to: AllocatedCaseworker; readonly reason: string }
  | { readonly type: 'impartiality-declared'; readonly subject: string }
  | { readonly type: 'conflict-declared'; readonly subject: string; readonly reason: string }

/** For the office alone; none of it changes a status. */
export const handlersEvents: EventTable<ApplicationState, HandlersEvent> = {
  allocated: {
    audience: 'office',
    text: 'Sagen er tildelt en sagsbehandler',
    evolve: (state, { to }) => ({ ...state, allocatedTo: to }),
  },
  reallocated: {
    audience: 'office',
    text: 'Sagen er omfordelt til en anden sagsbehandler',
    evolve: (state, { to }) => ({ ...state, allocatedTo: to }),
  },
  'impartiality-declared': {
    audience: 'office',
    text: 'Habilitet erklæret',
    evolve: (state, { subject }) => ({ ...state, impartial: [...state.impartial, subject] }),
  },
  'conflict-declared': {
    audience: 'office',
    text: 'Inhabilitet erklæret',
    evolve: (state, { subject }) => ({
      ...(state.allocatedTo?.subject === subject ? without(state, 'allocatedTo') : state),
      conflicted: [...state.conflicted, subject],
    }),
    // What the review itself has told it knows.
    effects: (state, { subject, reason }, { by }) =>
      by.kind === 'case' ? [] : tellReview(state, 'noteConflict', { subject, reason }),
  },
}
