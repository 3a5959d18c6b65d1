import { prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { caseworker, head } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { awaitsAuthority, pendingChange } from './change'
import type { ChangeEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

const common = {
  law: 'socialtilsynsloven §§ 5 og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    change: text('Ændringens nummer', { max: 3, pattern: '^[0-9]{1,3}$' }),
    reason: prose('Begrundelse', { max: 2000 }),
  },
  offered: ({ changes }: ApprovalState) => changes.some(awaitsAuthority),
} as const

/** A new owner or target group is within the approval and holds from now on. Refuses: CHANGE_UNKNOWN. */
export const acceptChange = defineCommand<ApprovalState, ChangeEvent>()({
  ...common,
  name: 'acceptChange',
  label: 'Godkend ændringen',
  decide: ({ changes }, { change, reason }) => [
    { type: 'change-accepted', id: pendingChange(changes, change).id, reason },
  ],
})

/** The change is so material that it must be applied for; the approval stands as it is. Refuses: CHANGE_UNKNOWN. */
export const requireNewApplication = defineCommand<ApprovalState, ChangeEvent>()({
  ...common,
  name: 'requireNewApplication',
  label: 'Kræv ny ansøgning',
  decide: ({ changes }, { change, reason }) => [
    { type: 'change-declined', id: pendingChange(changes, change).id, reason },
  ],
})
