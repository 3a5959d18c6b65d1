import { nutsRegions } from '../../catalogue/nuts-regions'
import { choice, integer, reference, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { contractManager, tenderOfficer } from '../tender-rights'
import { companySizes } from './contract'
import type { ContractEvent } from './events'

const statuses = ['ready-to-sign', 'contracted'] as const

/**
 * What the award notice says of a signed contract besides: its value and where the supplier has its seat. It is published with the
 * contract. Stated again, the last counts.
 *
 * Refuses: CONTRACT_MISSING for a bid whose contract is not signed.
 */
export const stateNoticeFacts = defineCommand<TenderState, ContractEvent>()({
  name: 'stateNoticeFacts',
  label: 'Oplys det, bekendtgørelsen skal bruge',
  law: 'udbudsloven § 129',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [tenderOfficer, contractManager],
  bar: ['conflicted'],
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    value: integer('Kontraktens værdi i hele løbetiden, kr.', 1, 10_000_000_000),
    postcode: text('Leverandørens postnummer', { max: 4, pattern: '^[0-9]{4}$' }),
    city: text('Leverandørens by', { max: 100 }),
    region: choice('Landsdel', nutsRegions),
    size: choice('Virksomhedens størrelse', companySizes),
  },
  offered: ({ contracts }) => contracts.some(({ signedAt }) => signedAt !== undefined),
  decide({ contracts }, { bid, ...facts }) {
    if (!contracts.some((one) => one.bid === bid && one.signedAt !== undefined))
      refuse('CONTRACT_MISSING', { fields: ['bid'] })
    return [{ type: 'notice-facts-stated', bid, facts }]
  },
})
