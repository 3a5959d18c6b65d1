import { Router, type RequestHandler } from 'express'
import { z } from 'zod'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { readingScope } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { pageOf } from '../answer/page-of'
import { personOf, requestedAt } from '../identity/authenticated'
import { describeTask } from '../describe/describe-task'
import { Problem } from '../answer/problem'
import { pageQuery, readQuery } from '../read/read-query'
import { whoseTasks } from '../read/whose-tasks'
import { resource } from './resource'
import { urls } from '../urls'

const listQuery = { ...pageQuery, view: z.enum(['mine', 'unallocated', 'office']).default('mine') }

/** What people are to do. Read from the store alone, and only in cases that the reader may read. */
export function taskRoutes({
  store,
  authenticate,
}: {
  readonly store: Store
  readonly authenticate: RequestHandler
}): Router {
  const router = Router()
  resource(router, urls.tasks, {
    get: [
      authenticate,
      async (request, response) => {
        const person = personOf(response)
        const { view, ...page } = readQuery(request, listQuery)
        const scope = readingScope(person)
        if (view !== 'mine' && scope.office === undefined) throw new Problem('FORBIDDEN')
        const now = requestedAt(response)
        const principals =
          view === 'mine' && person.organisation !== undefined
            ? await store.absences.principalsOf(person.organisation, person.subject, civilDateAt(now))
            : []
        const { tasks, cursor } = await store.tasks.listTasks({
          scope,
          whose: whoseTasks(view, person, principals),
          ...page,
        })
        response.json(
          pageOf(
            tasks.map((task) => describeTask(task, now, principals)),
            cursor,
          ),
        )
      },
    ],
  })
  resource(router, urls.taskLoad, {
    get: [
      authenticate,
      async (request, response) => {
        const { office } = readingScope(personOf(response))
        if (office === undefined) throw new Problem('FORBIDDEN')
        readQuery(request, {})
        response.json({ items: await store.tasks.taskLoad(office, requestedAt(response)) })
      },
    ],
  })
  return router
}
