import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { storableText } from '../storable-text'

/** Keeps a message of the broker that cannot be read as a receipt; the same one again is kept once. It holds no CPR numbers. */
export async function setReceiptAside(pool: Pool, body: string): Promise<void> {
  await pool.query('INSERT INTO post_receipts_aside (sha256, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    createHash('sha256').update(body).digest('hex'),
    storableText(body),
  ])
}

/** How many receipts cannot be read, and how many are of no letter of ours: the queue may be shared with another system. */
export async function countReceiptsAside(pool: Pool): Promise<Readonly<Record<'unreadable' | 'unknown', number>>> {
  const { rows } = await pool.query<{ unreadable: number; unknown: number }>(
    `SELECT (SELECT count(*)::integer FROM post_receipts_aside) AS unreadable,
            (SELECT count(*)::integer FROM post_statuses s
             WHERE NOT EXISTS (SELECT FROM post_dispatches d WHERE d.message_uuid = s.message_uuid)) AS unknown`,
  )
  return { unreadable: rows[0]?.unreadable ?? 0, unknown: rows[0]?.unknown ?? 0 }
}
