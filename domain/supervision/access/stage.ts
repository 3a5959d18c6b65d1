import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { Stage } from '../../process/stage'
import { lettersGoTo } from '../delivery/letters'
import type { DecisionEvent } from '../decision/events'
import type { ReportEvent } from '../report/events'
import type { SupervisionState } from '../state'
import { isOver, supervisionStatuses } from '../statuses'
import { resumeHearings } from './resume-hearings'

/** Aktindsigt in a supervision: no hearing ends, and no order is given, before the party has had the answer and has used it (forvaltningsloven § 9 b). */
export const access: Stage<SupervisionState, AccessedEvent, DecisionEvent | ReportEvent> = accessIn<
  SupervisionState,
  DecisionEvent | ReportEvent
>({
  statuses: Object.keys(supervisionStatuses),
  partyOf(state) {
    const { office, caseNumber, identity, offerName, representative, conflicted, impartial } = state
    const [{ channel, address }] = lettersGoTo(state)
    const { specialfunktionId, cvr, pNumber, contact } = identity
    return {
      office,
      caseNumber,
      specialfunktionId,
      offerName,
      cvr,
      pNumber,
      contact: { name: contact.name, email: contact.email },
      ...(representative === undefined ? {} : { representative }),
      ...(channel === 'post' ? { byPost: address === undefined ? {} : { address } } : {}),
      conflicted,
      impartial,
    }
  },
  documentsOf: ({ documents }) => documents,
  isPending: ({ status }) => !isOver(status),
  follow: (state, until, { at }) => resumeHearings(state, until, at),
})
