import type { EventTable } from '../../process/event-table'
import type { Judgement } from '../assessment/judgements'
import type { ReviewState } from '../state'
import type { QualityConsensus } from './consensus'

/** What the reviewers come to agree on. */
export type ConsensusEvent =
  | {
      readonly type: 'consensus-recorded'
      readonly criterionId: string
      readonly fulfilled: Judgement
      readonly text: string
      readonly deviation?: string
    }
  | { readonly type: 'quality-consensus-recorded'; readonly judgements: Readonly<Record<string, QualityConsensus>> }

/** What is agreed on stands beside the reviewers' own judgements and replaces none of them. */
export const consensusEvents: EventTable<ReviewState, ConsensusEvent> = {
  'consensus-recorded': {
    decisive: true,
    audience: 'handlers',
    text: 'Fælles vurdering af et kriterium noteret',
    evolve: (state, { criterionId, fulfilled, text, deviation }) => {
      const agreed = { fulfilled, text, ...(deviation === undefined ? {} : { deviation }) }
      return { ...state, consensus: { ...state.consensus, [criterionId]: agreed } }
    },
  },
  'quality-consensus-recorded': {
    decisive: true,
    audience: 'handlers',
    text: 'Fælles vurdering efter kvalitetsmodellen noteret',
    evolve: (state, { judgements }) => ({
      ...state,
      qualityConsensus: { ...state.qualityConsensus, ...judgements },
    }),
  },
}
