import { addDays } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import type { ProcessingEvent } from './events'
import { delayDeadline } from './processing-clock'

/** The processing time has passed without a decision: the applicant is told when one can be expected (retssikkerhedsloven § 3, stk. 2). */
export const announceDelay = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'announceDelay',
  label: 'Giv besked om forsinkelse',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: ['under-review', 'recommended', 'hearing', 'drafted'],
  to: ['under-review', 'recommended', 'hearing', 'drafted'],
  moves: staying('under-review', 'recommended', 'hearing', 'drafted'),
  by: ['deadline'],
  fields: {},
  decide: (state, _data, { at }) => [
    {
      type: 'delay-announced',
      processing: delayDeadline(state.ruleSet, state.expectedBy ?? addDays(civilDateAt(at), -1)),
    },
  ],
})
