import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import type { LapseEvent } from './events'

/** The office is told that an approval lapsed by silence alone, before silence was no lapse. */
export const noteSilentLapse = defineCommand<ApprovalState, LapseEvent>()({
  name: 'noteSilentLapse',
  label: 'Meddel socialtilsynet, at godkendelsen er bortfaldet ved tavshed',
  law: 'socialtilsynsloven § 5, stk. 7, og officialprincippet',
  from: ['lapsed'],
  to: ['lapsed'],
  moves: staying('lapsed'),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'silent-lapse-told' }],
})
