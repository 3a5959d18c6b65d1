import type { Pool } from 'pg'
import type { Role } from '../../domain/rights/actor'
import type { ReadingScope } from '../../domain/rights/rights'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { taskColumns, taskOf, type StoredTask, type TaskColumns } from './task-row'

/**
 * Whose tasks: those on these persons' lists and those of these roles at the office, or all of the office.
 * Only in cases of the scope: what the reader may not read is filtered out here, in SQL.
 */
export interface TaskFilter {
  readonly scope: ReadingScope
  readonly whose: { readonly subjects: readonly string[]; readonly roles: readonly Role[] } | 'everybody'
}

export interface TaskListQuery extends TaskFilter {
  readonly cursor?: string
  readonly limit: number
}

export interface TaskPage {
  readonly tasks: readonly StoredTask[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/**
 * Tasks, those due first before the others, then the oldest first.
 * A task that comes or changes while pages are read may be missed or shown twice, as in any list that is worked on.
 * @throws {CursorFault}
 */
export async function listTasks(pool: Pool, { scope, whose, cursor, limit }: TaskListQuery): Promise<TaskPage> {
  const place = cursor === undefined ? [null, null, null, null] : placeOf(cursor)
  const { rows } = await pool.query<TaskColumns>(
    `SELECT ${taskColumns} FROM tasks t JOIN cases c USING (case_id)
     WHERE NOT c.closed AND (c.office = $1 OR c.assigned && $2::text[])
       AND ($3::text[] IS NULL OR t.subject = ANY ($3) OR (c.office = $1 AND t.role = ANY ($4::text[])))
       AND ($5::timestamptz IS NULL OR (t.due, t.since, t.case_id, t.task_key) > ($5, $6, $7, $8))
     ORDER BY t.due, t.since, t.case_id, t.task_key LIMIT $9`,
    [
      scope.office ?? null,
      assignedIn(scope, whose),
      whose === 'everybody' ? null : whose.subjects,
      whose === 'everybody' ? null : whose.roles,
      ...place,
      limit + 1,
    ],
  )
  // One row more than asked for tells whether there is another page.
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    tasks: shown.map(taskOf),
    ...(rows.length > limit && last !== undefined
      ? {
          cursor: encodeCursor([
            last.due?.toISOString() ?? 'infinity',
            last.since.toISOString(),
            last.case_id,
            last.task_key,
          ]),
        }
      : {}),
  }
}

/** Who reads as one who is assigned reads what those are assigned to whose tasks are asked for. */
const assignedIn = (scope: ReadingScope, whose: TaskFilter['whose']): readonly string[] =>
  scope.assigned === undefined ? [] : whose === 'everybody' ? [scope.assigned] : whose.subjects

function placeOf(cursor: string): readonly string[] {
  const [due = '', since = '', caseId = '', key = ''] = decodeCursor(cursor, 4)
  return [due === 'infinity' ? due : instantIn(due), instantIn(since), caseId, key]
}
