import type { Request, Response } from 'express'
import { z } from 'zod'
import { instantOf } from '../../domain/calendar/instant'
import {
  documentAudiences,
  documentKinds,
  largestDocument,
  type DocumentData,
} from '../../domain/document/attached-document'
import { mediaTypeOf, type MediaType } from '../../domain/document/media-types'
import { judge } from '../../domain/process/judge'
import type { Procedure } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
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
  /** In which it is written, if the sender says so. */
  readonly charset?: 'utf-8' | 'windows-1252'
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
 * What a request says of the file that is its body, and whether it may come (`admitted`).
 * @throws {Problem} IDEMPOTENCY_KEY_MISSING, INVALID_QUERY, DOCUMENT_TYPE, DOCUMENT_TOO_LARGE
 * @throws {Refusal} what the case refuses the command with, as it stands
 */
export async function admitFile(
  request: Request,
  response: Response,
  row: StoredCase,
  parts: AdmitParts,
): Promise<AdmittedFile> {
  const idempotencyKey = idempotencyKeyOf(request)
  const said = readQuery(request, fileQuery)
  const declared = declaredType(request, said.name)
  const announced = request.headers['content-length']
  const atMost = announced === undefined ? largestDocument : Number(announced)
  if (atMost > largestDocument) throw new Problem('DOCUMENT_TOO_LARGE', { headers: { Connection: 'close' } })
  return admitted(personOf(response), row, { idempotencyKey, said, ...declared, atMost }, parts)
}

/**
 * Everything that can be refused without the file is refused here, before its first byte is read: nobody sends 25 MB to learn
 * that they may not. What it is refused for has not been received, so there is no receipt. A request that was answered
 * before is let through whatever has happened since, to be answered so again.
 *
 * @throws {Refusal} what the case refuses the command with, as it stands
 */
export async function admitted(
  person: Person,
  row: StoredCase,
  file: AdmittedFile,
  { store, procedure, command, clock }: AdmitParts,
): Promise<AdmittedFile> {
  const { idempotencyKey, said, mediaType, atMost } = file
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
  return file
}

/** No document has this id, which is longer than any. */
const ofNoFileYet = { documentId: '0'.repeat(64), sha256: '0'.repeat(64) }

/** What a text says it is written in. Browsers' own rule: what is called Latin-1 is Windows-1252. */
const charsets: Readonly<Record<string, 'utf-8' | 'windows-1252'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
}

/**
 * What a file is sent as, by its header and the ending of its name.
 * @throws {Problem} DOCUMENT_TYPE
 */
export function declaredType(request: Request, name: string): Pick<AdmittedFile, 'mediaType' | 'charset'> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const called = parameters.flatMap((parameter) => /^charset="?([^"]*)"?$/.exec(parameter)?.[1] ?? []).at(0)
  const charset = called === undefined ? undefined : charsets[called]
  // A compressed body would have another hash than the file that the sender has.
  const encoded =
    request.headers['content-encoding'] !== undefined && request.headers['content-encoding'] !== 'identity'
  const mediaType = mediaTypeOf(type, name)
  if (mediaType === undefined || (called !== undefined && charset === undefined) || encoded)
    throw new Problem('DOCUMENT_TYPE')
  return { mediaType, ...(charset === undefined ? {} : { charset }) }
}
