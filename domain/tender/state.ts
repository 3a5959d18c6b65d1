import type { Accessed } from '../access/accessed'
import type { SpecialeId } from '../catalogue/specialer'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { AttachedDocument } from '../document/attached-document'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Award } from './award/award'
import type { Bid, Bidder } from './bid'
import type { Contract } from './contract/contract'
import type { KeyRecord } from './key-record'
import type { EvaluationModel } from './model'
import type { OpeningRecord } from './opening/opening-record'
import type { PanelMember, Score } from './panel-member'
import type { TenderStatus } from './statuses'
import type { Timetable } from './timetable'

/** What is tendered, and by whom. */
export interface TenderSubject {
  /** Code of the contracting authority. */
  readonly office: string
  readonly title: string
  /** The lot's number within the tender. */
  readonly lot: string
  readonly specialeId: SpecialeId
  /** How many bidders get a contract. */
  readonly suppliers: number
  /** Hours a year, over all suppliers. */
  readonly volumeHours: number
  /** The largest envelope that is taken, in bytes; said before. */
  readonly largestBid: number
  /** Its contracts begin obligations. Absent of a tender that was prepared before there were any: its run must do again what it did. */
  readonly opensObligation?: true
}

/** Why the obligation is needed, what it is worth, and why for eight years in the light regime. */
export interface Memo {
  readonly need: string
  /** Whole kroner over the whole term. */
  readonly value: number
  readonly regime: string
  readonly by: string
  readonly approved?: true
}

export interface Question {
  /** `q1`, `q2` … */
  readonly id: string
  readonly text: string
  readonly at: Instant
  /** Whose it is: shown to nobody but themselves. */
  readonly cvr: string
  readonly answer?: { readonly text: string; readonly at: Instant; readonly material: boolean }
}

/** What changed after the publication, told to all at once. */
export interface Correction {
  readonly text: string
  readonly reason: string
  readonly at: Instant
}

/** A complaint to the Complaints Board for Public Procurement. */
export interface BoardComplaint {
  /** `k1`, `k2` … */
  readonly id: string
  readonly complainant: string
  readonly receivedAt: Instant
  /** Received in standstill: nothing is signed until the board has ruled. */
  readonly suspends: boolean
  readonly ruling?: { readonly outcome: string; readonly decidedOn: CivilDate; readonly text: string }
}

/** All that is known of a lot's tender. */
export interface TenderState extends Accessed, DeliveryState, TenderSubject {
  readonly status: TenderStatus
  readonly openedAt: Instant
  readonly memo?: Memo
  readonly dialogue: readonly { readonly on: CivilDate; readonly minutes: string }[]
  readonly panel: readonly PanelMember[]
  readonly model?: EvaluationModel
  readonly timetable?: Timetable
  readonly key?: KeyRecord
  readonly publishedAt?: Instant
  /** The documents as they were published: ids with hashes. */
  readonly locked?: readonly { readonly documentId: string; readonly name: string; readonly sha256: string }[]
  readonly participants: readonly Bidder[]
  readonly questions: readonly Question[]
  readonly corrections: readonly Correction[]
  readonly bids: readonly Bid[]
  /** The first officer's half of the opening, until the second confirms it. */
  readonly opening?: OpeningRecord
  /** By `scoreKey`. */
  readonly consensus: Readonly<Record<string, Score & { readonly deviation?: string }>>
  readonly report?: { readonly text: string; readonly totals: Readonly<Record<string, number>> }
  readonly award?: Award
  readonly boardComplaints: readonly BoardComplaint[]
  readonly contracts: readonly Contract[]
  readonly notice?: { readonly number: string; readonly sentOn: CivilDate }
  readonly cancelled?: { readonly reason: string; readonly text: string }
  /** When the envelopes that nobody opened were destroyed. */
  readonly destroyedAt?: Instant
  /** … and their ciphertext deleted. */
  readonly envelopesDeleted?: true
  readonly documents: readonly AttachedDocument[]
  /** The obligations that it is to follow. */
  readonly replaces?: readonly string[]
}
