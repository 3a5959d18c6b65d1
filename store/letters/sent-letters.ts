import type { Pool } from 'pg'
import type { SentLetter } from '../../domain/process/effect'

/** Whether a letter that an event before `seq` calls for has yet to be made. One that cannot be made is waited for no longer. */
export async function lettersToCome(pool: Pool, caseId: string, seq: number): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT FROM effects e
     WHERE case_id = $1 AND seq < $2 AND done_at IS NULL AND failed_at IS NULL AND effect ->> 'kind' = 'letter'
       AND NOT EXISTS (SELECT FROM letters l WHERE l.letter_id = e.effect ->> 'letterId')
     LIMIT 1`,
    [caseId, seq],
  )
  return rows.length > 0
}

/** The letters of a case that events before `seq` sent, in the order in which they were issued. */
export async function sentLetters(pool: Pool, caseId: string, seq: number): Promise<readonly SentLetter[]> {
  const { rows } = await pool.query<{
    letter_id: string
    title: string
    recipient_cvr: string | null
    recipient_name: string
    issued_at: Date
    size: number
    sha256: string
  }>(
    `SELECT letter_id, title, recipient_cvr, recipient_name, issued_at, octet_length(pdf) AS size, sha256 FROM letters
     WHERE case_id = $1 AND seq < $2 ORDER BY issued_at, letter_id`,
    [caseId, seq],
  )
  return rows.map((row) => ({
    letterId: row.letter_id,
    title: row.title,
    to: { ...(row.recipient_cvr === null ? {} : { cvr: row.recipient_cvr }), name: row.recipient_name },
    at: row.issued_at.toISOString(),
    size: row.size,
    sha256: row.sha256,
  }))
}
