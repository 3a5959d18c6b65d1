import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ReviewState } from '../state'
import type { ReportEvent } from './events'

/**
 * The fact hearing's deadline is three days off and nobody has answered: the provider is reminded. Whoever waits for access
 * to its case is not, since the hearing will not end on that day.
 */
export const remindOfHearing = defineCommand<ReviewState, ReportEvent>()({
  name: 'remindOfHearing',
  label: 'Påmind om faktahøringens frist',
  law: 'god forvaltningsskik',
  from: ['fact-hearing'],
  to: ['fact-hearing'],
  moves: staying('fact-hearing'),
  by: ['deadline'],
  fields: {},
  decide: ({ accessOpen, factHearings }) =>
    accessOpen === true
      ? [{ type: 'fact-hearing-held' }]
      : factHearings
          .slice(-1)
          .flatMap(({ due }) => (due === undefined ? [] : [{ type: 'fact-hearing-reminded', due }])),
})
