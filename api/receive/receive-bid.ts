import type { Request, RequestHandler, Response } from 'express'
import type { Procedure } from '../../domain/process/procedure'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import type { DocumentRoom } from '../../documents/document-room'
import { StorageFault } from '../../documents/document-storage'
import type { FileIntake } from '../../documents/file-intake'
import { checkEnvelope } from '../../seal/check-envelope'
import { largestHead } from '../../seal/envelope'
import { SealFault } from '../../seal/seal-fault'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { sendProblem } from '../answer/answer-problem'
import { Problem } from '../answer/problem'
import { describeReceipt } from '../describe/describe-receipt'
import { emailOf, personOf } from '../identity/authenticated'
import type { ApiMetrics } from '../observe/request-metrics'
import { admitBid, type AdmittedBid } from './admit-bid'
import { createBidReader } from './incoming-bid'
import { hashOf } from './incoming-file'
import type { Reception } from './reception'

export interface BidReceiverParts {
  readonly store: Store
  readonly reception: Reception
  readonly room: DocumentRoom
  readonly intake: FileIntake
  readonly metrics: ApiMetrics
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Takes in sealed bids, whoever has shown who the sender is: a token, or a page. */
export interface BidReceiver {
  /** Notes when the sender asked: stands before everything that takes time. */
  readonly asked: RequestHandler
  /** Receives the envelope and answers with the receipt as JSON. The sender has been found to read the case. */
  receive(request: Request, response: Response, row: StoredCase): Promise<void>
}

/**
 * What comes in is the envelope, which nobody here can open; its form is held against the lot's key, its bytes go where documents go, and
 * its receipt bears the instant at which it was received by the published rule (`arrivalRule`), whatever waits after that.
 * @param command the one that takes a sealed file
 */
export function createBidReceiver(procedure: Procedure, command: string, parts: BidReceiverParts): BidReceiver {
  const { store, reception, room, intake, metrics, clock } = parts
  const reader = createBidReader({ intake, metrics, clock })
  return {
    asked: reader.asked,
    async receive(request, response, row) {
      const admitted = await admitBid(request, response, row, { store, procedure, command, clock })
      const person = personOf(response)
      const email = emailOf(response)
      const { file, receivedAt } = await reader.read(request, response, admitted)
      try {
        const { size, sha256 } = file
        await mustBeEnvelope(await file.readAt(0, largestHead), row.caseId, person.organisation ?? '', admitted)
        const { idempotencyKey, said } = admitted
        const requestHash = hashOf(request.method, request.originalUrl, sha256)
        const documentId = hashOf(person.subject, idempotencyKey, requestHash).slice(0, 32)
        try {
          await room.keep({ documentId, caseId: row.caseId, mediaType: envelopeMediaType, file, sealed: true })
        } catch (cause) {
          if (!(cause instanceof StorageFault)) throw cause
          throw new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause })
        }
        const told = await reception.act(procedure, row.caseId, command, {
          person,
          ...(email === undefined ? {} : { email }),
          idempotencyKey,
          requestHash,
          stampHolds: true,
          body: { data: { ...said, documentId, sha256, size }, sha256, receivedAt },
        })
        metrics.commands.inc({ procedure: procedure.name, command, outcome: told.kind })
        const receipt = describeReceipt(told.receipt)
        if (told.kind === 'refused') sendProblem(request, response, told.refusal, { receipt })
        else
          response
            .status(told.kind === 'kept' ? 202 : 201)
            .location(receipt.href)
            .json(receipt)
      } finally {
        await file.release()
      }
    },
  }
}

/** @throws {Problem} ENVELOPE_MALFORMED, ENVELOPE_FOREIGN, ENVELOPE_OTHER_KEY */
async function mustBeEnvelope(
  head: Buffer,
  tender: string,
  bidder: string,
  { state: { lot, key } }: AdmittedBid,
): Promise<void> {
  if (key === undefined) throw new Problem('ENVELOPE_OTHER_KEY')
  try {
    await checkEnvelope(head, { tender, lot, bidder }, key.publicKey)
  } catch (fault) {
    if (!(fault instanceof SealFault)) throw fault
    switch (fault.code) {
      case 'ENVELOPE_FOREIGN':
      case 'ENVELOPE_OTHER_KEY':
        throw new Problem(fault.code)
      default:
        throw new Problem('ENVELOPE_MALFORMED')
    }
  }
}
