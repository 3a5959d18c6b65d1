import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { UseEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** No use has been told for so long that the provider is warned of lapse. */
export const warnOfLapse = defineCommand<ApprovalState, UseEvent>()({
  name: 'warnOfLapse',
  label: 'Advar om bortfald',
  law: 'socialtilsynsloven § 5, stk. 7',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { rule }: { readonly rule: string }) => [{ type: 'lapse-warned', rule }],
})
