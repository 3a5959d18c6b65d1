import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { aboutOf, mailToSupplier, tellObligation } from '../advice-mail'
import type { AdviceState } from '../state'

/** What the municipality thinks of the advice. */
export type RatingEvent =
  { readonly type: 'rated'; readonly score: number; readonly text?: string } | { readonly type: 'unrated' }

export const ratingEvents: EventTable<AdviceState, RatingEvent> = {
  rated: {
    decisive: true,
    audience: 'party',
    text: 'Rådgivningen er bedømt af kommunen',
    evolve: (state, event) => ({ ...state, status: 'finished', rating: without(event, 'type'), deadlines: [] }),
    effects: (state, { score }) => [
      mailToSupplier(state, { template: 'advice-rated', data: aboutOf(state) }),
      tellObligation(state, { what: 'rated', score }),
    ],
  },
  unrated: {
    audience: 'party',
    text: 'Afsluttet uden bedømmelse',
    evolve: (state) => ({ ...state, status: 'finished', deadlines: [] }),
  },
}
