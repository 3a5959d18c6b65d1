import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ChangeEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** A year after a move became known, the authority of the new address takes over, with everything that is open. */
export const handOver = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'handOver',
  label: 'Overdrag til nyt socialtilsyn',
  law: 'socialtilsynsloven § 2 a',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: ({ office }, { to }: { readonly to: string }) => [{ type: 'handed-over', from: office, to }],
})
