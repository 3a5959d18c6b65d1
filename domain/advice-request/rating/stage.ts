import type { Stage } from '../../process/stage'
import type { AdviceState } from '../state'
import { ratingEvents, type RatingEvent } from './events'
import { finishUnrated } from './finish-unrated'
import { rate } from './rate'

/** Kommunens bedømmelse. */
export const rating: Stage<AdviceState, RatingEvent> = {
  commands: [rate, finishUnrated],
  events: ratingEvents,
}
