import { createHash } from 'node:crypto'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { PayloadKey } from '../../converter/payload-codec'
import { instantOf } from '../../domain/calendar/instant'
import type { AccessRequestState } from '../../domain/access-request/state'
import { relationOf } from '../../domain/rights/reader-relation'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { ReleaseCode } from '../../store/releases/release-code'
import { Problem } from '../answer/problem'
import { currentState } from '../describe/describe-case'
import { personOf } from '../identity/authenticated'
import { drawSecretCode, hashSecretCode } from '../../store/secret-code'
import { readableCase } from '../read/readable-case'
import { idempotencyKeyOf } from '../receive/incoming-command'
import { receivedBody } from '../receive/request-body'
import { caseAddresses, describeRelease } from '../releases/describe-release'
import type { ReleaseParts } from '../releases/open-released-file'
import { givenRelease, readableRelease } from '../releases/readable-release'
import { sendReleasedFile, sendReleasedZip } from '../releases/send-release'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

export interface ReleaseRouteParts extends ReleaseParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
  readonly keys: readonly PayloadKey[]
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** How long a code can be used. */
  readonly codeDays: number
}

const dayMs = 24 * 3_600_000

/**
 * What an answer to a request for access gives: for whoever asked and has a login here, and for the office, which reads what it would
 * give before it signs. Rights are those at the moment of fetching. The office makes a code for somebody who has no login.
 */
export function releaseRoutes(parts: ReleaseRouteParts): Router {
  const { store, authenticate, body, keys, clock, codeDays } = parts
  const router = Router()
  const readable = (request: Request, response: Response): Promise<StoredCase> =>
    readableCase(store, 'access-request', request, response)
  const releaseFor = async (request: Request, response: Response) =>
    readableRelease(await readable(request, response), personOf(response))
  /** @throws Problem FORBIDDEN for anybody but the office */
  const officeCase = async (request: Request, response: Response): Promise<StoredCase> => {
    const row = await readable(request, response)
    const { office, conflicted } = relationOf({ person: personOf(response) }, row.index.standing)
    if (!office || conflicted) throw new Problem('FORBIDDEN')
    return row
  }

  resource(router, urlPatterns.release(':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readable(request, response)
        const release = readableRelease(row, personOf(response))
        response.json({ caseId: row.caseId, ...describeRelease(release, caseAddresses(row.caseId)) })
      },
    ],
  })
  for (const [pattern, how] of [
    [urlPatterns.releaseFile(':caseId', ':number'), 'attachment'],
    [urlPatterns.releasePreview(':caseId', ':number'), 'inline'],
  ] as const)
    resource(router, pattern, {
      get: [
        authenticate,
        async (request, response) => {
          await sendReleasedFile(parts, await releaseFor(request, response), how, request, response)
        },
      ],
    })
  resource(router, urlPatterns.releaseZip(':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        await sendReleasedZip(parts, await releaseFor(request, response), clock(), request, response)
      },
    ],
  })
  resource(router, urlPatterns.releaseCodes(':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const { caseId } = await officeCase(request, response)
        response.json({ caseId, items: (await store.releases.releaseCodesOf(caseId)).map(describeCode) })
      },
    ],
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const row = await officeCase(request, response)
        const { subject, name } = personOf(response)
        if ((currentState(row) as AccessRequestState).requester.kind === 'party') throw new Problem('RELEASE_BY_LOGIN')
        const given = givenRelease(row)
        if (given?.seq === undefined) throw new Problem('RELEASE_UNKNOWN')
        const { sha256 } = receivedBody(request)
        const key = idempotencyKeyOf(request)
        const asked = [row.caseId, String(given.seq), subject, key, sha256]
        const code = drawSecretCode(keys, 'release-code', asked)
        const kept = await store.releases.addReleaseCode(
          {
            codeId: createHash('sha256').update(asked.join('\n')).digest('base64url').slice(0, 16),
            caseId: row.caseId,
            answerSeq: given.seq,
            madeAt: instantOf(clock()),
            by: { subject, name },
            expiresAt: instantOf(clock() + codeDays * dayMs),
          },
          await hashSecretCode(code),
        )
        response.status(201).json({ ...describeCode(kept), code, box: urls.releaseBox })
      },
    ],
  })
  resource(router, urlPatterns.releaseCode(':caseId', ':codeId'), {
    delete: [
      authenticate,
      async (request, response) => {
        const { caseId } = await officeCase(request, response)
        const codeId = String(request.params['codeId'])
        if (!(await store.releases.endReleaseCode(caseId, codeId, instantOf(clock()))))
          throw new Problem('RELEASE_CODE_UNKNOWN')
        response.status(204).end()
      },
    ],
  })
  return router
}

const describeCode = ({ codeId, caseId, madeAt, by, expiresAt, endedAt }: ReleaseCode) => ({
  codeId,
  madeAt,
  by: by.name,
  expiresAt,
  ...(endedAt === undefined ? {} : { endedAt }),
  href: urls.releaseCode(caseId, codeId),
})
