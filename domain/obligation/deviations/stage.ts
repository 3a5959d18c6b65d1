import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { answerDeviation } from './answer-deviation'
import { deviationEvents, type DeviationEvent } from './events'
import { noteDeviation } from './note-deviation'
import { settleDeviation } from './settle-deviation'

/** Afvigelser fra kontrakten. */
export const deviations: Stage<ObligationState, DeviationEvent> = {
  commands: [noteDeviation, answerDeviation, settleDeviation],
  events: deviationEvents,
  tasks: ({ deviations: all, status }) =>
    status === 'expired' || status === 'terminated'
      ? []
      : all
          .filter(({ settled }) => settled === undefined)
          .map(({ id }) => officeTask(`deviation/${id}`, `Tag stilling til afvigelse ${id}`, 'settleDeviation')),
}
