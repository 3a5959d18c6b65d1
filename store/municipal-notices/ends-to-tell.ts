import type { Pool } from 'pg'
import type { RegisterEntry } from '../../domain/process/procedure'
import type { Recipient } from '../../domain/process/effect'

/** An approval that has ended, and a municipality that wants to hear of it. */
export interface EndToTell {
  readonly caseId: string
  /** `seq` of the event by which it ended. */
  readonly seq: number
  readonly entry: RegisterEntry
  readonly organisation: string
  readonly to: Recipient
}

/** What is to be told of the changes after a place, and up to which place that is. */
export interface EndsToTell {
  readonly ends: readonly EndToTell[]
  /** Absent when nothing has changed. */
  readonly last?: number
}

interface Row {
  readonly position: string
  readonly case_id: string
  readonly seq: number
  readonly entry: RegisterEntry
  readonly organisation: string | null
  readonly name: string | null
  readonly email: string | null
}

/** The ends among the next `limit` changes of the register, each once for every municipality that wants to hear of it. */
export async function endsToTell(pool: Pool, after: number, limit: number): Promise<EndsToTell> {
  const { rows } = await pool.query<Row>(
    `WITH read AS MATERIALIZED (SELECT * FROM register_changes WHERE position > $1 ORDER BY position LIMIT $2)
     SELECT c.position, c.case_id, c.seq, h.entry, m.organisation, m.name, m.email
     FROM read c JOIN register_history h USING (case_id, seq)
     LEFT JOIN municipal_notices m ON m.position < c.position
       AND h.entry->>'status' = 'ended'
       AND CASE WHEN m.approvals IS NULL THEN m.municipality = h.entry->>'municipality' ELSE c.case_id = ANY (m.approvals) END
       AND 'in-force' = (SELECT b.entry->>'status' FROM register_history b WHERE b.case_id = c.case_id AND b.seq < c.seq ORDER BY b.seq DESC LIMIT 1)
     ORDER BY c.position, m.organisation`,
    [after, limit],
  )
  const last = rows.at(-1)
  return {
    ends: rows.flatMap(({ case_id, seq, entry, organisation, name, email }) =>
      organisation === null || name === null || email === null
        ? []
        : [{ caseId: case_id, seq, entry, organisation, to: { name, email } }],
    ),
    ...(last === undefined ? {} : { last: Number(last.position) }),
  }
}
