import { defineCommand, type DomainEvent } from '../process/procedure'
import { staying } from '../process/transitions'
import type { Complained } from './complained-decision'
import type { DecidedProcess, Settlement } from './decided-case'
import { withComplaint, type RemedyEvent } from './events'
import { toldByComplaint } from './told-by-complaint'

/**
 * A complaint has ended, or has changed the decision: what follows in the case follows here, in one step with it.
 *
 * Refuses: NOT_ALLOWED, COMPLAINT_UNKNOWN.
 */
export const settleComplaintIn = <State extends Complained, Followed extends DomainEvent>(
  process: DecidedProcess<State, Followed>,
) =>
  defineCommand<State, RemedyEvent | Followed>()({
    name: 'settleComplaint',
    label: 'Notér klagens udfald',
    law: 'retssikkerhedsloven §§ 66-73',
    from: process.statuses,
    to: process.statuses,
    moves: [...staying(...process.statuses), ...process.moves],
    by: ['case'],
    reopens: true,
    fields: {},
    decide(state, settlement: Settlement, circumstances) {
      const { complaintId, end } = settlement
      const known = toldByComplaint(state, complaintId, circumstances.by)
      if (known === undefined) return []
      const admitted = settlement.admitted === true && known.admitted !== true ? { admitted: true as const } : {}
      const told = end === undefined ? state : withComplaint(state, complaintId, { end, ...admitted })
      return [
        ...(end === undefined ? [] : [{ type: 'complaint-settled' as const, complaintId, end, ...admitted }]),
        ...process.follow(told, settlement, circumstances),
      ]
    },
  })
