import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ChangeEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** The day of a move that was told in advance. */
export const moveAddress = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'moveAddress',
  label: 'Adressen er ændret',
  law: 'socialtilsynsloven § 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { change }: { readonly change: string }) => [{ type: 'address-changed', id: change }],
})
