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
  tasks({ status, bids }) {
    if (status !== 'opened') return []
    const unchecked = liveBids(bids).filter((bid) => bid.check === undefined)
    return unchecked.length === 0
      ? [officeTask('evaluate', 'Begynd evalueringen, eller annullér udbuddet', 'beginEvaluation')]
      : unchecked.map(({ id }) => officeTask(`check/${id}`, `Kontrollér tilbud ${id} formelt`, 'checkBid'))
  },
}
