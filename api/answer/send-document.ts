import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import type { DocumentRoom } from '../../documents/document-room'
import type { Store } from '../../store/create-store'
import { Problem } from './problem'

/**
 * Sends a file that the reader may have, as a download with its hash.
 *
 * @param wanted the document, or nothing when there is none for this reader
 * @throws {Refusal} DOCUMENT_UNKNOWN
 * @throws {Problem} DOCUMENT_QUARANTINED, DOCUMENT_UNSCANNED, DOCUMENT_UNAVAILABLE
 */
export async function sendDocument(
  request: Request,
  response: Response,
  wanted: { readonly documentId: string; readonly name: string } | undefined,
  { store, room }: { readonly store: Store; readonly room: Pick<DocumentRoom, 'open'> },
): Promise<void> {
  const stored = wanted && (await store.documents.findDocument(wanted.documentId))
  if (wanted === undefined || stored === undefined) throw new Refusal('DOCUMENT_UNKNOWN', refusalTexts.DOCUMENT_UNKNOWN)
  if (stored.scan === 'infected') throw new Problem('DOCUMENT_QUARANTINED')
  if (stored.scan === 'awaiting') throw new Problem('DOCUMENT_UNSCANNED', { headers: { 'Retry-After': '60' } })
  response.attachment(wanted.name).set({
    'Content-Type': /^text\/[^;]+$/.test(stored.mediaType) ? `${stored.mediaType}; charset=utf-8` : stored.mediaType,
    'Content-Length': String(stored.size),
    'Repr-Digest': `sha-256=:${Buffer.from(stored.sha256, 'hex').toString('base64')}:`,
    'X-Content-Type-Options': 'nosniff',
    // Opened in a browser after all, it may run nothing and reach nothing.
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const content = await room.open(stored).catch((cause: unknown) => {
    ;['Content-Type', 'Content-Length', 'Content-Disposition', 'Repr-Digest'].forEach((header) => {
      response.removeHeader(header)
    })
    throw new Problem('DOCUMENT_UNAVAILABLE', { headers: { 'Retry-After': '60' }, cause })
  })
  await pipeline(content, response)
}
