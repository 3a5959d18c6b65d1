import { Router, type RequestHandler } from 'express'
import { z } from 'zod'
import type { Person } from '../../domain/actor'
import { instantOf } from '../../domain/calendar/instant'
import { readingScope } from '../../domain/rights'
import type { Store } from '../../store/create-store'
import type { TaskFilter } from '../../store/tasks/list-tasks'
import { personOf } from '../authenticated'
import { describeTask } from '../describe-task'
import { Problem } from '../problem'
import { pageQuery, readQuery } from '../read-query'
import { resource } from '../resource'
import { urls } from '../urls'

const listQuery = { ...pageQuery, view: z.enum(['mine', 'unallocated', 'office']).default('mine') }

/** What people are to do. Read from the store alone, and only in cases that the reader may read. */
export function taskRoutes({ store, authenticate, clock }: { readonly store: Store; readonly authenticate: RequestHandler; readonly clock: () => number }): Router {
  const router = Router()
  resource(router, urls.tasks, {
    get: [authenticate, async (request, response) => {
      const person = personOf(response)
      const { view, ...page } = readQuery(request, listQuery)
      const scope = readingScope(person)
      if (view !== 'mine' && scope.office === undefined) throw new Problem('FORBIDDEN')
      const { tasks, cursor } = await store.tasks.listTasks({ scope, whose: whoseOf(view, person), ...page })
      const now = instantOf(clock())
      response.json({ items: tasks.map((task) => describeTask(task, now)), ...(cursor === undefined ? {} : { next: cursor }) })
    }],
  })
  resource(router, urls.taskLoad, {
    get: [authenticate, async (request, response) => {
      const { office } = readingScope(personOf(response))
      if (office === undefined) throw new Problem('FORBIDDEN')
      readQuery(request, {})
      response.json({ items: await store.tasks.taskLoad(office, instantOf(clock())) })
    }],
  })
  return router
}

/** A head signs what the office decides: that is the head's own work, though it is no named person's. */
function whoseOf(view: 'mine' | 'unallocated' | 'office', { subject, roles }: Person): TaskFilter['whose'] {
  switch (view) {
    case 'mine': return { subjects: [subject], roles: roles.filter((role) => role === 'head') }
    case 'unallocated': return { subjects: [], roles: ['caseworker'] }
    case 'office': return 'everybody'
  }
}
