import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Request, Response } from 'express'
import { instantOf } from '../../domain/calendar/instant'
import type { DocumentData } from '../../domain/document/attached-document'
import type { MediaType } from '../../domain/document/media-types'
import type { Person } from '../../domain/rights/actor'
import { IntakeFull, type FileIntake } from '../../documents/file-intake'
import { keptType, sniffType } from '../../documents/sniff-type'
import { FileTooLarge, type SpooledFile } from '../../documents/spool'
import type { ProblemCode } from '../answer/problem-codes'
import { Problem } from '../answer/problem'
import { emailOf, personOf } from '../identity/authenticated'
import type { AdmittedFile } from './admit-file'
import type { IncomingCommand } from './incoming-command'
import { letSend } from './let-send'

/** A file that has come whole and is what it is said to be, with the command that makes it part of a case. */
export interface IncomingFile {
  readonly file: SpooledFile
  readonly documentId: string
  readonly mediaType: MediaType
  /** The command, stamped when the file's last byte was here. */
  readonly incoming: IncomingCommand
}

export interface IncomingFileParts {
  readonly intake: FileIntake
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Where a file's bytes come from. */
export interface FileSender {
  readonly person: Person
  /** Their own e-mail address, where the login tells one. */
  readonly email?: string
  /** What is sent where: the same bytes under the same key to another place are another request. */
  readonly place: string
  /** Told when there is room and the first byte is wanted. */
  readonly begin: () => void
}

/** Who sends the file that is a request's body. */
export function fileSender(request: Request, response: Response): FileSender {
  const email = emailOf(response)
  return {
    person: personOf(response),
    ...(email === undefined ? {} : { email }),
    place: `${request.method}\n${request.originalUrl}`,
    begin: () => {
      letSend(request, response)
    },
  }
}

/**
 * Receives a file that has been admitted, when there is room for it. The caller releases the file.
 *
 * @throws {Problem} UPLOADS_OF_PERSON, UPLOADS_BUSY, UPLOADS_NO_ROOM, DOCUMENT_TYPE, DOCUMENT_PROTECTED, DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE, DOCUMENT_BROKEN_OFF
 */
export async function incomingFile(
  source: Readable,
  { person, email, place, begin }: FileSender,
  { idempotencyKey, said, atMost, ...declared }: AdmittedFile,
  { intake, clock }: IncomingFileParts,
): Promise<IncomingFile> {
  const file = await received(() => intake.receive(source, { sender: person.subject, atMost, begin }))
  try {
    const receivedAt = instantOf(clock())
    if (file.size === 0) throw new Problem('DOCUMENT_EMPTY')
    const mediaType = await typeOf(file, declared)
    const { size, sha256 } = file
    const requestHash = hashOf(place, mediaType, sha256)
    // Drawn from the request itself: the same request again is the same document, whoever of two gets there first.
    const documentId = hashOf(person.subject, idempotencyKey, requestHash).slice(0, 32)
    const data = { ...said, documentId, mediaType, size, sha256 } satisfies DocumentData
    return {
      file,
      documentId,
      mediaType,
      incoming: {
        person,
        ...(email === undefined ? {} : { email }),
        idempotencyKey,
        requestHash,
        body: { data, sha256, receivedAt },
      },
    }
  } catch (error) {
    await file.release()
    throw error
  }
}

/**
 * The type under which a file is kept, by its bytes.
 * @throws {Problem} DOCUMENT_PROTECTED, DOCUMENT_TYPE
 */
export async function typeOf(
  file: SpooledFile,
  { mediaType, charset }: Pick<AdmittedFile, 'mediaType' | 'charset'>,
): Promise<MediaType> {
  const sniffed = await sniffType(file)
  if (sniffed.kind === 'protected') throw new Problem('DOCUMENT_PROTECTED')
  if (sniffed.kind === 'macros')
    throw new Problem('DOCUMENT_TYPE', {
      detail: 'Filen indeholder makroer, og intet er modtaget. Gem den uden makroer eller som PDF, og send igen.',
    })
  const kept = keptType(mediaType, sniffed, charset)
  if (kept === undefined) throw new Problem('DOCUMENT_TYPE')
  return kept
}

/** What a sender without room is told, and after how many seconds to try again. */
const noRoom: Readonly<Record<IntakeFull['of'], readonly [code: ProblemCode, seconds: number]>> = {
  sender: ['UPLOADS_OF_PERSON', 5],
  all: ['UPLOADS_BUSY', 10],
  disk: ['UPLOADS_NO_ROOM', 120],
}

/**
 * What has come of a file whole.
 * @throws {Problem} UPLOADS_OF_PERSON, UPLOADS_BUSY, UPLOADS_NO_ROOM, DOCUMENT_TOO_LARGE, DOCUMENT_BROKEN_OFF, STORE_UNAVAILABLE
 */
export async function received(receive: () => Promise<SpooledFile>): Promise<SpooledFile> {
  try {
    return await receive()
  } catch (error) {
    if (error instanceof IntakeFull) {
      const [code, seconds] = noRoom[error.of]
      throw new Problem(code, { headers: { 'Retry-After': String(seconds) }, cause: error })
    }
    // The rest of the file is on its way still; without the connection's end the sender would send it all.
    if (error instanceof FileTooLarge) throw new Problem('DOCUMENT_TOO_LARGE', { headers: { Connection: 'close' } })
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') throw new Problem('DOCUMENT_BROKEN_OFF')
    // Too many files are open, or the spool cannot be written to.
    throw new Problem('STORE_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
  }
}

/** SHA-256 over these parts, one a line. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex')
