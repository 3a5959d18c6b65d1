import type { Instant } from '../../domain/calendar/instant'
import { procedureOf } from '../../domain/process/case-id'
import type { Receipt } from '../../store/receipts/receipt'
import { urls } from '../urls'

/** A receipt as its owner sees it: proof of what was received and when, and what became of it. */
export interface ReceiptDescription {
  readonly receiptId: string
  readonly number: string
  readonly caseId: string
  readonly command: string
  readonly submission: boolean
  readonly receivedAt: Instant
  readonly sha256: string
  readonly outcome: 'pending' | 'accepted' | 'refused'
  readonly seq?: number
  readonly refusal?: {
    readonly code: string
    readonly detail: string
    readonly details: Readonly<Record<string, unknown>>
  }
  readonly href: string
  readonly case: string
}

export function describeReceipt(receipt: Receipt): ReceiptDescription {
  const { receiptId, number, caseId, command, submission, receivedAt, bodySha256, journaledSeq, refusal } = receipt
  const seq = journaledSeq ?? (receipt.answer as { readonly seq?: number } | undefined)?.seq
  const procedure = procedureOf(caseId)
  if (procedure === undefined) throw new Error(`The receipt ${receiptId} is of no case: ${caseId}`)
  return {
    receiptId,
    number,
    caseId,
    command,
    submission,
    receivedAt,
    sha256: bodySha256,
    // In the journal is accepted, whether or not its sender has been told so yet.
    outcome: receipt.outcome ?? (journaledSeq === undefined ? 'pending' : 'accepted'),
    ...(seq === undefined ? {} : { seq }),
    ...(refusal === undefined
      ? {}
      : { refusal: { code: refusal.code, detail: refusal.message, details: refusal.details } }),
    href: urls.receipt(receiptId),
    case: urls.case(procedure, caseId),
  }
}
