import { integer, optional, prose } from '../../process/fields'
import { withoutPersonalNumbers } from '../../process/personal-number'
import { defineCommand } from '../../process/procedure'
import { asker } from '../advice-rights'
import type { AdviceState } from '../state'
import type { RatingEvent } from './events'

/** The municipality rates the advice, from 1 to 5. It counts in the figures of the contract, and decides nothing by itself. Refuses: PERSONAL_NUMBER. */
export const rate = defineCommand<AdviceState, RatingEvent>()({
  name: 'rate',
  label: 'Bedøm rådgivningen',
  law: 'docs/law.md § 9.11',
  from: ['answered'],
  to: ['finished'],
  by: [asker],
  submission: true,
  fields: {
    score: integer('Tilfredshed fra 1 (slet ikke) til 5 (i meget høj grad)', 1, 5),
    text: optional(prose('Bemærkninger', { max: 2000 })),
  },
  decide(_state, data) {
    withoutPersonalNumbers(data)
    return [{ type: 'rated', ...data }]
  },
})
