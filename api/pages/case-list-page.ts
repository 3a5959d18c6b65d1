import { Router } from 'express'
import { z } from 'zod'
import { procedureNames, type ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import { subjectsOf, type Person } from '../../domain/rights/actor'
import { readingScope } from '../../domain/rights/rights'
import type { CasePage } from '../../store/cases/list-cases'
import type { Store } from '../../store/create-store'
import { CasesPage } from '../../web/pages/work/cases-page'
import { summariseCase } from '../describe/describe-case'
import { personOf } from '../identity/authenticated'
import { invalidQuery, readQuery } from '../read/read-query'
import { resource } from '../routes/resource'
import { mustBeLoggedIn } from './page-reader'
import { lastDayBefore } from './last-day-before'
import { openingsFor } from './openings-for'
import { pageUrls, withQuery } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

const limit = 25
const query = {
  q: z.string().max(200).optional(),
  type: z.enum(procedureNames).optional(),
  status: z.string().max(100).optional(),
  cursor: z.string().max(500).optional(),
  /** The filter's form was sent, though all of it was empty. */
  vis: z.literal('1').optional(),
}
const kinds = procedureNames.map((value) => ({ value, name: procedures[value].danishName }))

interface Asked {
  readonly q?: string
  readonly type?: ProcedureName
  readonly status?: string
  readonly cursor?: string
}

/** The cases that one may read, of one procedure or of all. */
export function caseListPage({ store }: { readonly store: Store }): Router {
  const router = Router()
  resource(router, pageUrls.cases, {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const person = personOf(response)
        const { vis, ...given } = readQuery(request, query)
        const remembered = request.session.casesAsked ?? {}
        if (vis === undefined && Object.keys(given).length === 0 && Object.keys(remembered).length > 0) {
          response.redirect(303, withQuery(pageUrls.cases, remembered))
          return
        }
        const { cursor, ...asked } = withStatusOfType(given)
        request.session.casesAsked = asked
        const found = await listed(store, person, { ...asked, ...(cursor === undefined ? {} : { cursor }) })
        const { q, type, status } = asked
        const address = { q, type, status }
        const statuses =
          type === undefined ? [] : Object.entries(procedures[type].statuses).map(([value, name]) => ({ value, name }))
        sendPage(
          response,
          CasesPage({
            surroundings: surroundingsOf(response),
            search: q,
            kinds,
            kind: type,
            statuses,
            status,
            all: Object.keys(asked).length === 0 ? undefined : withQuery(pageUrls.cases, { vis: '1' }),
            rows: found.cases
              .map(summariseCase)
              .map(({ caseId, title, caseNumber, procedureName, statusName, closed, nextDeadlineAt }) => ({
                href: pageUrls.case(caseId),
                title,
                caseNumber,
                kind: procedureName,
                statusName,
                closed,
                nextDeadline: closed || nextDeadlineAt === undefined ? undefined : lastDayBefore(nextDeadlineAt),
              })),
            openings: openingsFor(person),
            ...(cursor === undefined ? {} : { first: withQuery(pageUrls.cases, address) }),
            ...(found.cursor === undefined
              ? {}
              : { next: withQuery(pageUrls.cases, { ...address, cursor: found.cursor }) }),
          }),
        )
      },
    ],
  })
  return router
}

/** A status that the chosen type has not was chosen with another: it asks for nothing. */
function withStatusOfType({ status, ...asked }: Asked): Asked {
  if (status === undefined) return asked
  if (asked.type === undefined) throw invalidQuery([{ parameter: 'status', detail: 'Vælg en type først.' }])
  return status in procedures[asked.type].statuses ? { ...asked, status } : asked
}

function listed(store: Store, person: Person, { type, q, status, cursor }: Asked): Promise<CasePage> {
  const common = {
    scope: readingScope(person),
    searchers: subjectsOf(person),
    limit,
    ...(q === undefined ? {} : { search: q }),
    ...(cursor === undefined ? {} : { cursor }),
  }
  return type === undefined
    ? store.cases.listAllCases(common)
    : store.cases.listCases({ ...common, procedure: type, ...(status === undefined ? {} : { status }) })
}
