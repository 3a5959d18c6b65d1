import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { DecisionEvent } from './events'

/** Nothing is decided after all. The party is told where it has been heard. Refuses: WRONG_STATUS when nothing is being prepared. */
export const abandonDecision = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'abandonDecision',
  label: 'Frafald den påtænkte afgørelse',
  law: 'socialtilsynsloven § 8; god forvaltningsskik',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  offered: ({ preparation }) => preparation !== undefined,
  decide({ preparation }, { reason }) {
    if (preparation === undefined) return refuse('WRONG_STATUS', {}, 'Der er ingen påtænkt afgørelse at frafalde.')
    return [{ type: preparation.hearing === undefined ? 'draft-abandoned' : 'intention-abandoned', reason }]
  },
})
