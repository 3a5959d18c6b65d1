import { Router } from 'express'
import type { Procedure } from '../../domain/process/procedure'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import { StorageFault } from '../../documents/document-storage'
import { checkEnvelope } from '../../seal/check-envelope'
import { largestHead } from '../../seal/envelope'
import { SealFault } from '../../seal/seal-fault'
import { sendProblem } from '../answer/answer-problem'
import { Problem } from '../answer/problem'
import { describeReceipt } from '../describe/describe-receipt'
import { emailOf, personOf } from '../identity/authenticated'
import { readableCase } from '../read/readable-case'
import { admitBid, type AdmittedBid } from '../receive/admit-bid'
import { createBidReader } from '../receive/incoming-bid'
import { hashOf } from '../receive/incoming-file'
import { urlPatterns } from '../urls'
import type { DocumentRouteParts } from './document-routes'
import { resource } from './resource'

/**
 * Where sealed bids come in, for the procedures that take any. The body is the envelope, which nobody here can open; its form is held
 * against the lot's key, its bytes go where documents go, and its receipt bears the instant at which it was received by the published
 * rule (`arrivalRule`), whatever waits after that.
 */
export function bidRoutes(procedure: Procedure, parts: DocumentRouteParts): Router {
  const { store, reception, room, intake, metrics, authenticate, clock } = parts
  const reader = createBidReader({ intake, metrics, clock })
  const router = Router()
  const { name } = procedure
  const command = procedure.commands.find(({ file }) => file === 'sealed')
  if (command === undefined) return router

  resource(router, urlPatterns.bids(name, ':caseId'), {
    post: [
      reader.asked,
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const admitted = await admitBid(request, response, row, { store, procedure, command: command.name, clock })
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
          const told = await reception.act(procedure, row.caseId, command.name, {
            person,
            ...(email === undefined ? {} : { email }),
            idempotencyKey,
            requestHash,
            stampHolds: true,
            body: { data: { ...said, documentId, sha256, size }, sha256, receivedAt },
          })
          metrics.commands.inc({ procedure: name, command: command.name, outcome: told.kind })
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
    ],
  })
  return router
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
