import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Procedure } from '../../domain/process/procedure'
import { Refusal } from '../../domain/refusal/refusal'
import { refusalTexts } from '../../domain/refusal/refusal-codes'
import { subjectsOf, type Person } from '../../domain/rights/actor'
import { isGranted, outsideCases, readingScope } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { pageOf } from '../answer/page-of'
import { sendProblem } from '../answer/answer-problem'
import { personOf } from '../identity/authenticated'
import { describeAction } from '../describe/describe-action'
import { describeCase, summariseCase } from '../describe/describe-case'
import { describeJournal, type JournalEntry } from '../describe/describe-history'
import { describeReceipt } from '../describe/describe-receipt'
import { isOpenedByPersons } from '../receive/given-by-persons'
import { incomingCommand } from '../receive/incoming-command'
import { noteRefused } from '../receive/note-refused'
import { pageQuery, readQuery } from '../read/read-query'
import { caseForReading } from '../read/case-for-reading'
import { readableCase } from '../read/readable-case'
import type { Reception, ReceptionAnswer } from '../receive/reception'
import type { ApiMetrics } from '../observe/request-metrics'
import { resource } from './resource'
import { urlPatterns, urls } from '../urls'

export interface CaseRouteParts {
  readonly store: Store
  readonly reception: Reception
  readonly metrics: ApiMetrics
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

/** A procedure's addresses, derived from its command table. Reads come from the store alone; no workflow is ever asked. */
export function caseRoutes(
  procedure: Procedure,
  { store, reception, metrics, authenticate, body }: CaseRouteParts,
): Router {
  const router = Router()
  const { name, opening } = procedure
  const listQuery = {
    ...pageQuery,
    status: z.enum(Object.keys(procedure.statuses)).optional(),
    search: z.string().max(200).optional(),
  }

  const readable = (request: Request, response: Response): Promise<StoredCase> =>
    readableCase(store, name, request, response)

  /** What has happened that whoever was refused had not read, as far as they are told of it. */
  const happenedSince = async (caseId: string, read: unknown, person: Person): Promise<readonly JournalEntry[]> => {
    const row = await caseForReading(store, caseId)
    if (row === undefined || typeof read !== 'number') return []
    const { events } = await store.journal.readJournal(caseId, read)
    return describeJournal(row, events, person)
  }

  const answer = async (
    request: Request,
    response: Response,
    doneStatus: 200 | 201,
    told: ReceptionAnswer,
  ): Promise<void> => {
    metrics.commands.inc({ procedure: name, command: told.receipt.command, outcome: told.kind })
    const receipt = describeReceipt(told.receipt)
    switch (told.kind) {
      case 'refused': {
        const { code, details } = told.refusal
        const since =
          code === 'CASE_CHANGED'
            ? { since: await happenedSince(told.receipt.caseId, details['read'], personOf(response)) }
            : {}
        sendProblem(request, response, told.refusal, { receipt, ...since })
        return
      }
      case 'kept':
        response.status(202).location(receipt.href).json(receipt)
        return
      case 'done':
        if (doneStatus === 201) response.location(receipt.case)
        response.status(doneStatus).json(receipt)
    }
  }

  resource(router, urlPatterns.cases(name), {
    get: [
      authenticate,
      async (request, response) => {
        const person = personOf(response)
        const { cases, cursor } = await store.cases.listCases({
          scope: readingScope(person),
          searchers: subjectsOf(person),
          procedure: name,
          ...readQuery(request, listQuery),
        })
        const mayOpen = isGranted(person, opening.by, outsideCases)
        response.json({
          ...pageOf(cases.map(summariseCase), cursor),
          ...(mayOpen ? { opening: describeAction(opening, urls.cases(name)) } : {}),
        })
      },
    ],
    ...(isOpenedByPersons(procedure)
      ? {
          post: [
            authenticate,
            ...body,
            async (request, response) => {
              await answer(request, response, 201, await reception.open(procedure, incomingCommand(request, response)))
            },
          ],
        }
      : {}),
  })

  resource(router, urlPatterns.case(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readable(request, response)
        response.set('ETag', `"${row.seq}"`).json(describeCase(row, personOf(response)))
      },
    ],
  })
  resource(router, urlPatterns.journal(name, ':caseId'), {
    get: [
      authenticate,
      async (request, response) => {
        const row = await readable(request, response)
        const { events } = await store.journal.readJournal(row.caseId, 0)
        response.json({ caseId: row.caseId, entries: describeJournal(row, events, personOf(response)) })
      },
    ],
  })

  resource(router, urlPatterns.action(name, ':caseId', ':command'), {
    post: [
      authenticate,
      ...body,
      async (request, response) => {
        const { caseId, command } = request.params
        // Without the file that it speaks of, a client could state any hash: only the case's documents give such a command.
        if (procedure.commands.some(({ name: known, file }) => known === command && file !== undefined))
          throw new Refusal('UNKNOWN_COMMAND', refusalTexts.UNKNOWN_COMMAND)
        const incoming = incomingCommand(request, response)
        const told = await reception.act(procedure, String(caseId), String(command), incoming)
        await noteRefused({ reception, procedure }, String(caseId), incoming, told)
        await answer(request, response, 200, told)
      },
    ],
  })
  return router
}
