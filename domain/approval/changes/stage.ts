import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApprovalState } from '../state'
import { carryOutChange } from './carry-out-change'
import { awaitsAuthority } from './change'
import { changeEvents, type ChangeEvent } from './events'
import { handOver } from './hand-over'
import { moveAddress } from './move-address'
import { reportChange } from './report-change'
import { acceptChange, requireNewApplication } from './settle-change'
import { withdrawChange } from './withdraw-change'

/** Changes that the provider tells, what the authority says to them, and the move that brings another authority. */
export const changes: Stage<ApprovalState, ChangeEvent> = {
  commands: [reportChange, withdrawChange, moveAddress, acceptChange, requireNewApplication, carryOutChange, handOver],
  events: changeEvents,
  tasks: (state) =>
    state.changes.filter(awaitsAuthority).flatMap(({ id }) =>
      officeTask(state, {
        key: `change/${id}`,
        title: 'Tag stilling til en ændring, som tilbuddet har oplyst',
        command: 'acceptChange',
      }),
    ),
}
