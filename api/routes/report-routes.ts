import { Router, type RequestHandler, type Response } from 'express'
import { choice, type DataOf } from '../../domain/process/fields'
import { procedureOf } from '../../domain/process/case-id'
import type { Store } from '../../store/create-store'
import { decodeCursor, encodeCursor, instantIn } from '../../store/cursor'
import type { UnreadReport } from '../../store/messages/unread-reports'
import { Problem } from '../answer/problem'
import { personOf, requestedAt } from '../identity/authenticated'
import { pageQuery, readQuery } from '../read/read-query'
import { createDataCheck } from '../receive/data-check'
import { receivedBody } from '../receive/request-body'
import { urlPatterns, urls } from '../urls'
import { resource } from './resource'

/** What an administrator says of a mail that came back. */
export const readingFields = {
  as: choice('Hvad betyder svaret', {
    failed: 'E-mailen kom ikke frem',
    delivered: 'E-mailen kom frem',
    nothing: 'Det siger intet om det',
  }),
}

export interface ReportRouteParts {
  readonly store: Store
  readonly authenticate: RequestHandler
  readonly body: readonly RequestHandler[]
}

/**
 * Mails that came back for e-mails of ours and that the program cannot read: administrators read them and say what they
 * mean. One that says that an e-mail did not arrive is then as good as a report that does: the case is told.
 */
export function reportRoutes({ store: { messages }, authenticate, body }: ReportRouteParts): Router {
  const router = Router()
  const checked = createDataCheck()
  resource(router, urls.unreadReports, {
    get: [
      authenticate,
      async (request, response) => {
        onlyAdministrators(response)
        const { limit, cursor } = readQuery(request, pageQuery)
        const [receivedAt = '', reportId = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
        const reports = await messages.unreadReports(
          limit,
          cursor === undefined ? undefined : { receivedAt: instantIn(receivedAt), reportId },
        )
        const last = reports.length === limit ? reports.at(-1) : undefined
        response.json({
          items: reports.map(describeReport),
          ...(last === undefined ? {} : { next: encodeCursor([last.receivedAt, last.reportId]) }),
        })
      },
    ],
  })
  resource(router, urlPatterns.unreadReport(':reportId'), {
    put: [
      authenticate,
      ...body,
      async (request, response) => {
        onlyAdministrators(response)
        const { as } = checked({ fields: readingFields }, receivedBody(request).data) as DataOf<typeof readingFields>
        const { subject, name } = personOf(response)
        const answer = await messages.settleReport({
          reportId: String(request.params['reportId']),
          as,
          by: { subject, name },
          at: requestedAt(response),
        })
        if (answer === 'unknown') throw new Problem('REPORT_UNKNOWN')
        if (answer === 'otherwise') throw new Problem('REPORT_READ_OTHERWISE')
        response.status(204).end()
      },
    ],
  })
  return router
}

function describeReport({ messageKey, caseId, subject, to, ...report }: UnreadReport) {
  const procedure = caseId === undefined ? undefined : procedureOf(caseId)
  return {
    ...report,
    message: { key: messageKey, subject, to, href: urls.message(messageKey) },
    ...(caseId === undefined || procedure === undefined
      ? {}
      : { case: { caseId, href: urls.case(procedure, caseId) } }),
    href: urls.unreadReport(report.reportId),
  }
}

function onlyAdministrators(response: Response): void {
  if (!personOf(response).roles.includes('admin')) throw new Problem('FORBIDDEN')
}
