import { Router, type RequestHandler, type Response } from 'express'
import { snapshotMoments, type Procedure } from '../../domain/process/procedure'
import { relationOf } from '../../domain/rights/reader-relation'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import { personOf } from '../identity/authenticated'
import { Problem } from '../answer/problem'
import { readableCase } from '../read/readable-case'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

/** What a case said at the moments that the law asks to be kept: for the party and the authority, as it was written then. */
export function snapshotRoutes(
  procedure: Procedure,
  { store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler },
): Router {
  const router = Router()
  const { name } = procedure
  if (procedure.snapshot === undefined) return router

  /** Whoever has a conflict of interest reads none (I4). */
  const mayReadSnapshots = (row: StoredCase, response: Response): boolean => {
    const { owner, office, conflicted } = relationOf({ person: personOf(response) }, row.index.standing)
    return (owner || office) && !conflicted
  }

  resource(router, urlPatterns.snapshots(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const snapshots = mayReadSnapshots(row, response) ? await store.snapshots.listSnapshots(row.caseId) : []
        response.json({
          caseId: row.caseId,
          items: snapshots.map((snapshot) => ({ ...snapshot, href: urls.snapshot(name, row.caseId, snapshot.moment) })),
        })
      },
    ],
  })
  resource(router, urlPatterns.snapshot(name, ':caseId', ':moment'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const moment = snapshotMoments.find((known) => known === request.params['moment'])
        const snapshot =
          moment !== undefined && mayReadSnapshots(row, response)
            ? await store.snapshots.findSnapshot(row.caseId, moment)
            : undefined
        if (snapshot === undefined) throw new Problem('SNAPSHOT_UNKNOWN')
        // The very bytes whose hash stands in the journal, so that anybody can compute it again.
        response
          .set('Repr-Digest', `sha-256=:${Buffer.from(snapshot.sha256, 'hex').toString('base64')}:`)
          .type('application/json')
          .send(Buffer.from(snapshot.content, 'utf8'))
      },
    ],
  })
  return router
}
