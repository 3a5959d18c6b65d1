import { defineCommand } from '../../process/procedure'
import { party } from '../../rights/rights'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import { changeNumber, isAhead } from './change'
import type { ChangeEvent } from './events'
import { handoverOf } from './handover'

/**
 * The provider takes a change back that it has told and that does not hold yet, accepted in advance or not: nothing comes of
 * it, and the authority is the one that it would be without it.
 *
 * Refuses: CHANGE_UNKNOWN for one that holds, was declined or was taken back.
 */
export const withdrawChange = defineCommand<ApprovalState, ChangeEvent>()({
  name: 'withdrawChange',
  label: 'Træk en oplyst ændring tilbage',
  law: 'socialtilsynsloven §§ 2 a og 12',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: party,
  submission: true,
  fields: { change: changeNumber },
  offered: ({ changes }) => changes.some(isAhead),
  decide(state, { change: id }) {
    const change = state.changes.find((one) => one.id === id && isAhead(one))
    if (change === undefined) return refuse('CHANGE_UNKNOWN', { fields: ['change'] })
    if (change.address === undefined) return [{ type: 'change-withdrawn', id }]
    const handover = handoverOf(
      state,
      state.changes.filter((one) => one.id !== id),
    )
    return [
      {
        type: 'change-withdrawn',
        id,
        ...(handover === undefined
          ? { stays: true as const }
          : { newOffice: handover.newOffice, handover: handover.deadline }),
      },
    ]
  },
})
