import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ChangeEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** The day of a change that was accepted in advance: register, rights, e-mails and letters follow it from its first instant. */
export const carryOutChange = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'carryOutChange',
  label: 'Ændringen gælder',
  law: 'socialtilsynsloven §§ 5 og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { change }: { readonly change: string }) => [{ type: 'change-in-force', id: change }],
})
