import type { EventTable } from '../../process/event-table'
import type { RevocationState } from '../state'
import { milderMeans, type ConsideredMeans } from './milder-means'

/** What is said of the means that are milder. */
export interface MilderMeansEvent {
  readonly type: 'milder-means-recorded'
  readonly considered: ConsideredMeans
}

/** The office's own until the decision, which says it all. */
export const milderMeansEvents: EventTable<RevocationState, MilderMeansEvent> = {
  'milder-means-recorded': {
    decisive: true,
    audience: 'office',
    text: ({ considered }) => `Mildere middel vurderet: ${milderMeans[considered.means].toLowerCase()}`,
    evolve: (state, { considered }) => ({
      ...state,
      considered: [...state.considered.filter(({ means }) => means !== considered.means), considered],
    }),
  },
}
