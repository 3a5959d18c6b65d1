import { addDays, type CivilDate } from '../../calendar/civil-date'
import type { ObligationOpening } from '../../obligation/opening'
import type { Bid } from '../bid'
import { indexOf } from '../index-of'
import type { TenderState } from '../state'

const megabyte = 1024 * 1024

/** The obligation that a contract begins: on the day that was published, or the day after the signature where that is later. */
export function obligationOf(
  tender: TenderState,
  { id, cvr, name, contact }: Bid,
  signedOn: CivilDate,
): ObligationOpening {
  const { office, caseId, title, lot, specialeId, suppliers, volumeHours, largestBid, timetable } = tender
  const earliest = addDays(signedOn, 1)
  const planned = timetable?.start ?? earliest
  return {
    office,
    tendered: {
      tenderId: caseId,
      title,
      lot,
      specialeId,
      suppliers,
      volumeHours,
      largestBid: Math.max(1, Math.floor(largestBid / megabyte)),
    },
    bid: id,
    supplier: { cvr, name, contact },
    start: planned < earliest ? earliest : planned,
    conflicted: indexOf(tender).standing.conflicted,
  }
}
