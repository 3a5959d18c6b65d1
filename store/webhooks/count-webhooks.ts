import type { Pool } from 'pg'

/** How many webhooks there are, of each standing: `failing` ones are tried again, `dead` ones wait for somebody to take them up. */
export async function countWebhooks(pool: Pool): Promise<Readonly<Record<'delivered' | 'failing' | 'dead', number>>> {
  const {
    rows: [counted],
  } = await pool.query<{ delivered: number; failing: number; dead: number }>(
    `SELECT (count(*) FILTER (WHERE state = 'active' AND failing_since IS NULL))::integer AS delivered, (count(*) FILTER (WHERE state = 'active' AND failing_since IS NOT NULL))::integer AS failing,
       (count(*) FILTER (WHERE state = 'dead'))::integer AS dead FROM webhooks WHERE ended_at IS NULL`,
  )
  return counted ?? { delivered: 0, failing: 0, dead: 0 }
}
