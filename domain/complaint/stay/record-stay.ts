import { flag, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head, lawyer } from '../../rights/rights'
import type { ComplaintState } from '../state'
import { openStatuses } from '../statuses'
import type { StayEvent } from './events'
import { mustBeStayable, suspendsByLaw } from './stayable'

/**
 * Ankestyrelsen has decided whether the decision holds while the complaint is handled. It may do so before it has the file, and
 * otherwise than the authority has: then the decision binds again.
 *
 * Refuses: WRONG_STATUS where the law gives it, STAY_NOT_POSSIBLE.
 */
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
  offered: (state) => !suspendsByLaw(state),
  decide(state, { granted, reason }) {
    mustBeStayable(state, granted)
    const lifts = !granted && state.stay?.granted === true ? { lifts: true as const } : {}
    return [{ type: 'stay-decided', granted, by: 'appeals-body', reason, ...lifts }]
  },
})
