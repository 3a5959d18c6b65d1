import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import type { RefusalCode } from '../../domain/refusal/refusal-codes'

/** A command as it arrived at the API's edge. */
export interface NewReceipt {
  /** The command's id as well: the same command has the same id however often it is delivered. */
  readonly receiptId: string
  readonly caseId: string
  /** Name of the command. */
  readonly command: string
  readonly data: unknown
  /** SHA-256 of the raw bytes of the request's body, hexadecimal. */
  readonly bodySha256: string
  readonly by: Person
  /** The legal instant: receipt at the edge (I15). */
  readonly receivedAt: Instant
  /** Unique for its sender. */
  readonly idempotencyKey: string
  /** Up to which event the sender had read the case; absent where nothing was said of it. */
  readonly readSeq?: number
  /** Of method, path and body: tells a repetition from another request under the same key. */
  readonly requestHash: string
  /** A party's submission: received in time is in time. */
  readonly submission: boolean
}

/** A refusal as it is kept with the receipt. */
export interface StoredRefusal {
  readonly code: RefusalCode
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
}

/** A command that is safe in the store, and what became of it. */
export interface Receipt extends NewReceipt {
  /** For people: `K-2027-000123`. Unique, with gaps. */
  readonly number: string
  /** `seq` of the last event that the command led to. Present means accepted, whatever `outcome` says as yet. */
  readonly journaledSeq?: number
  /** Absent as long as nobody has been answered. */
  readonly outcome?: 'accepted' | 'refused'
  readonly refusal?: StoredRefusal
  /** What the sender was answered, to be answered again. */
  readonly answer?: unknown
  readonly answeredAt?: Instant
  /** How often it was taken up for redelivery. */
  readonly attempts: number
}
