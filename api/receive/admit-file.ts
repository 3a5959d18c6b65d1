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
import { judge } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { currentState } from '../describe/describe-case'
import { personOf } from '../identity/authenticated'
import { actingFor } from '../identity/standing-in'
import { readQuery } from '../read/read-query'
import { readableText } from './readable-text-check'
import { idempotencyKeyOf } from './incoming-command'

/** What is said of a file before any of it is here. */
export interface AdmittedFile {
  readonly idempotencyKey: string
  /** The parameters of the address. */
  readonly said: Pick<DocumentData, 'name' | 'kind' | 'audience' | 'replaces'>
  readonly mediaType: MediaType
  /** Bytes that are to come, or the most that may when the sender does not say. */
  readonly atMost: number
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
    .check(readableText('one'))
    .regex(/^[^/\\]+$/u, 'Må ikke indeholde skråstreg.'),
  kind: z.enum(names(documentKinds)),
  audience: z.enum(names(documentAudiences)).optional(),
  replaces: z.string().max(64).optional(),
}

export interface AdmitParts {
  readonly store: Store
  readonly procedure: Procedure
  /** The procedure's command that hands in a file. */
  readonly command: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * Everything that can be refused without the file is refused here, before its first byte is read: nobody sends 25 MB to learn
 * that they may not. What it is refused for has not been received, so there is no receipt. A request that was answered
 * before is let through whatever has happened since, to be answered so again.
 *
 * @throws {Problem} IDEMPOTENCY_KEY_MISSING, INVALID_QUERY, DOCUMENT_TYPE, DOCUMENT_TOO_LARGE
 * @throws {Refusal} what the case refuses the command with, as it stands
 */
export async function admitFile(
  request: Request,
  response: Response,
  row: StoredCase,
  { store, procedure, command, clock }: AdmitParts,
): Promise<AdmittedFile> {
  const idempotencyKey = idempotencyKeyOf(request)
  const said = readQuery(request, fileQuery)
  const mediaType = declaredType(request, said.name)
  const announced = request.headers['content-length']
  const atMost = announced === undefined ? largestDocument : Number(announced)
  if (atMost > largestDocument) throw new Problem('DOCUMENT_TOO_LARGE', { headers: { Connection: 'close' } })
  const person = personOf(response)
  if ((await store.receipts.findReceiptByKey(person.subject, idempotencyKey)) === undefined) {
    const at = instantOf(clock())
    const data: DocumentData = { ...said, ...ofNoFileYet, mediaType, size: Math.max(1, atMost) }
    const by = await actingFor(store, person, procedure, row, command, at)
    judge(
      procedure,
      { state: currentState(row), seq: row.seq },
      { commandId: idempotencyKey, name: command, data, by, at },
    )
  }
  return { idempotencyKey, said, mediaType, atMost }
}

/** No document has this id, which is longer than any. */
const ofNoFileYet = { documentId: '0'.repeat(64), sha256: '0'.repeat(64) }

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
