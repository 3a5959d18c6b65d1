import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { announceDelay } from './announce-delay'
import { processingEvents, type ProcessingEvent } from './events'
import { extendProcessing } from './extend-processing'
import { foreseeDelay } from './foresee-delay'
import { pauseProcessing } from './pause-processing'
import { receiveRecommendation } from './receive-recommendation'
import { resumeProcessing } from './resume-processing'
import { startReview } from './start-review'

/** The application is reviewed, within the processing time and its changes (retssikkerhedsloven § 3, stk. 2). */
export const processing: Stage<ApplicationState, ProcessingEvent> = {
  commands: [
    startReview,
    foreseeDelay,
    announceDelay,
    pauseProcessing,
    resumeProcessing,
    extendProcessing,
    receiveRecommendation,
  ],
  events: processingEvents,
  tasks(state) {
    const { status, missing, fee } = state
    return status === 'received' && missing.length === 0 && (fee === undefined || fee.paidOn !== undefined)
      ? [officeTask(state, 'review', 'Begynd behandlingen, og tildel tilsynskonsulenter', 'startReview')]
      : []
  },
}
