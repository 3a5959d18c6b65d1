import type { Pool } from 'pg'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from '../cases/case-columns'
import { recordedOf } from '../journal/journal-body'
import type { ComingEntry } from '../../domain/process/register-ahead'
import type { DomainEvent, PublishedEntry, Recorded, RegisterEntry } from '../../domain/process/procedure'

/** A case with all that is derived from its journal, and the journal itself; of one moment. */
export interface DerivedData {
  readonly row: StoredCase
  readonly journal: readonly Recorded<DomainEvent>[]
  readonly taskKeys: readonly string[]
  /** What the register shows last; absent when it shows nothing. */
  readonly registered?: RegisterEntry
  /** What it will show. */
  readonly registerAhead: readonly ComingEntry[]
  /** What anybody reads of it; absent when that is nothing. */
  readonly published?: PublishedEntry
}

/** The derived data of one case; `undefined` when there is none. */
export async function derivedData(pool: Pool, caseId: string): Promise<DerivedData | undefined> {
  const { rows } = await pool.query<
    CaseColumns & {
      bodies: string[]
      task_keys: string[]
      registered: RegisterEntry | null
      register_ahead: readonly ComingEntry[]
      published: PublishedEntry | null
    }
  >(
    `SELECT ${caseColumns},
       ARRAY(SELECT body FROM journal j WHERE j.case_id = c.case_id ORDER BY seq) AS bodies,
       ARRAY(SELECT task_key FROM tasks t WHERE t.case_id = c.case_id ORDER BY task_key) AS task_keys,
       (SELECT entry FROM register_history r WHERE r.case_id = c.case_id AND r.n = 0 ORDER BY seq DESC LIMIT 1) AS registered, register_ahead,
       (SELECT entry FROM published_history p WHERE p.case_id = c.case_id ORDER BY n DESC LIMIT 1) AS published
     FROM cases c WHERE case_id = $1`,
    [caseId],
  )
  const row = rows[0]
  return (
    row && {
      row: caseOf(row),
      journal: row.bodies.map(recordedOf),
      taskKeys: row.task_keys,
      registerAhead: row.register_ahead,
      ...(row.registered === null ? {} : { registered: row.registered }),
      ...(row.published === null ? {} : { published: row.published }),
    }
  )
}
