import { defineCommand } from '../../process/procedure'
import { isHeldUp } from '../../remedy/complained-decision'
import type { LapseEvent } from './events'
import type { ApprovalState } from '../state'

/** The complaint deadline over the lapse has passed: it is final, or waits for the complaint that came in time. */
export const finaliseLapse = defineCommand<ApprovalState, LapseEvent>()({
  name: 'finaliseLapse',
  label: 'Bortfaldet bliver endeligt',
  law: 'retssikkerhedsloven § 67',
  from: ['lapsed'],
  to: ['lapsed', 'lapse-final'],
  by: ['deadline'],
  fields: {},
  decide: (state) => [{ type: isHeldUp(state, state.lapse) ? 'lapse-complaint-passed' : 'lapse-final' }],
})
