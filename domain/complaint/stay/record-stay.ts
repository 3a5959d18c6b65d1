import { flag, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import { openStatuses } from '../statuses'
import type { StayEvent } from './events'

/** Ankestyrelsen has decided whether the decision holds while the complaint is handled. It may do so before it has the file. */
export const recordStay = defineCommand<ComplaintState, StayEvent>()({
  name: 'recordStay',
  label: 'Registrér Ankestyrelsens afgørelse om opsættende virkning',
  law: 'retssikkerhedsloven § 72',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, lawyer, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    granted: flag('Afgørelsen gælder ikke, mens klagen behandles'),
    reason: prose('Ankestyrelsens begrundelse', { max: 4000 }),
  },
  decide: (_state, { granted, reason }) => [{ type: 'stay-decided', granted, by: 'appeals-body', reason }],
})
