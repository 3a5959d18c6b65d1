import { Router } from 'express'
import { z } from 'zod'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { addDays } from '../../domain/calendar/civil-date'
import type { Instant } from '../../domain/calendar/instant'
import { readingScope } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import { TasksPage, type TaskRow, type TasksPageProps } from '../../web/pages/work/tasks-page'
import { describeTask, type TaskDescription } from '../describe/describe-task'
import { Problem } from '../answer/problem'
import { personOf, requestedAt } from '../identity/authenticated'
import { readQuery } from '../read/read-query'
import { resource } from '../routes/resource'
import { whoseTasks } from '../read/whose-tasks'
import { lastDayBefore } from './last-day-before'
import { mustBeLoggedIn } from './page-reader'
import { pageUrls, withQuery } from './page-urls'
import { partyPage } from './party-page'
import { roleNames } from './role-names'
import { sendPage, surroundingsOf } from './send-page'

const views = [
  {
    key: 'mine',
    asked: undefined,
    name: 'Mine',
    empty: 'Du har ingen opgaver lige nu. Se efter, om der er nogen, som ingen har taget.',
  },
  { key: 'unallocated', asked: 'ufordelte', name: 'Ufordelte', empty: 'Alle sager er fordelt.' },
  { key: 'office', asked: 'kontoret', name: 'Kontoret', empty: 'Kontoret har ingen opgaver lige nu.' },
] as const

const query = { visning: z.enum(['ufordelte', 'kontoret']).optional(), cursor: z.string().max(500).optional() }

/** What people are to do: staff by their task lists, parties by their cases. */
export function workPages({ store }: { readonly store: Store }): Router {
  const router = Router()
  resource(router, pageUrls.tasks, {
    get: [
      mustBeLoggedIn,
      async (request, response) => {
        const person = personOf(response)
        const now = requestedAt(response)
        const scope = readingScope(person)
        if ((scope.office ?? scope.assigned) === undefined) {
          sendPage(response, await partyPage(store, surroundingsOf(response), person))
          return
        }
        const { visning, cursor } = readQuery(request, query)
        const offered = scope.office === undefined ? views.slice(0, 1) : views
        const view = offered.find(({ asked }) => asked === visning)
        if (view === undefined) throw new Problem('FORBIDDEN')
        const principals =
          view.key === 'mine' && person.organisation !== undefined
            ? await store.absences.principalsOf(person.organisation, person.subject, civilDateAt(now))
            : []
        const page = await store.tasks.listTasks({
          scope,
          whose: whoseTasks(view.key, person, principals),
          limit: 50,
          ...(cursor === undefined ? {} : { cursor }),
        })
        const tasks = page.tasks.map((task) => describeTask(task, now, principals))
        sendPage(
          response,
          TasksPage({
            surroundings: surroundingsOf(response),
            views: offered.map(({ name, asked }) => ({
              name,
              href: withQuery(pageUrls.tasks, { visning: asked }),
              current: asked === visning,
            })),
            groups: grouped(tasks, now, view.key !== 'mine'),
            empty: view.empty,
            ...(cursor === undefined ? {} : { first: withQuery(pageUrls.tasks, { visning }) }),
            ...(page.cursor === undefined ? {} : { next: withQuery(pageUrls.tasks, { visning, cursor: page.cursor }) }),
          }),
        )
      },
    ],
  })
  return router
}

const soon = 7

/** Tasks by how soon they are due; groups without any are left out. */
function grouped(tasks: readonly TaskDescription[], now: Instant, withHolder: boolean): TasksPageProps['groups'] {
  const today = civilDateAt(now)
  const week = addDays(today, soon)
  const groupOf = ({ due, overdue }: TaskDescription): number => {
    if (due === undefined) return 4
    if (overdue) return 0
    const day = lastDayBefore(due)
    return day <= today ? 1 : day <= week ? 2 : 3
  }
  return [
    { title: 'Fristen er overskredet', urgent: true },
    { title: 'I dag', urgent: true },
    { title: 'De næste 7 dage', urgent: false },
    { title: 'Senere', urgent: false },
    { title: 'Uden frist', urgent: false },
  ]
    .map((group, place) => ({
      ...group,
      tasks: tasks.filter((task) => groupOf(task) === place).map((task) => taskRow(task, withHolder)),
    }))
    .filter((group) => group.tasks.length > 0)
}

const taskRow = (
  { title, case: { caseId, title: caseTitle, caseNumber }, action, holder, onBehalfOf, due }: TaskDescription,
  withHolder: boolean,
): TaskRow => ({
  title,
  href: pageUrls.action(caseId, action.command),
  caseTitle,
  caseNumber,
  caseHref: pageUrls.case(caseId),
  holder: withHolder ? ('name' in holder ? holder.name : roleNames[holder.role]) : undefined,
  onBehalfOf: onBehalfOf?.name,
  due: due === undefined ? undefined : lastDayBefore(due),
})
