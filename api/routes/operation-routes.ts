import { Router, type RequestHandler } from 'express'
import { calibrate, smallestShown } from '../../domain/review/calibration'
import type { Store } from '../../store/create-store'
import { personOf } from '../authenticated'
import { Problem } from '../problem'
import { pageQuery, readQuery } from '../read-query'
import { resource } from '../resource'
import { urls } from '../urls'

/** For administrators: what could not be done and waits for a person. For heads and lawyers: how alike their office's reviewers judge. Of the cases no more than their ids. */
export function operationRoutes({ store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler }): Router {
  const router = Router()
  resource(router, urls.failedEffects, {
    get: [authenticate, async (request, response) => {
      if (!personOf(response).roles.includes('admin')) throw new Problem('FORBIDDEN')
      const { limit } = readQuery(request, { limit: pageQuery.limit })
      const failed = await store.effects.failedEffects(limit)
      response.json({ items: failed.map(({ key, caseId, effect, attempts, failedAt, reason }) => ({ key, caseId, kind: effect.kind, attempts, failedAt, reason })) })
    }],
  })
  resource(router, urls.calibration, {
    get: [authenticate, async (request, response) => {
      const { roles, organisation } = personOf(response)
      if (organisation === undefined || !(roles.includes('head') || roles.includes('lawyer'))) throw new Problem('FORBIDDEN')
      readQuery(request, {})
      const cells = calibrate(await store.reviews.calibrationRows(organisation))
      response.json({ office: organisation, smallestShown, items: cells.filter(({ office }) => office !== '*').map(({ office: _office, ...cell }) => cell) })
    }],
  })
  return router
}
