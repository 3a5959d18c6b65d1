import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { UseEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** No use has been told for so long that the provider is asked; where disuse has been stated, it is warned of lapse. */
export const warnOfLapse = defineCommand<ApprovalState, UseEvent>()({
  name: 'warnOfLapse',
  label: 'Spørg om brug, eller advar om bortfald',
  law: 'socialtilsynsloven § 5, stk. 7',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: ({ outOfUse }, { rule }: { readonly rule: string }) => [
    { type: 'lapse-warned', rule, ...(outOfUse === undefined ? {} : { outOfUse: true as const }) },
  ],
})
