import type { Pool } from 'pg'
import type { CaseToKeep } from '../../domain/process/journal'
import { encodeRequest } from '../journal/encode-request'

/**
 * Writes all that is derived from a case's journal again: case row, tasks, what is published, and the register's last entry if it is another.
 * The journal is not touched, and what has been done is not done again.
 *
 * @param row the case as the fold of its journal up to `row.seq` gives it
 * @returns whether it was written; not when the journal has moved on, or there is no row of the case
 */
export async function rebuildRow(pool: Pool, row: CaseToKeep): Promise<boolean> {
  const request = encodeRequest({ expectedSeq: row.seq, commandId: '', events: [], effects: [], row })
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT FROM cases WHERE case_id = $1 FOR UPDATE', [row.caseId])
    const {
      rows: [end],
    } = await client.query<{ at: Date }>(
      `UPDATE cases c SET seq = j.seq, head_hash = j.hash, status = r.status, closed = r.closed, schema = r.schema, state = r.state::json, case_index = r."caseIndex"::json,
         deadlines = r.deadlines::json, next_deadline_at = r."nextDeadlineAt", register = r.register::json, title = r.title, owner = r.owner, office = r.office,
         assigned = r.assigned, active_key = r."activeKey", changed_at = j.at, found_by = r."foundBy", register_ahead = r."registerAhead"::json,
         published = coalesce(r.published::json, c.published)
       FROM json_populate_record(NULL::append_request, $1) r, (SELECT * FROM journal WHERE case_id = $2 ORDER BY seq DESC LIMIT 1) j
       WHERE c.case_id = $2 AND j.seq = $3 RETURNING j.at`,
      [request, row.caseId, row.seq],
    )
    if (end !== undefined) {
      await client.query(`SELECT keep_tasks($2, $3, (json_populate_record(NULL::append_request, $1)).tasks)`, [
        request,
        row.caseId,
        end.at,
      ])
      await rebuildRegister(client.query.bind(client), request, row.caseId, row.seq, end.at)
    }
    await client.query('COMMIT')
    return end !== undefined
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

type Query = (text: string, values: unknown[]) => Promise<unknown>

/** An entry of this very event gives way to what it should have been; an older one is cut, as by an event. */
async function rebuildRegister(query: Query, request: string, caseId: string, seq: number, at: Date): Promise<void> {
  const wanted = `(json_populate_record(NULL::append_request, $1)).register`
  const last = `SELECT h FROM register_history h WHERE h.case_id = $2 AND h.n = 0 ORDER BY h.seq DESC LIMIT 1`
  const { rows } = (await query(
    `SELECT ${wanted}::text IS DISTINCT FROM (SELECT (h).entry::text FROM (${last}) l) AS differs`,
    [request, caseId],
  )) as { rows: { differs: boolean }[] }
  if (rows[0]?.differs === true) await rewriteEntry(query, request, caseId, seq, at)
  // Nobody sees whether what is told of days to come is the same: it is written anew.
  await query(
    'SELECT change_register_ahead($2, $3, (json_populate_record(NULL::append_request, $1))."registerAhead"::json)',
    [request, caseId, seq],
  )
}

async function rewriteEntry(query: Query, request: string, caseId: string, seq: number, at: Date): Promise<void> {
  await query(
    'WITH gone AS (DELETE FROM register_history h WHERE h.case_id = $1 AND h.seq >= $2 RETURNING h) SELECT note_register_difference((gone).h, -1) FROM gone',
    [caseId, seq],
  )
  await query('SELECT change_register($2, $3, $4, (json_populate_record(NULL::append_request, $1)).register::text)', [
    request,
    caseId,
    seq,
    at,
  ])
}
