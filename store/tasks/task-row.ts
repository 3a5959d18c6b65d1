import type { Role } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'

/** A task with the case it is in. */
export interface StoredTask {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly caseNumber: string
  readonly caseTitle: string
  readonly key: string
  /** Danish. */
  readonly title: string
  readonly command: string
  readonly holder: { readonly subject: string; readonly name: string } | { readonly role: Role }
  /** Legal instant of the event that made it a task. */
  readonly since: Instant
  /** First instant that is too late. */
  readonly due?: Instant
}

/** The columns that `taskOf` needs, of `tasks t` and `cases c`. No deadline is told as NULL. */
export const taskColumns = `t.case_id, c.procedure, c.case_number, c.title AS case_title, t.task_key, t.title, t.command, t.subject, t.name, t.role, t.since, nullif(t.due, 'infinity') AS due`

export interface TaskColumns {
  readonly case_id: string
  readonly procedure: ProcedureName
  readonly case_number: string
  readonly case_title: string
  readonly task_key: string
  readonly title: string
  readonly command: string
  readonly subject: string | null
  readonly name: string | null
  readonly role: Role | null
  readonly since: Date
  readonly due: Date | null
}

export function taskOf(row: TaskColumns): StoredTask {
  return {
    caseId: row.case_id,
    procedure: row.procedure,
    caseNumber: row.case_number,
    caseTitle: row.case_title,
    key: row.task_key,
    title: row.title,
    command: row.command,
    holder: row.role === null ? { subject: row.subject ?? '', name: row.name ?? '' } : { role: row.role },
    since: row.since.toISOString(),
    ...(row.due === null ? {} : { due: row.due.toISOString() }),
  }
}
