import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApprovalState } from '../state'
import { closeCondition } from './close-condition'
import { conditionKey, isOpen } from './condition'
import { conditionEvents, type ConditionEvent } from './events'
import { noteConditions } from './note-conditions'
import { passCondition } from './pass-condition'
import { remindCondition } from './remind-condition'
import { reportConditionMet } from './report-condition-met'

/** Vilkår: reminded of, told to be fulfilled or past their day, and closed by the authority. */
export const conditions: Stage<ApprovalState, ConditionEvent> = {
  commands: [remindCondition, passCondition, reportConditionMet, closeCondition, noteConditions],
  events: conditionEvents,
  tasks: (state) =>
    state.conditions
      .filter((condition) => isOpen(condition) && (condition.passed === true || condition.reported !== undefined))
      .flatMap(({ id }) =>
        officeTask(
          state,
          {
            key: `condition/${id}`,
            title: `Tag stilling til vilkår ${id}`,
            command: 'closeCondition',
          },
          `${conditionKey}${id}`,
        ),
      ),
}
