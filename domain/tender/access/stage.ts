import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import { accessRegistrars } from '../../access/outside-request'
import type { Requester } from '../../access/requester'
import { officeOf } from '../../catalogue/offices'
import type { Stage } from '../../process/stage'
import type { DecidedParty } from '../../remedy/decided-case'
import { indexOf } from '../index-of'
import type { TenderState } from '../state'
import { tenderStatuses, undecidedStatuses } from '../statuses'
import { anyProvider, contractManager, tenderOfficer } from '../tender-rights'
import { isBidder } from './bidders'
import { filesFor, keptBack } from './files-for'

/**
 * Aktindsigt in a tender: its bidders by the law of parties, everybody else by the public's. The award is not told and no contract is
 * signed before a bidder has had the answer and has used it (forvaltningsloven § 9 b).
 */
export const access: Stage<TenderState, AccessedEvent> = accessIn<TenderState, never>({
  statuses: Object.keys(tenderStatuses),
  several: {
    askers: [anyProvider],
    registrars: [...accessRegistrars, tenderOfficer, contractManager],
    isParty: ({ bids }, cvr) => isBidder({ bids }, cvr),
  },
  partyOf,
  documentsOf: filesFor,
  heldBack: keptBack,
  isPending: ({ status }) => undecidedStatuses.includes(status),
})

/** The bidder that asks; to anybody else the tender is nobody's but the office's. */
function partyOf(state: TenderState, { kind, cvr }: Requester): DecidedParty {
  const { office, caseNumber, specialeId, bids } = state
  const { title, standing } = indexOf(state)
  const bid = kind === 'party' ? bids.find((one) => one.cvr === cvr) : undefined
  return {
    office,
    caseNumber,
    specialfunktionId: specialeId,
    offerName: bid?.name ?? title,
    cvr: bid?.cvr ?? '',
    pNumber: '',
    contact: bid?.contact ?? officeOf(office).contact,
    conflicted: standing.conflicted,
    impartial: [],
  }
}
