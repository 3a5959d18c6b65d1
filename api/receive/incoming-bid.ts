import type { Request, RequestHandler, Response } from 'express'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import { receivedOf } from '../../domain/tender/bids/arrival'
import type { FileIntake } from '../../documents/file-intake'
import type { SpooledFile } from '../../documents/spool'
import { Problem } from '../answer/problem'
import { personOf } from '../identity/authenticated'
import type { ApiMetrics } from '../observe/request-metrics'
import { tooLarge, type AdmittedBid } from './admit-bid'
import { received } from './incoming-file'
import { letSend } from './let-send'

/** An envelope that has come whole, and when it was received by the published rule. The caller releases the file. */
export interface IncomingBid {
  readonly file: SpooledFile
  readonly receivedAt: Instant
}

export interface IncomingBidParts {
  readonly intake: FileIntake
  readonly metrics: Pick<ApiMetrics, 'bidsUnderWay'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** When a sender asked, and then its envelope. The first stands before everything that takes time, so that none of it is the sender's. */
export function createBidReader({ intake, metrics: { bidsUnderWay }, clock }: IncomingBidParts) {
  const askedAt = new WeakMap<Request, number>()
  const asked: RequestHandler = (request, _response, next) => {
    askedAt.set(request, clock())
    next()
  }

  /**
   * Reads the envelope when it is its turn.
   * @throws {Problem} as `received`; {Refusal} BID_TOO_LARGE
   */
  const read = async (request: Request, response: Response, admitted: AdmittedBid): Promise<IncomingBid> => {
    let begun: number | undefined
    bidsUnderWay.inc({ step: 'waiting' })
    try {
      const file = await received(() =>
        intake.receive(request, {
          sender: personOf(response).subject,
          atMost: admitted.atMost,
          begin: () => {
            begun = clock()
            bidsUnderWay.dec({ step: 'waiting' })
            bidsUnderWay.inc({ step: 'reading' })
            letSend(request, response)
          },
        }),
      )
      const ended = clock()
      const { begun: from = ended, asked: since = from } = { begun, asked: askedAt.get(request) }
      return { file, receivedAt: instantOf(receivedOf({ asked: since, begun: from, ended })) }
    } catch (fault) {
      throw fault instanceof Problem && fault.code === 'DOCUMENT_TOO_LARGE' ? tooLarge(admitted.state) : fault
    } finally {
      bidsUnderWay.dec({ step: begun === undefined ? 'waiting' : 'reading' })
    }
  }

  return { asked, read }
}
