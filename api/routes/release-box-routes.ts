import { Router, type Request, type RequestHandler, type Response } from 'express'
import { instantOf } from '../../domain/calendar/instant'
import { text, type DataOf } from '../../domain/process/fields'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { noteReader } from '../identity/authenticated'
import { isSecretCode, lookupOf } from '../../store/secret-code'
import { noteCase } from '../observe/access-log'
import { caseForReading } from '../read/case-for-reading'
import { createDataCheck } from '../receive/data-check'
import { receivedBody } from '../receive/request-body'
import { boxAddresses, describeRelease } from '../releases/describe-release'
import type { ReleaseParts } from '../releases/open-released-file'
import { givenRelease, type ReadableRelease } from '../releases/readable-release'
import { sendReleasedFile, sendReleasedZip } from '../releases/send-release'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'
import { sparingly } from './sparingly'

/** What opens a release to somebody who has no login. */
export const releaseCodeFields = { code: text('Koden fra myndigheden', { max: 60 }) }

export interface ReleaseBoxParts extends ReleaseParts {
  readonly store: Store
  readonly body: readonly RequestHandler[]
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * What was released, for whoever has the code that the office gave them. The code stands in the body, so that no log, history or
 * journal holds it; a wrong one, one that is over, and one whose answer stands no more are answered alike. What is read by a code is
 * kept in the access log under the code's number.
 */
export function releaseBoxRoutes(parts: ReleaseBoxParts): Router {
  const { store, body, clock } = parts
  const router = Router()
  const checked = createDataCheck()
  const seldom = sparingly()

  const releaseOf = async (request: Request, response: Response): Promise<ReadableRelease> => {
    const { code } = checked({ fields: releaseCodeFields }, receivedBody(request).data) as DataOf<
      typeof releaseCodeFields
    >
    const kept = await store.releases.findReleaseCode(lookupOf(code))
    if (!(await isSecretCode(code, kept)) || kept === undefined) throw new Problem('RELEASE_CODE_UNKNOWN')
    const { caseId, codeId, answerSeq, expiresAt, endedAt } = kept
    noteCase(response, (request.route as { readonly path: string }).path, caseId)
    noteReader(response, {
      kind: 'person',
      subject: `udleveringskode/${codeId}`,
      name: 'Den, der har koden',
      roles: [],
    })
    const row = await caseForReading(store, caseId)
    const given = row === undefined ? undefined : givenRelease(row)
    if (endedAt !== undefined || expiresAt <= instantOf(clock()) || given?.seq !== answerSeq)
      throw new Problem('RELEASE_CODE_UNKNOWN')
    return given
  }

  const opened = (send: (release: ReadableRelease, request: Request, response: Response) => unknown) => ({
    post: [
      seldom,
      ...body,
      async (request: Request, response: Response) => {
        await send(await releaseOf(request, response), request, response)
      },
    ],
  })
  resource(
    router,
    urls.releaseBox,
    opened((release, _request, response) => response.json(describeRelease(release, boxAddresses))),
  )
  resource(
    router,
    urlPatterns.releaseBoxFile(':number'),
    opened((release, request, response) => sendReleasedFile(parts, release, 'attachment', request, response)),
  )
  resource(
    router,
    urlPatterns.releaseBoxPreview(':number'),
    opened((release, request, response) => sendReleasedFile(parts, release, 'inline', request, response)),
  )
  resource(
    router,
    urls.releaseBoxZip,
    opened((release, request, response) => sendReleasedZip(parts, release, clock(), request, response)),
  )
  return router
}
