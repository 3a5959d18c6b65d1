import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { confirmOpening } from './confirm-opening'
import { openingEvents, type OpeningEvent } from './events'
import { letOpeningLapse } from './let-opening-lapse'
import { openBids } from './open-bids'
import { reportEarlyOpening } from './report-early-opening'

/** Åbningen: by two openers, after the deadline, with a record of every envelope. */
export const opening: Stage<TenderState, OpeningEvent> = {
  commands: [openBids, confirmOpening, letOpeningLapse, reportEarlyOpening],
  events: openingEvents,
  tasks: ({ status, opening: begun }) =>
    status !== 'closed'
      ? []
      : begun === undefined
        ? [officeTask('open', 'Åbn tilbuddene', 'openBids')]
        : [officeTask('confirm', 'Bekræft åbningen som den anden åbner', 'confirmOpening')],
}
