import { defineCommand } from '../../process/procedure'
import type { LapseEvent } from './events'
import type { ApprovalState } from '../state'

/** The complaint deadline over the lapse has passed. */
export const finaliseLapse = defineCommand<ApprovalState, LapseEvent>()({
  name: 'finaliseLapse',
  label: 'Bortfaldet bliver endeligt',
  law: 'retssikkerhedsloven § 67',
  from: ['lapsed'],
  to: ['lapse-final'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'lapse-final' }],
})
