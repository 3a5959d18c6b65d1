import type { Principal } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { procedures } from '../../domain/procedures'
import type { StoredTask } from '../../store/tasks/task-row'
import { urls } from '../urls'

/** A task as a list shows it, with where it is done. */
export interface TaskDescription {
  readonly title: string
  readonly case: {
    readonly caseId: string
    readonly procedureName: string
    readonly caseNumber: string
    readonly title: string
    readonly href: string
  }
  /** The command by which it is done; its form stands in the case. */
  readonly action: { readonly command: string; readonly label: string; readonly href: string }
  /** Whose it is: a person's, or that of whoever has the role at the office. */
  readonly holder: StoredTask['holder']
  /** Somebody who is away and whose substitute the reader is. */
  readonly onBehalfOf?: Principal
  readonly since: Instant
  readonly due?: Instant
  readonly overdue: boolean
}

/** @param now tells what is overdue; @param principals those for whom the reader stands in */
export function describeTask(
  { caseId, procedure, caseNumber, caseTitle, title, command, holder, since, due }: StoredTask,
  now: Instant,
  principals: readonly Principal[],
): TaskDescription {
  const onBehalfOf = 'subject' in holder ? principals.find(({ subject }) => subject === holder.subject) : undefined
  const { danishName, commands } = procedures[procedure]
  return {
    title,
    case: { caseId, procedureName: danishName, caseNumber, title: caseTitle, href: urls.case(procedure, caseId) },
    action: {
      command,
      label: commands.find(({ name }) => name === command)?.label ?? command,
      href: urls.action(procedure, caseId, command),
    },
    holder,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    since,
    ...(due === undefined ? {} : { due }),
    overdue: due !== undefined && due <= now,
  }
}
