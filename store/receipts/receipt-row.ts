import type { Person } from '../../domain/rights/actor'
import type { Receipt, StoredRefusal } from './receipt'

/** The columns that `receiptOf` needs. Named, so that a later migration's column cannot upset a prepared statement. */
export const receiptColumns = `receipt_id, number, case_id, command, data, body_sha256, by, received_at, idempotency_key, request_hash, read_seq, submission,
  journaled_seq, outcome, refusal, answer, answered_at, attempts`

/** A row of these columns. */
export interface ReceiptRow {
  readonly receipt_id: string
  readonly number: string
  readonly case_id: string
  readonly command: string
  readonly data: unknown
  readonly body_sha256: string
  readonly by: Person
  readonly received_at: Date
  readonly idempotency_key: string
  readonly request_hash: string
  readonly read_seq: number | null
  readonly submission: boolean
  readonly journaled_seq: number | null
  readonly outcome: 'accepted' | 'refused' | null
  readonly refusal: StoredRefusal | null
  readonly answer: unknown
  readonly answered_at: Date | null
  readonly attempts: number
}

/** The receipt that a row holds. */
export function receiptOf(row: ReceiptRow): Receipt {
  return {
    receiptId: row.receipt_id,
    number: row.number,
    caseId: row.case_id,
    command: row.command,
    data: row.data,
    bodySha256: row.body_sha256,
    by: row.by,
    receivedAt: row.received_at.toISOString(),
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    submission: row.submission,
    attempts: row.attempts,
    ...(row.read_seq === null ? {} : { readSeq: row.read_seq }),
    ...(row.journaled_seq === null ? {} : { journaledSeq: row.journaled_seq }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.refusal === null ? {} : { refusal: row.refusal }),
    ...(row.answer === null ? {} : { answer: row.answer }),
    ...(row.answered_at === null ? {} : { answeredAt: row.answered_at.toISOString() }),
  }
}
