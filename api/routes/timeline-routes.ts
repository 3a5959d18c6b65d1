import { Router, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { addYears } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { endOfCivilDay } from '../../domain/calendar/in-time'
import type { Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import type { Assumption } from '../../domain/timeline/assumption'
import { foreseeTogether, type Foresight, type Outlook } from '../../domain/timeline/foresee-together'
import type { Store } from '../../store/create-store'
import { sendProblem } from '../answer/answer-problem'
import { composeTimeline } from '../describe/compose-timeline'
import { currentState } from '../describe/describe-case'
import { personOf, requestedAt } from '../identity/authenticated'
import { noteMoreCases } from '../observe/access-log'
import { assumeQuery, readAssumptions } from '../read/assumptions'
import { readQuery } from '../read/read-query'
import { readableCase } from '../read/readable-case'
import { relatedCases, type RelatedCases } from '../read/related-cases'
import { createDataCheck } from '../receive/data-check'
import { urlPatterns } from '../urls'
import { resource } from './resource'

/** How far a timeline looks ahead: longer than any approval. */
const yearsAhead = 10
/** How often a step that only repeats itself is told. */
const repetitions = 3

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
        const until = endOfCivilDay(addYears(civilDateAt(now), yearsAhead))
        const query = readQuery(request, timelineQuery)
        const together = query.cases === 'related'
        const assumptions = readAssumptions(query.assume, now, until)
        const related = await relatedCases(store, { row: own, person: personOf(response) }, person, now)
        const outlook: Outlook = {
          cases: related.all.map((row) => ({ state: currentState(row), seq: row.seq })),
          caseId: own.caseId,
          until,
          reader: personOf(response),
          readAs: new Map(related.readable.map(({ row, person: reader }) => [row.caseId, reader])),
          checked,
          repetitions,
        }
        const foresights = lookAhead({ ...outlook, assumptions })
        if (foresights instanceof Refusal) {
          sendProblem(request, response, foresights, {}, 422)
          return
        }
        if (together || assumptions.length > 0) noteRead(response, related)
        response.json(
          composeTimeline({
            related,
            together,
            journals: await journalsOf(store, together ? related.readable : related.readable.slice(0, 1)),
            foresights,
            ...(assumptions.length === 0 ? {} : { otherwise: foreseeTogether(outlook) }),
          }),
        )
      },
    ],
  })
  return router
}

/** The future, or why it cannot be assumed. */
function lookAhead(outlook: Outlook & { readonly assumptions: readonly Assumption[] }): readonly Foresight[] | Refusal {
  try {
    return foreseeTogether(outlook)
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}

/** What is told of the others has been read as well. */
function noteRead(response: Response, { readable: [, ...others] }: RelatedCases): void {
  noteMoreCases(
    response,
    others.map(({ row }) => row.caseId),
  )
}

/** The events of each as far as its row goes: a step taken since then is part of the future. */
async function journalsOf(store: Store, readable: RelatedCases['readable']) {
  const journals = await Promise.all(
    readable.map(async ({ row: { caseId, seq } }) => {
      const { events } = await store.journal.readJournal(caseId, 0)
      return [caseId, events.filter((event) => event.seq <= seq)] as const
    }),
  )
  return new Map(journals)
}
