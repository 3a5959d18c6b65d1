import type { CivilDate } from '../../../domain/calendar/civil-date'
import { h, type Html } from '../../html/h'
import { Page, type Surroundings } from '../../layout/page'
import { Day } from '../../parts/moment'
import { NextPage } from '../../parts/next-page'
import { Tabs, type Tab } from '../../parts/tabs'

/** Something to be done in a case. */
export interface TaskRow {
  readonly title: string
  readonly href: string
  readonly caseTitle: string
  readonly caseNumber: string
  readonly caseHref: string
  /** In the office's list: whose it is. */
  readonly holder?: string | undefined
  readonly onBehalfOf?: string | undefined
  /** The last day in time. */
  readonly due?: CivilDate | undefined
}

export interface TasksPageProps {
  readonly surroundings: Surroundings
  readonly views: readonly Tab[]
  /** Tasks by how soon they are due, the soonest first. */
  readonly groups: readonly { readonly title: string; readonly urgent: boolean; readonly tasks: readonly TaskRow[] }[]
  /** Said when there are none. */
  readonly empty: string
  readonly first?: string | undefined
  readonly next?: string | undefined
}

/** What people of an authority are to do. */
export const TasksPage = ({ surroundings, views, groups, empty, first, next }: TasksPageProps): Html => (
  <Page surroundings={surroundings} title="Opgaver" place="tasks">
    <Tabs label="Hvis opgaver" tabs={views} />
    {groups.length === 0 && <p>{empty}</p>}
    {groups.map(({ title, urgent, tasks }) => (
      <section>
        <h2>
          {title} <span class={`badge ${urgent ? 'badge-error' : ''}`}>{tasks.length}</span>
        </h2>
        <Rows title={title} tasks={tasks} />
      </section>
    ))}
    <NextPage first={first} next={next} />
    <p>
      <a href="/kalender">Få fristerne i din egen kalender</a>
    </p>
  </Page>
)

const Rows = ({ title, tasks }: { readonly title: string; readonly tasks: readonly TaskRow[] }): Html => (
  <table class="table table--compact table--responsive-headers">
    <caption class="sr-only">{title}</caption>
    <thead>
      <tr>
        <th scope="col">Opgave</th>
        <th scope="col">Sag</th>
        <th scope="col">Senest</th>
      </tr>
    </thead>
    <tbody>
      {tasks.map((task) => (
        <tr>
          <td data-title="Opgave">
            <a href={task.href}>{task.title}</a>
            {task.holder !== undefined && <span class="quiet"> – {task.holder}</span>}
            {task.onBehalfOf !== undefined && <span class="quiet"> – som vikar for {task.onBehalfOf}</span>}
          </td>
          <td data-title="Sag">
            <a href={task.caseHref}>{task.caseTitle}</a> <span class="number">{task.caseNumber}</span>
          </td>
          <td data-title="Senest">{task.due === undefined ? 'Ingen frist' : <Day date={task.due} weekday />}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
