import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { instantOf } from '../../domain/calendar/instant'
import { zipFiles } from '../../documents/zip-files'
import { Problem } from '../answer/problem'
import { canBeShown } from './describe-release'
import { mustBeClean, openReleasedFile, type ReleaseParts } from './open-released-file'
import { fileOf, type ReadableRelease } from './readable-release'
import { zipOfRelease } from './zip-of-release'

/**
 * One file of a release, to be kept or to be looked at.
 * @throws Problem RELEASE_FILE_UNKNOWN, DOCUMENT_QUARANTINED, DOCUMENT_UNAVAILABLE
 */
export async function sendReleasedFile(
  parts: ReleaseParts,
  release: ReadableRelease,
  how: 'attachment' | 'inline',
  request: Request,
  response: Response,
): Promise<void> {
  const file = fileOf(release, String(request.params['number']))
  if (how === 'inline' && !canBeShown(file)) throw new Problem('RELEASE_FILE_UNKNOWN')
  await mustBeClean(parts, [file])
  const { name, mediaType, size, sha256, releaseId } = { ...file, releaseId: release.releaseId }
  const content =
    request.method === 'HEAD'
      ? undefined
      : await openReleasedFile(parts, releaseId, file).catch((cause: unknown) => {
          throw new Problem('DOCUMENT_UNAVAILABLE', { headers: { 'Retry-After': '60' }, cause })
        })
  response.attachment(name).set({
    'Content-Disposition': String(response.get('Content-Disposition')).replace('attachment', how),
    'Content-Type': /^text\/[^;]+$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Length': String(size),
    'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'X-Content-Type-Options': 'nosniff',
  })
  // A browser shows no PDF in a sandbox; a PDF runs nothing in it, and everything else could.
  if (mediaType !== 'application/pdf') response.set('Content-Security-Policy', "sandbox; default-src 'none'")
  if (content === undefined) response.end()
  else await pipeline(content, response)
}

/** All files of a release, with the list of it. @throws Problem RELEASE_UNKNOWN for one without files; DOCUMENT_QUARANTINED */
export async function sendReleasedZip(
  parts: ReleaseParts,
  release: ReadableRelease,
  now: number,
  request: Request,
  response: Response,
): Promise<void> {
  if (release.files.length === 0) throw new Problem('RELEASE_UNKNOWN')
  await mustBeClean(parts, release.files)
  response
    .attachment(`aktindsigt-${release.caseNumber.replaceAll(/[^\w.-]/g, '-')}.zip`)
    .set({ 'Content-Type': 'application/zip', 'X-Content-Type-Options': 'nosniff' })
  if (request.method === 'HEAD') response.end()
  else await pipeline(zipFiles(zipOfRelease(parts, release), civilDateAt(release.at ?? instantOf(now))), response)
}
