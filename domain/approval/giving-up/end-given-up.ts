import { defineCommand } from '../../process/procedure'
import type { GivingUpEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** The day from which the provider has given the approval up. */
export const endGivenUp = defineCommand<ApprovalState, GivingUpEvent>()({
  name: 'endGivenUp',
  label: 'Godkendelsen er opgivet',
  law: 'tilbuddets meddelelse',
  from: livingStatuses,
  to: ['given-up'],
  by: ['deadline'],
  fields: {},
  decide: ({ givingUp }) => [
    { type: 'given-up', ...(givingUp?.reason === undefined ? {} : { reason: givingUp.reason }) },
  ],
})
