import { Router, type RequestHandler } from 'express'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { instantOf } from '../../domain/calendar/instant'
import { complaintNote, noteReadersAt } from '../../domain/catalogue/complaint-notes'
import { noteReaders } from '../../domain/mail/subscriber-rights'
import { isGranted, outsideCases } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import { personOf } from '../identity/authenticated'
import { moment } from '../read/moment'
import { pageQuery, readQuery } from '../read/read-query'
import { urls } from '../urls'
import { resource } from './resource'

export interface RegisterNoteRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly clock: () => number
}

/**
 * Which approvals a decision is complained of: neither which nor by whom. A resource of its own, so that nothing which everybody
 * reads of the register changes by it, not even that there is a new version.
 */
export function registerNoteRoutes({ store, authenticate, clock }: RegisterNoteRouteParts): Router {
  const router = Router()

  resource(router, urls.registerNotes, {
    get: [
      authenticate,
      async (request, response) => {
        const now = instantOf(clock())
        const isOpen = noteReadersAt(civilDateAt(now)) === 'everybody'
        if (!isOpen && !isGranted(personOf(response), noteReaders, outsideCases)) throw new Problem('FORBIDDEN')
        const { limit, cursor, asOf, knownAt } = readQuery(request, {
          ...pageQuery,
          asOf: moment.optional(),
          knownAt: moment.optional(),
        })
        const page = await store.register.listRegisterNotes({
          at: asOf ?? now,
          limit,
          ...(knownAt === undefined ? {} : { knownAt }),
          ...(cursor === undefined ? {} : { cursor }),
        })
        response.set('Cache-Control', 'private, no-store').json({
          at: page.at,
          items: page.notes.map(({ caseId, since }) => ({
            entryId: caseId,
            href: urls.registerEntry(caseId),
            since,
            note: complaintNote,
          })),
          ...(page.cursor === undefined ? {} : { next: page.cursor }),
        })
      },
    ],
  })
  return router
}
