import { Router, type RequestHandler } from 'express'
import { addYears } from '../../domain/calendar/civil-date'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { endOfCivilDay } from '../../domain/calendar/in-time'
import type { Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import type { Assumption } from '../../domain/timeline/assumption'
import { foresee, type Foresight, type Outlook } from '../../domain/timeline/foresee'
import type { Store } from '../../store/create-store'
import { sendProblem } from '../answer/answer-problem'
import { assumeQuery, readAssumptions } from '../read/assumptions'
import { personOf, requestedAt } from '../identity/authenticated'
import { createDataCheck } from '../receive/data-check'
import { currentState } from '../describe/describe-case'
import { describeTimeline } from '../describe/describe-timeline'
import { readQuery } from '../read/read-query'
import { readableCase } from '../read/readable-case'
import { resource } from './resource'
import { urlPatterns } from '../urls'

/** How far a timeline looks ahead: longer than any approval. */
const yearsAhead = 10
/** How often a step that only repeats itself is told. */
const repetitions = 3

/** A case's past and future, and what the future would be if something came on a given day. Nothing is ever written. */
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
        const row = await readableCase(store, name, request, response)
        const now = requestedAt(response)
        const until = endOfCivilDay(addYears(civilDateAt(now), yearsAhead))
        const assumptions = readAssumptions(readQuery(request, assumeQuery).assume, now, until)
        const [{ events }, relatives] = await Promise.all([
          store.journal.readJournal(row.caseId, 0),
          store.cases.openRelatives(row.caseId),
        ])
        // The row that was read first counts: a step taken since then is part of the future.
        const cases = [row, ...relatives.filter(({ caseId }) => caseId !== row.caseId)].map((known) => ({
          state: currentState(known),
          seq: known.seq,
        }))
        const foresight = lookAhead(
          { cases, caseId: row.caseId, until, reader: personOf(response), checked, repetitions },
          assumptions,
        )
        if (foresight instanceof Refusal) sendProblem(request, response, foresight, {}, 422)
        else
          response.json(
            describeTimeline(
              row,
              events.filter(({ seq }) => seq <= row.seq),
              foresight,
              personOf(response),
            ),
          )
      },
    ],
  })
  return router
}

/** The future, or why it cannot be assumed. */
function lookAhead(outlook: Outlook, assumptions: readonly Assumption[]): Foresight | Refusal {
  try {
    return foresee({ ...outlook, assumptions })
  } catch (refusal) {
    if (refusal instanceof Refusal) return refusal
    throw refusal
  }
}
