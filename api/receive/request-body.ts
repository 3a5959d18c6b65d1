import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import express, { type Request, type RequestHandler } from 'express'
import type { Instant } from '../../domain/calendar/instant'
import { Problem } from '../answer/problem'
import { letSend } from './let-send'

/** A body as it came in, stamped when its last byte was here: the legal moment of receipt (I15). */
export interface ReceivedBody {
  readonly data: unknown
  /** Of the very bytes that were sent, in lower-case hex: what a sender can compute as well. */
  readonly sha256: string
  readonly receivedAt: Instant
}

const limitBytes = 1024 * 1024

/**
 * Reads a JSON body of at most 1 MB. The raw bytes are hashed before they are parsed, so compressed bodies are refused:
 * the receipt's hash must be one that the sender can check. A request without a body carries no fields: `{}`.
 */
export function requestBody(now: () => Instant): RequestHandler[] {
  return [
    (request, _response, next) => {
      const hasBody =
        request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
      const type = request.headers['content-type'] ?? ''
      if (hasBody && !/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type))
        throw new Problem('WRONG_CONTENT_TYPE')
      next()
    },
    (request, response, next) => {
      letSend(request, response)
      next()
    },
    express.raw({ type: () => true, limit: limitBytes, inflate: false }),
    (request, _response, next) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const received: ReceivedBody = {
        data: bytes.length === 0 ? {} : parse(bytes),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        receivedAt: now(),
      }
      request.body = received
      next()
    },
  ]
}

/** The body of a request that has passed `requestBody`. */
export const receivedBody = (request: Request): ReceivedBody => request.body as ReceivedBody

function parse(bytes: Buffer): unknown {
  // Bytes that are not UTF-8 would be replaced by question marks, and the receipt would attest to a text that nobody sent.
  if (!isUtf8(bytes)) throw new Problem('MALFORMED_JSON')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new Problem('MALFORMED_JSON', { cause })
  }
}
