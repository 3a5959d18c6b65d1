import type { Request, Response } from 'express'
import { z } from 'zod'
import { instantOf } from '../../domain/calendar/instant'
import { emailAddress } from '../../domain/mail/email-address'
import { judge } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import type { TenderState } from '../../domain/tender/state'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { currentState } from '../describe/describe-case'
import { personOf } from '../identity/authenticated'
import { readQuery } from '../read/read-query'
import { idempotencyKeyOf } from './incoming-command'
import { readableText } from './readable-text-check'

/** What is said of a bid in the address; the envelope is the body. */
export const bidQuery = {
  name: z.string().trim().max(200).check(readableText('one', true)),
  contactName: z.string().trim().max(200).check(readableText('one', true)),
  email: z.email({ pattern: emailAddress }).max(254),
}

/** A bid that may come, with what the API itself states of it. */
export interface AdmittedBid {
  readonly idempotencyKey: string
  readonly said: {
    readonly bidder: { readonly name: string; readonly contactName: string; readonly email: string }
    /** The approval in force by which the sender may bid; absent when there is none. */
    readonly approvalId?: string
  }
  readonly state: TenderState
  /** Bytes that are to come, or the most that may when the sender does not say. */
  readonly atMost: number
}

/**
 * Everything that can be refused without the envelope is refused before its first byte is read: the tender does not take bids, the
 * sender has no approval for the lot's speciale, it is larger than the lot takes.
 *
 * @throws {Problem} IDEMPOTENCY_KEY_MISSING, INVALID_QUERY, ENVELOPE_MALFORMED for another content type
 * @throws {Refusal} BID_TOO_LARGE, and what the case refuses the command with, as it stands
 */
export async function admitBid(
  request: Request,
  response: Response,
  row: StoredCase,
  parts: {
    readonly store: Store
    readonly procedure: Procedure
    readonly command: string
    readonly clock: () => number
  },
): Promise<AdmittedBid> {
  const { store, procedure, command, clock } = parts
  const idempotencyKey = idempotencyKeyOf(request)
  const bidder = readQuery(request, bidQuery)
  if (request.headers['content-type'] !== envelopeMediaType) throw new Problem('ENVELOPE_MALFORMED')
  const state = currentState(row) as TenderState
  const announced = request.headers['content-length']
  const atMost = announced === undefined ? state.largestBid : Number(announced)
  if (atMost > state.largestBid) throw tooLarge(state)
  const person = personOf(response)
  const at = instantOf(clock())
  const approval = (
    await store.register.listRegister({ at, cvr: person.organisation ?? '', specialeId: state.specialeId, limit: 1 })
  ).entries.at(0)
  const said = { bidder, ...(approval === undefined ? {} : { approvalId: approval.caseId }) }
  if ((await store.receipts.findReceiptByKey(person.subject, idempotencyKey)) === undefined)
    judge(
      procedure,
      { state, seq: row.seq },
      {
        commandId: idempotencyKey,
        name: command,
        data: { ...said, documentId: '0'.repeat(64), sha256: '0'.repeat(64), size: Math.max(1, atMost) },
        by: person,
        at,
      },
    )
  return { idempotencyKey, said, state, atMost }
}

/** The refusal of an envelope that is larger than the lot takes. */
export const tooLarge = ({ largestBid }: Pick<TenderState, 'largestBid'>): Refusal =>
  new Refusal('BID_TOO_LARGE', refusalTexts.BID_TOO_LARGE, { largest: largestBid })
