import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { Stage } from '../../process/stage'
import { letterGoesTo } from '../letters/letters'
import type { ObligationState } from '../state'
import { obligationStatuses } from '../statuses'

/** Aktindsigt in an obligation. Its supplier asks as the party. Nothing waits for the answer: a contract is performed and ended, not decided. */
export const access: Stage<ObligationState, AccessedEvent> = accessIn<ObligationState, never>({
  statuses: Object.keys(obligationStatuses),
  partyOf(state) {
    const { office, caseNumber, tendered, supplier, conflicted } = state
    const { channel, address } = letterGoesTo(state)
    return {
      office,
      caseNumber,
      specialfunktionId: tendered.specialeId,
      offerName: supplier.name,
      cvr: supplier.cvr,
      pNumber: '',
      contact: supplier.contact,
      ...(channel === 'post' ? { byPost: address === undefined ? {} : { address } } : {}),
      conflicted,
      impartial: [],
    }
  },
  documentsOf: ({ documents }) => documents,
  isPending: () => false,
  withoutCitizens: true,
})
