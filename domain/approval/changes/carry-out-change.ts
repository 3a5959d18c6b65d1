import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ChangeEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The day of a change that was told or accepted in advance: register, rights, e-mails and letters follow it from its first
 * instant. A P-number that another approval has taken meanwhile (`takenBy`) is not taken from it: the authority looks at it anew.
 */
export const carryOutChange = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'carryOutChange',
  label: 'Ændringen gælder',
  law: 'socialtilsynsloven §§ 5 og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { change, takenBy }: { readonly change: string; readonly takenBy?: string }) => [
    takenBy === undefined
      ? { type: 'change-in-force', id: change }
      : { type: 'change-blocked', id: change, by: takenBy },
  ],
})
