import { Router, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { procedures } from '../../domain/procedures'
import { calibrate, smallestShown } from '../../domain/review/assessment/calibration'
import { describeVersions } from '../../operations/describe-versions'
import type { EngineVersions } from '../../operations/engine-versions'
import { stuckKindNames } from '../../operations/stuck-kinds'
import type { Store } from '../../store/create-store'
import { decodeCursor, encodeCursor, instantIn } from '../../store/cursor'
import { personOf } from '../identity/authenticated'
import { describeFinding, describeKinds } from '../describe/describe-finding'
import { Problem } from '../answer/problem'
import { pageQuery, readQuery } from '../read/read-query'
import { resource } from './resource'
import { isStoreUnavailable } from '../answer/store-unavailable'
import { urls } from '../urls'

export interface OperationParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  /** Which cases the engine has on which version. */
  readonly versions: EngineVersions
  /** Asks the engine something, and waits no longer for it than a caller of the API may be kept waiting. */
  readonly askEngine: <T>(question: () => Promise<T>) => Promise<T>
}

/** For administrators: what could not be done, what stands still, and which versions the cases run on. For heads and lawyers: how alike their office's reviewers judge. Of the cases no more than their ids. */
export function operationRoutes({ store, authenticate, versions, askEngine }: OperationParts): Router {
  const router = Router()
  const fromEngine = <T>(question: () => Promise<T>): Promise<T> =>
    askEngine(question).catch((error: unknown) => {
      throw isStoreUnavailable(error) ? error : new Problem('ENGINE_UNAVAILABLE', { cause: error })
    })
  resource(router, urls.failedEffects, {
    get: [
      authenticate,
      async (request, response) => {
        onlyAdministrators(response)
        const { limit, cursor } = readQuery(request, pageQuery)
        const [failedAt = '', key = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
        const failed = await store.effects.failedEffects(
          limit,
          cursor === undefined ? undefined : { failedAt: instantIn(failedAt), key },
        )
        const last = failed.length === limit ? failed.at(-1) : undefined
        response.json({
          items: failed.map(({ effect, at: _at, ...rest }) => ({ ...rest, kind: effect.kind })),
          ...(last === undefined ? {} : { next: encodeCursor([last.failedAt, last.key]) }),
        })
      },
    ],
  })
  resource(router, urls.stuck, {
    get: [
      authenticate,
      async (request, response) => {
        onlyAdministrators(response)
        const query = readQuery(request, { limit: pageQuery.limit, kind: z.enum(stuckKindNames).optional() })
        const findings = await store.operations.listFindings(query)
        // After the list: the radar that finds something between the two would show it beside a count of none.
        const counts = await store.operations.countFindings()
        const { lookedAt, engineSeenAt } = counts
        response.json({
          ...(lookedAt === undefined ? {} : { lookedAt }),
          ...(engineSeenAt === undefined ? {} : { engineSeenAt }),
          kinds: describeKinds(counts),
          items: findings.map(describeFinding),
        })
      },
    ],
  })
  resource(router, urls.versions, {
    get: [
      authenticate,
      async (request, response) => {
        onlyAdministrators(response)
        readQuery(request, {})
        response.json(await fromEngine(() => describeVersions(store, versions)))
      },
    ],
  })
  resource(router, urls.caseVersions, {
    get: [
      authenticate,
      async (request, response) => {
        onlyAdministrators(response)
        const { limit, cursor } = readQuery(request, pageQuery)
        const [after = ''] = cursor === undefined ? [] : decodeCursor(cursor, 1)
        const cases = await store.operations.casesByRules(after, limit)
        const running = await fromEngine(() => versions.versionsOf(cases.map(({ caseId }) => caseId)))
        const last = cases.length === limit ? cases.at(-1)?.caseId : undefined
        response.json({
          items: cases.map((one) => ({
            ...one,
            href: urls.case(one.procedure, one.caseId),
            presentSchema: procedures[one.procedure].schema,
            ...(running.has(one.caseId) ? { buildId: running.get(one.caseId) } : {}),
          })),
          ...(last === undefined ? {} : { next: encodeCursor([last]) }),
        })
      },
    ],
  })
  resource(router, urls.calibration, {
    get: [
      authenticate,
      async (request, response) => {
        const { roles, organisation } = personOf(response)
        if (organisation === undefined || !(roles.includes('head') || roles.includes('lawyer')))
          throw new Problem('FORBIDDEN')
        readQuery(request, {})
        const cells = calibrate(await store.reviews.calibrationRows(organisation))
        response.json({
          office: organisation,
          smallestShown,
          items: cells.filter(({ office }) => office !== '*').map(({ office: _office, ...cell }) => cell),
        })
      },
    ],
  })
  return router
}

function onlyAdministrators(response: Response): void {
  if (!personOf(response).roles.includes('admin')) throw new Problem('FORBIDDEN')
}
