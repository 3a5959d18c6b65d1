import type { Instant } from '../../domain/calendar/instant'
import type { Receipt } from '../../store/receipts/receipt'
import { describeReceipt } from './describe-receipt'

/** One version of what was drafted, as it was sent: also one that was refused since a colleague's had come between. */
export interface DraftDescription {
  /** Number of the receipt. */
  readonly number: string
  readonly command: string
  readonly at: Instant
  readonly by: string
  readonly outcome: 'pending' | 'accepted' | 'refused'
  /** Where it stands in the case's journal; absent when it was refused. */
  readonly seq?: number
  /** What was written, by the command's fields. */
  readonly data: unknown
}

export function describeDraft(receipt: Receipt): DraftDescription {
  const { number, command, receivedAt, outcome, seq } = describeReceipt(receipt)
  const { by, data } = receipt
  return { number, command, at: receivedAt, by: by.name, outcome, ...(seq === undefined ? {} : { seq }), data }
}
