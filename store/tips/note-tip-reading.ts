import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** Somebody of the desk who has read a tip. */
export interface TipReading {
  readonly at: Instant
  readonly subject: string
  readonly name: string
}

/** Keeps that somebody of the desk reads a tip, and answers who has, the last first. From then on the tip is seen. */
export async function noteTipReading(
  pool: Pool,
  tipId: string,
  { at, subject, name }: TipReading,
): Promise<readonly TipReading[]> {
  const { rows } = await pool.query<{ at: Date; subject: string; name: string }>(
    `WITH seen AS (UPDATE tips SET unread = false WHERE tip_id = $1 AND unread),
          kept AS (INSERT INTO tip_readings (tip_id, at, subject, name) VALUES ($1, $2, $3, $4) RETURNING at, subject, name)
     SELECT at, subject, name FROM (SELECT * FROM kept UNION ALL SELECT at, subject, name FROM tip_readings WHERE tip_id = $1) AS readings
     ORDER BY at DESC LIMIT 100`,
    [tipId, at, subject, name],
  )
  return rows.map((row) => ({ at: row.at.toISOString(), subject: row.subject, name: row.name }))
}
