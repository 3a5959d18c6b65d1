import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import type { OpeningEvent } from './events'

/** Nobody has confirmed the opening within half an hour: it begins anew, with the first officer asked again. */
export const letOpeningLapse = defineCommand<TenderState, OpeningEvent>()({
  name: 'letOpeningLapse',
  label: 'Åbningen skal begynde forfra',
  law: 'udbudsloven § 2',
  from: ['closed'],
  to: ['closed'],
  moves: staying('closed'),
  by: ['deadline'],
  fields: {},
  decide: ({ opening }) => (opening === undefined ? [] : [{ type: 'opening-lapsed' }]),
})
