import { Router, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import type { Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import type { Store } from '../../store/create-store'
import { sendProblem } from '../answer/answer-problem'
import { personOf, requestedAt } from '../identity/authenticated'
import { noteMoreCases } from '../observe/access-log'
import { assumeQuery, readAssumptions } from '../read/assumptions'
import { caseTimeline, timelineEnd } from '../read/case-timeline'
import { readQuery } from '../read/read-query'
import { readableCase } from '../read/readable-case'
import type { RelatedCases } from '../read/related-cases'
import { createDataCheck } from '../receive/data-check'
import { urlPatterns } from '../urls'
import { resource } from './resource'

const timelineQuery = { ...assumeQuery, cases: z.enum(['own', 'related']).default('own') }

/**
 * A case's past and future, alone or with the cases that it hangs together with, and what the future would be if something came
 * on a given day. Nothing is ever written.
 */
export function timelineRoutes(
  { name }: Procedure,
  { store, authenticate }: { readonly store: Store; readonly authenticate: RequestHandler },
): Router {
  const router = Router()
  const checked = createDataCheck()

  resource(router, urlPatterns.timeline(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const person = personOf(response)
        const own = await readableCase(store, name, request, response)
        const now = requestedAt(response)
        const query = readQuery(request, timelineQuery)
        const together = query.cases === 'related'
        const assumptions = readAssumptions(query.assume, now, timelineEnd(now))
        const told = await caseTimeline(store, {
          own: { row: own, person: personOf(response) },
          person,
          now,
          assumptions,
          together,
          checked,
        })
        if (told instanceof Refusal) {
          sendProblem(request, response, told, {}, 422)
          return
        }
        if (together || assumptions.length > 0) noteRead(response, told.related)
        response.json(told.timeline)
      },
    ],
  })
  return router
}

/** What is told of the others has been read as well. */
function noteRead(response: Response, { readable: [, ...others] }: RelatedCases): void {
  noteMoreCases(
    response,
    others.map(({ row }) => row.caseId),
  )
}
