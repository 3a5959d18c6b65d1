import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Person } from '../../domain/rights/actor'
import { caseId } from '../../domain/process/case-id'
import type { CommandDefinition } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { NewReceipt } from '../../store/receipts/receipt'
import { emailOf, personOf } from '../identity/authenticated'
import { Problem } from '../answer/problem'
import { receivedBody, type ReceivedBody } from './request-body'

/** A command as it came in: whose, what, when, and under which idempotency key. */
export interface IncomingCommand {
  readonly person: Person
  /** The login's own e-mail address, where it tells one. */
  readonly email?: string
  readonly body: ReceivedBody
  readonly idempotencyKey: string
  /** Up to which event the sender has read the case, by the header `If-Match`. */
  readonly readSeq?: number
  /**
   * When it was received decides and nothing else, however long it took to be kept: what it is sent to takes it in by its stamp after
   * its deadline has fallen too.
   */
  readonly stampHolds?: true
  /** SHA-256 of method, path and body: tells the same request from another with the same key. */
  readonly requestHash: string
}

/** @throws {Problem} IDEMPOTENCY_KEY_MISSING, READ_SEQ_UNREADABLE */
export function incomingCommand(request: Request, response: Response): IncomingCommand {
  const idempotencyKey = idempotencyKeyOf(request)
  const body = receivedBody(request)
  const path = request.originalUrl.split('?')[0] ?? ''
  const readSeq = readSeqOf(request)
  const email = emailOf(response)
  return {
    person: personOf(response),
    ...(email === undefined ? {} : { email }),
    body,
    idempotencyKey,
    ...(readSeq === undefined ? {} : { readSeq }),
    requestHash: sha256(`${request.method}\n${path}\n${body.sha256}`),
  }
}

/** The case's ETag as its reader got it: its `seq` in quotes. */
function readSeqOf(request: Request): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const [, seq] = /^"?(\d{1,9})"?$/.exec(header.trim()) ?? []
  if (seq === undefined) throw new Problem('READ_SEQ_UNREADABLE')
  return Number(seq)
}

/** @throws {Problem} IDEMPOTENCY_KEY_MISSING */
export function idempotencyKeyOf(request: Request): string {
  const idempotencyKey = request.headers['idempotency-key']
  if (typeof idempotencyKey !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(idempotencyKey))
    throw new Problem('IDEMPOTENCY_KEY_MISSING')
  return idempotencyKey
}

/** The receipt of an incoming command, as it goes into the store. Its id is the command's id wherever the command goes. */
export function receiptFor(
  { person, body, idempotencyKey, requestHash, readSeq }: IncomingCommand,
  caseId: string,
  command: Pick<CommandDefinition<never, never>, 'name' | 'submission'>,
): NewReceipt {
  return {
    receiptId: randomUUID(),
    caseId,
    command: command.name,
    data: body.data,
    bodySha256: body.sha256,
    by: person,
    receivedAt: body.receivedAt,
    idempotencyKey,
    requestHash,
    ...(readSeq === undefined ? {} : { readSeq }),
    submission: command.submission === true,
  }
}

/** A new case's id. Not to be guessed: 60 random bits, in letters and digits that are not mistaken for one another. */
export function drawCaseId(procedure: ProcedureName): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz0'
  return caseId(procedure, [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join(''))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
