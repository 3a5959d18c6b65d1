import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { RevocationState } from '../state'
import { isPending } from '../statuses'
import { milderMeansEvents, type MilderMeansEvent } from './events'
import { unconsidered } from './milder-means'
import { recordMilderMeans } from './record-milder-means'

/** Proportionality: what is milder is weighed first, one means at a time. */
export const milderMeansStage: Stage<RevocationState, MilderMeansEvent> = {
  commands: [recordMilderMeans],
  events: milderMeansEvents,
  tasks: (state) =>
    isPending(state) && unconsidered(state, state.draft?.part !== undefined).length > 0
      ? [officeTask('milder-means', 'Vurdér, om mildere midler er nok', 'recordMilderMeans')]
      : [],
}
