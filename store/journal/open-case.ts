import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { AppendRequest, JournalSlice } from '../../domain/process/journal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { encodeReceipt } from '../receipts/encode-receipt'
import { findReceipt } from '../receipts/find-receipt'
import { findReceiptByKey } from '../receipts/find-receipt-by-key'
import type { NewReceipt, Receipt } from '../receipts/receipt'
import { encodeRequest } from './encode-request'
import { readJournal } from './read-journal'

/** A case to be opened. */
export interface Opening {
  readonly request: AppendRequest
  /** The receipt of the opening command, stored in the same transaction; left out when it is stored already or there is none. */
  readonly receipt?: NewReceipt
  /** How much its owner may have under way already; as much as they like when absent. */
  readonly quota?: OpeningQuota
}

/** More than this and no further case is opened. */
export interface OpeningQuota {
  /** Open cases of the same procedure. */
  readonly openCases: number
  /** E-mails that the owner's cases have set off since an instant. */
  readonly mails: number
  readonly since: Instant
}

/**
 * - `appended`: the case stands in the store. The same opening again writes nothing and says the same.
 * - `taken`: another open case has the active key. Nothing is opened; the receipt is kept, refused with ALREADY_ACTIVE.
 * - `conflict`: the case id belongs to a case that another command opened, whose journal this is.
 * - `over-quota`: the owner has as much under way as the quota allows; nothing is written.
 * - `known`, `other-body`: the receipt's idempotency key was used before, for the same request or for another; nothing is written.
 *
 * `receipt` is the stored one, where one was given.
 */
export type OpeningResult =
  | { readonly kind: 'appended'; readonly receipt?: Receipt }
  | { readonly kind: 'taken'; readonly by: string; readonly receipt?: Receipt }
  | ({ readonly kind: 'conflict'; readonly receipt?: Receipt } & JournalSlice)
  | { readonly kind: 'over-quota'; readonly of: 'cases' | 'mails' }
  | { readonly kind: 'known' | 'other-body'; readonly receipt: Receipt }

/** Opens a case: receipt, events, effects and case row in one transaction and one round trip. */
export async function openCase(pool: Pool, { request, receipt, quota }: Opening): Promise<OpeningResult> {
  const { rows } = await pool.query<{ kind: string; taken_by: string | null; receipt_number: string | null }>({
    name: quota === undefined ? 'open-case' : 'open-case-within-quota',
    text: `SELECT kind, taken_by, receipt_number FROM open_case($1, $2, $3${quota === undefined ? '' : ', $4'})`,
    values: [
      encodeRequest(request),
      receipt === undefined ? null : encodeReceipt(receipt),
      JSON.stringify(alreadyActive),
      ...(quota === undefined ? [] : [JSON.stringify(quota)]),
    ],
  })
  const answer = rows[0]
  if (answer?.kind === 'cases-full' || answer?.kind === 'mails-full')
    return { kind: 'over-quota', of: answer.kind === 'cases-full' ? 'cases' : 'mails' }
  const stored = receipt === undefined ? {} : { receipt: await truth(pool, request, receipt, answer) }
  switch (answer?.kind) {
    case 'appended':
      return { kind: 'appended', ...stored }
    case 'taken':
      return { kind: 'taken', by: answer.taken_by ?? '', ...stored }
    case 'conflict':
      return { kind: 'conflict', ...stored, ...(await readJournal(pool, request.row.caseId, 0)) }
    case 'replayed': {
      if (stored.receipt === undefined) break
      return {
        kind: stored.receipt.requestHash === receipt?.requestHash ? 'known' : 'other-body',
        receipt: stored.receipt,
      }
    }
    case undefined:
    default:
  }
  throw new Error(`The database gave no answer to the opening of ${request.row.caseId}`)
}

const alreadyActive = { code: 'ALREADY_ACTIVE', message: refusalTexts.ALREADY_ACTIVE, details: {} }

/** The receipt as it is stored. In the ordinary case all of it is known without asking again. */
async function truth(
  pool: Pool,
  request: AppendRequest,
  receipt: NewReceipt,
  answer: { kind: string; receipt_number: string | null } | undefined,
): Promise<Receipt> {
  if (answer?.kind === 'appended' && answer.receipt_number !== null)
    return { ...receipt, number: answer.receipt_number, journaledSeq: request.row.seq, attempts: 0 }
  const stored =
    answer?.kind === 'replayed'
      ? await findReceiptByKey(pool, receipt.by.subject, receipt.idempotencyKey)
      : await findReceipt(pool, receipt.receiptId)
  if (stored === undefined) throw new Error(`The receipt ${receipt.receiptId} is not stored`)
  return stored
}
