import type { NutsRegion } from '../catalogue/nuts-regions'
import type { SpecialeId } from '../catalogue/specialer'
import type { CivilDate } from '../calendar/civil-date'
import type { Recipient } from '../process/effect'

/** Where a supplier has its seat, as notices say it. */
export interface SupplierSeat {
  readonly postcode: string
  readonly city: string
  readonly region: NutsRegion
}

/** Who has the obligation, and who is written to about it. */
export interface Supplier {
  /** CVR number. */
  readonly cvr: string
  readonly name: string
  readonly contact: Recipient
  /** Of one who has taken the contract over, where it was stated. */
  readonly seat?: SupplierSeat
}

/** The lot as it was tendered: what the next tender begins with. */
export interface TenderedLot {
  /** The lot's tender. */
  readonly tenderId: string
  readonly title: string
  /** The lot's number within the tender. */
  readonly lot: string
  readonly specialeId: SpecialeId
  readonly suppliers: number
  /** Hours a year, over all suppliers. */
  readonly volumeHours: number
  /** Largest bid, in MB. */
  readonly largestBid: number
}

/** What an obligation begins with: the contract that was signed. */
export interface ObligationOpening {
  /** Code of the contracting authority. */
  readonly office: string
  readonly tendered: TenderedLot
  /** Id of the bid that won. */
  readonly bid: string
  readonly supplier: Supplier
  /** The contract's first day. */
  readonly start: CivilDate
  /** Subjects who were partial in the tender: they are in its contract too. */
  readonly conflicted: readonly string[]
}
