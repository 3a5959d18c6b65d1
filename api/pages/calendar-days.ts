import { createHash } from 'node:crypto'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import { mayRead, readingScope } from '../../domain/rights/rights'
import type { Store } from '../../store/create-store'
import type { CalendarDay } from '../../web/calendar-text'
import { describeCase } from '../describe/describe-case'
import { describeTask } from '../describe/describe-task'
import { casesForReading } from '../read/case-for-reading'
import { whoseTasks } from '../read/whose-tasks'
import { lastDayBefore } from './last-day-before'
import { pageUrls } from './page-urls'

const most = 200

/** The days that somebody keeps: of an authority their own tasks, of others the deadlines of their open cases. */
export async function calendarDays(
  store: Store,
  person: Person,
  now: Instant,
  publicUrl: string,
): Promise<readonly CalendarDay[]> {
  const scope = readingScope(person)
  const link = (caseId: string): string => `${publicUrl}${pageUrls.case(caseId)}`
  if ((scope.office ?? scope.assigned) === undefined) {
    const { cases } = await store.cases.listAllCases({ scope, limit: most })
    const rows = await casesForReading(
      store,
      cases.filter(({ closed }) => !closed).map(({ caseId }) => caseId),
    )
    return rows
      .filter(({ index: { standing } }) => mayRead(person, standing))
      .flatMap((row) =>
        describeCase(row, person).deadlines.map(({ rule, date, explanation }) => ({
          id: idOf(row.caseId, rule),
          date,
          title: `${row.index.title} (${row.caseNumber})`,
          text: explanation,
          url: link(row.caseId),
        })),
      )
  }
  const { organisation, subject } = person
  const principals =
    organisation === undefined ? [] : await store.absences.principalsOf(organisation, subject, civilDateAt(now))
  const { tasks } = await store.tasks.listTasks({ scope, whose: whoseTasks('mine', person, principals), limit: most })
  return tasks
    .map((task) => describeTask(task, now, principals))
    .flatMap(({ title, due, action: { command }, case: { caseId, title: caseTitle, caseNumber } }) =>
      due === undefined
        ? []
        : [
            {
              id: idOf(caseId, command, title),
              date: lastDayBefore(due),
              title: `${title}: ${caseTitle} (${caseNumber})`,
              text: title,
              url: link(caseId),
            },
          ],
    )
}

/** Tells one day from the others, and nothing of what it is about. */
const idOf = (...parts: readonly string[]): string =>
  `${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)}@specialeplan`
