import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import { accessRegistrars } from '../../access/outside-request'
import type { Stage } from '../../process/stage'
import { provider } from '../../rights/rights'
import type { AdviceState } from '../state'
import { adviceStatuses } from '../statuses'

/**
 * Aktindsigt in a request for advice: the supplier asks as the party, and what others ask is typed in by the authority, the municipality's
 * too. It holds no files: what was asked and answered is given in the words of the answer. Nothing waits for it.
 */
export const access: Stage<AdviceState, AccessedEvent> = accessIn<AdviceState, never>({
  statuses: Object.keys(adviceStatuses),
  // The municipality that asked for advice is not told of it.
  several: { askers: [provider], registrars: accessRegistrars, isParty: ({ supplier }, cvr) => supplier.cvr === cvr },
  partyOf: ({ office, caseNumber, specialeId, supplier }) => ({
    office,
    caseNumber,
    specialfunktionId: specialeId,
    offerName: supplier.name,
    cvr: supplier.cvr,
    pNumber: '',
    contact: supplier.contact,
    conflicted: [],
    impartial: [],
  }),
  documentsOf: () => [],
  isPending: () => false,
  withoutCitizens: true,
})
