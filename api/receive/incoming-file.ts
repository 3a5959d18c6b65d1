import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { instantOf } from '../../domain/calendar/instant'
import {
  documentAudiences,
  documentKinds,
  largestDocument,
  type DocumentData,
} from '../../domain/document/attached-document'
import { endingFits, isMediaType, type MediaType } from '../../domain/document/media-types'
import { fits, sniffType } from '../../documents/sniff-type'
import { FileTooLarge, spool, type SpooledFile } from '../../documents/spool'
import { personOf } from '../identity/authenticated'
import { idempotencyKeyOf, type IncomingCommand } from './incoming-command'
import { Problem } from '../answer/problem'
import { readQuery } from '../read/read-query'

/** A file that has come whole and is what it is said to be, with the command that makes it part of a case. */
export interface IncomingFile {
  readonly file: SpooledFile
  readonly documentId: string
  readonly mediaType: MediaType
  /** The command, stamped when the file's last byte was here. */
  readonly incoming: IncomingCommand
}

const names = <T extends object>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

/** What is said of a file in the address; the file itself is the body. */
export const fileQuery = {
  name: z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cs}/\\]+$/u),
  kind: z.enum(names(documentKinds)),
  audience: z.enum(names(documentAudiences)).optional(),
  replaces: z.string().max(64).optional(),
}

/**
 * Receives a file. What can be refused by the headers alone is refused before the first byte is read.
 * The caller releases the file.
 *
 * @param now milliseconds since 1970
 * @throws {Problem} INVALID_QUERY, IDEMPOTENCY_KEY_MISSING, DOCUMENT_TYPE, DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE
 */
export async function incomingFile(request: Request, response: Response, now: () => number): Promise<IncomingFile> {
  const idempotencyKey = idempotencyKeyOf(request)
  const query = readQuery(request, fileQuery)
  const mediaType = declaredType(request, query.name)
  if (Number(request.headers['content-length'] ?? 0) > largestDocument) throw tooLarge()
  const file = await received(request)
  try {
    const receivedAt = instantOf(now())
    if (file.size === 0) throw new Problem('DOCUMENT_EMPTY')
    if (!fits(mediaType, await sniffType(() => file.read()))) throw new Problem('DOCUMENT_TYPE')
    const { size, sha256 } = file
    const person = personOf(response)
    const requestHash = hashOf(request.method, request.originalUrl, mediaType, sha256)
    // Drawn from the request itself: the same request again is the same document, whoever of two gets there first.
    const documentId = hashOf(person.subject, idempotencyKey, requestHash).slice(0, 32)
    const data = { ...query, documentId, mediaType, size, sha256 } satisfies DocumentData
    return {
      file,
      documentId,
      mediaType,
      incoming: { person, idempotencyKey, requestHash, body: { data, sha256, receivedAt } },
    }
  } catch (error) {
    await file.release()
    throw error
  }
}

function declaredType(request: Request, name: string): MediaType {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const otherCharset = parameters.some(
    (parameter) => parameter.startsWith('charset=') && !/^charset="?utf-8"?$/.test(parameter),
  )
  // A compressed body would have another hash than the file that the sender has.
  const encoded =
    request.headers['content-encoding'] !== undefined && request.headers['content-encoding'] !== 'identity'
  if (!isMediaType(type) || !endingFits(name, type) || otherCharset || encoded) throw new Problem('DOCUMENT_TYPE')
  return type
}

async function received(request: Request): Promise<SpooledFile> {
  try {
    return await spool(request, largestDocument)
  } catch (error) {
    if (error instanceof FileTooLarge) throw tooLarge()
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') throw new Problem('DOCUMENT_BROKEN_OFF')
    // The disk is full, or too many files are open.
    throw new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
  }
}

/** The rest of the file is on its way still; without the connection's end the sender would send it all. */
const tooLarge = (): Problem => new Problem('DOCUMENT_TOO_LARGE', { headers: { Connection: 'close' } })

const hashOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex')
