import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, lawyer } from '../../rights/rights'
import { staying } from '../../process/transitions'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'

/**
 * Nobody at the office is left who took no part in the decision: the head has it as a task, and finds somebody, if need be of
 * another socialtilsyn. Twice is once.
 *
 * Refuses: WRONG_STATUS when somebody has it.
 */
export const reportNobodyLeft = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'reportNobodyLeft',
  label: 'Meld, at ingen kan genvurdere',
  law: 'forvaltningsloven §§ 3 og 4',
  from: ['reassessing'],
  to: ['reassessing'],
  moves: staying('reassessing'),
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  fields: { reason: prose('Hvorfor kan ingen?', { max: 2000 }) },
  offered: ({ reassessor, nobodyLeft }) => reassessor === undefined && nobodyLeft === undefined,
  decide({ reassessor, nobodyLeft }, { reason }) {
    if (reassessor !== undefined)
      refuse('WRONG_STATUS', {}, `${reassessor.name} genvurderer allerede. Tildel en anden, hvis det er nødvendigt.`)
    return nobodyLeft === undefined ? [{ type: 'nobody-left', reason }] : []
  },
})
