import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { consensusEvents, type ConsensusEvent } from './events'
import { recordConsensus } from './record-consensus'
import { recordQualityConsensus } from './record-quality-consensus'

/** What the reviewers agree on once each has judged alone. */
export const consensus: Stage<ReviewState, ConsensusEvent> = {
  commands: [recordConsensus, recordQualityConsensus],
  events: consensusEvents,
}
