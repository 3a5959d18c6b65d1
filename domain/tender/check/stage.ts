import type { Stage } from '../../process/stage'
import { liveBids } from '../bid'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { beginEvaluation } from './begin-evaluation'
import { checkBid } from './check-bid'
import { checkEvents, type CheckEvent } from './events'
import { requestMissing } from './request-missing'
import { supplyMissing } from './supply-missing'

/** Den formelle kontrol: which bids may be evaluated. */
export const check: Stage<TenderState, CheckEvent> = {
  commands: [checkBid, requestMissing, supplyMissing, beginEvaluation],
  events: checkEvents,
  tasks: ({ status, bids }) =>
    status !== 'opened'
      ? []
      : liveBids(bids)
          .filter((bid) => bid.check === undefined)
          .map(({ id }) => officeTask(`check/${id}`, `Kontrollér tilbud ${id} formelt`, 'checkBid')),
}
