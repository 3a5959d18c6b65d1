import { addDays, type CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { ProcessingEvent } from './events'
import { expectedAfter } from './processing-clock'

/**
 * The processing time has passed without a decision, whether anybody has begun on the case or not: the applicant is told when
 * one can be expected (retssikkerhedsloven § 3, stk. 2). `passed`: the last day of a time that had passed before anybody knew of it.
 */
export const announceDelay = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'announceDelay',
  label: 'Giv besked om forsinkelse',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (state, { passed }: { readonly passed?: CivilDate }, { at }) => [
    {
      type: 'delay-announced',
      processing: expectedAfter(state.ruleSet, passed ?? state.expectedBy ?? addDays(civilDateAt(at), -1), at),
      ...(passed === undefined ? {} : { passed }),
    },
  ],
})
