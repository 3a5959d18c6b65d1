import { Router, type RequestHandler } from 'express'
import type { Procedure } from '../../domain/process/procedure'
import { relationOf } from '../../domain/rights/reader-relation'
import { head, holds } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { pageOf } from '../answer/page-of'
import { Problem } from '../answer/problem'
import { describeAccess, describeAccessToParty } from '../describe/describe-access'
import { personOf } from '../identity/authenticated'
import { pageQuery, readQuery } from '../read/read-query'
import { readableCase } from '../read/readable-case'
import { urlPatterns } from '../urls'
import { resource } from './resource'

/** Who has read what of a procedure's cases, and who has tried to: for the head of the office, and for the party itself. */
export function accessRoutes(
  { name }: Procedure,
  { store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler },
): Router {
  const router = Router()
  resource(router, urlPatterns.accesses(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const query = readQuery(request, pageQuery)
        const { caseId, index } = await readableCase(store, name, request, response)
        const person = personOf(response)
        const { owner, conflicted } = relationOf({ person }, index.standing)
        const heads = holds(person, head, index.standing) && !conflicted
        if (!heads && !owner) throw new Problem('FORBIDDEN')
        const { accesses, cursor } = await store.accesses.listAccesses({ caseId, ...query })
        response.json({
          caseId,
          ...pageOf(
            accesses.map((access) => (heads ? describeAccess(access) : describeAccessToParty(access, index.standing))),
            cursor,
          ),
        })
      },
    ],
  })
  return router
}
