import { Router, type RequestHandler } from 'express'
import type { Procedure } from '../../domain/process/procedure'
import { refuse } from '../../domain/refusal/refuse'
import { relationOf } from '../../domain/rights/reader-relation'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { describeDraft } from '../describe/describe-draft'
import { personOf } from '../identity/authenticated'
import { readableCase } from '../read/readable-case'
import { urlPatterns } from '../urls'
import { resource } from './resource'

/**
 * Every version of what is drafted in a procedure's cases, for those who may read drafts (forvaltningsloven § 12): whoever
 * was refused since a colleague had written meanwhile finds both texts here.
 */
export function draftRoutes(
  { name, commands }: Procedure,
  { store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler },
): Router {
  const router = Router()
  const drafting = commands.filter(({ drafts }) => drafts === true).map((command) => command.name)
  if (drafting.length === 0) return router

  resource(router, urlPatterns.drafts(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readableCase(store, name, request, response)
        const { office, assigned, conflicted, declared } = relationOf(
          { person: personOf(response) },
          row.index.standing,
        )
        if ((!office && !assigned) || conflicted) throw new Problem('FORBIDDEN')
        if (!declared) refuse('IMPARTIALITY_UNDECLARED')
        const receipts = await store.receipts.receiptsOfCommands(row.caseId, drafting)
        response.json({ caseId: row.caseId, items: receipts.map(describeDraft) })
      },
    ],
  })
  return router
}
