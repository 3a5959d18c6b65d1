import type { Stage } from '../../process/stage'
import { unaskedBids, uncheckedBids } from '../bid'
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
    const unchecked = uncheckedBids(bids)
    if (unchecked.length > 0)
      return unchecked.map(({ id }) => officeTask(`check/${id}`, `Kontrollér tilbud ${id} formelt`, 'checkBid'))
    const left = unaskedBids(bids).length > 0 && bids.some(({ asked }) => asked !== undefined)
    return [
      left
        ? officeTask('missing', 'Indhent det manglende fra alle, der mangler noget', 'requestMissing')
        : officeTask('evaluate', 'Begynd evalueringen, eller annullér udbuddet', 'beginEvaluation'),
    ]
  },
}
