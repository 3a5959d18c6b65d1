import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { ApprovalAnswer, ApprovalQuestion } from '../process/approval-question'
import type { Recipient } from '../process/effect'

/** Who bids, and who is written to about it. */
export interface Bidder {
  /** CVR number. */
  readonly cvr: string
  readonly name: string
  readonly contact: Recipient
}

/** An envelope as it was received. The server knows its bytes and their hash, and nothing of what is in it. */
export interface EnvelopeReceipt {
  readonly documentId: string
  /** Of the envelope, in lower-case hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** When its last byte was here (I15). */
  readonly at: Instant
  readonly by: { readonly subject: string; readonly name: string }
}

/** The question of a bidder's approval for the lot's speciale at an instant; none for an id that no bid has. */
export const approvalOfBid = (
  { bids, specialeId }: { readonly bids: readonly Bid[]; readonly specialeId: string },
  id: string,
  at: Instant,
): ApprovalQuestion | undefined => {
  const cvr = bids.find((bid) => bid.id === id)?.cvr
  return cvr === undefined ? undefined : { cvr, specialeId, at }
}

/** Whether an approval is in force: as the register says, and as an officer states only where it knows of none. */
export const isInForce = (register: ApprovalAnswer | undefined, stated: boolean): boolean =>
  register === 'in-force' || (register !== 'not-in-force' && stated)

/** What the formal check of a bid found. */
export interface BidCheck {
  readonly admissible: boolean
  /** Why not, or what was looked at. */
  readonly reason: string
  /** What is asked for before it is settled. */
  readonly missing?: string
  /** What the register said of the approval at the deadline; absent where nobody asked it. */
  readonly register?: ApprovalAnswer
}

/** One bidder's bid in a lot. */
export interface Bid extends Bidder {
  /** `b1`, `b2` … in the order of the first receipt. */
  readonly id: string
  /** The approval by which it may bid. */
  readonly approvalId: string
  /** The last is the one that counts; those before it are never opened. */
  readonly versions: readonly [EnvelopeReceipt, ...EnvelopeReceipt[]]
  readonly withdrawnAt?: Instant
  /** Came after the deadline: kept unopened. */
  readonly late?: true
  readonly opened?: { readonly contentSha256?: string; readonly unopenable?: true }
  readonly check?: BidCheck
  /** What it was asked for, with the same day as all who were asked with it. */
  readonly asked?: AskedFor
  /** Provided when something was asked for. */
  readonly supplied?: Supplied
}

/** What a bidder was asked to supply. */
export interface AskedFor {
  /** As the check had it when it was asked for. */
  readonly what: string
  /** The last day; absent where it was asked for before the day was kept. */
  readonly until?: CivilDate
}

/** What a bidder has supplied. */
export interface Supplied {
  readonly text: string
  readonly at: Instant
  /** After the last day: kept, and whether it counts is for the check to say. */
  readonly late?: true
  /** A check has been made since. */
  readonly seen?: true
}

/** Bids that are opened: in time and not withdrawn. */
export const liveBids = (bids: readonly Bid[]): readonly Bid[] =>
  bids.filter(({ late, withdrawnAt }) => late !== true && withdrawnAt === undefined)

/** … of which the version that counts has not been opened yet. */
export const sealedBids = (bids: readonly Bid[]): readonly Bid[] =>
  liveBids(bids).filter(({ opened }) => opened === undefined)

/** … that nobody has checked, or not since their bidder has supplied something. */
export const uncheckedBids = (bids: readonly Bid[]): readonly Bid[] =>
  liveBids(bids).filter(
    ({ check, supplied }) => check === undefined || (supplied !== undefined && supplied.seen !== true),
  )

/** … that lack something which their bidder has not been asked for. */
export const unaskedBids = (bids: readonly Bid[]): readonly Bid[] =>
  liveBids(bids).filter(({ check, asked }) => check?.missing !== undefined && check.missing !== asked?.what)

/** Bids that have passed the formal check. */
export const admissibleBids = (bids: readonly Bid[]): readonly Bid[] =>
  liveBids(bids).filter(({ check }) => check?.admissible === true)

/** Envelopes that nobody has opened, nor ever will. */
export const unopenedEnvelopes = (bids: readonly Bid[]): readonly EnvelopeReceipt[] =>
  bids.flatMap(({ versions, opened }) => (opened === undefined ? versions : versions.slice(0, -1)))

/** The version of a bid that counts. */
export const lastVersion = ({ versions }: Pick<Bid, 'versions'>): EnvelopeReceipt => versions.at(-1) ?? versions[0]

/** `bids` with one of them changed. */
export const changedBid = (bids: readonly Bid[], id: string, change: (bid: Bid) => Bid): readonly Bid[] =>
  bids.map((bid) => (bid.id === id ? change(bid) : bid))
