import type { Pool } from 'pg'
import { storableText } from '../storable-text'
import type { PostStatus } from './dispatch'

/** Keeps a business receipt; one that is kept already is not kept again. It may be of a letter that another system has sent. */
export async function takePostStatus(
  pool: Pool,
  { brokerId, messageUuid, status, statedAt, fault }: PostStatus,
): Promise<void> {
  await pool.query(
    `INSERT INTO post_statuses (broker_id, message_uuid, status, stated_at, fault) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (broker_id) DO NOTHING`,
    [brokerId, messageUuid, storableText(status), statedAt, fault === undefined ? null : storableText(fault)],
  )
}
