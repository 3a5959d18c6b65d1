import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { Stage } from '../../process/stage'
import { lettersGoTo } from '../delivery/letters'
import type { ComplaintState } from '../state'
import { complaintStatuses } from '../statuses'

/** Aktindsigt in a complaint: whoever reassesses waits until the complainant has had the answer and has used it. The time of the reassessment runs on. */
export const access: Stage<ComplaintState, AccessedEvent> = accessIn<ComplaintState, never>({
  statuses: Object.keys(complaintStatuses),
  partyOf(state) {
    const { office, caseNumber, specialfunktionId, offerName, cvr, pNumber, contact, representative } = state
    const [party] = lettersGoTo(state)
    return {
      office,
      caseNumber,
      specialfunktionId,
      offerName,
      cvr,
      pNumber,
      contact,
      ...(representative === undefined ? {} : { representative }),
      ...(party?.channel === 'post' ? { byPost: party.address === undefined ? {} : { address: party.address } } : {}),
      conflicted: state.conflicted,
      impartial: state.impartial,
    }
  },
  documentsOf: ({ documents }) => documents,
  isPending: ({ status }) => status === 'reassessing' || status === 'to-sign' || status === 'unclear',
})
