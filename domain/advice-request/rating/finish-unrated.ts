import { defineCommand } from '../../process/procedure'
import type { AdviceState } from '../state'
import type { RatingEvent } from './events'

/** Thirty days after the answer it ends without a rating. */
export const finishUnrated = defineCommand<AdviceState, RatingEvent>()({
  name: 'finishUnrated',
  label: 'Afslut uden bedømmelse',
  law: 'docs/law.md § 9.11',
  from: ['answered'],
  to: ['finished'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'unrated' }],
})
