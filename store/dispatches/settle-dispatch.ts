import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { storableText } from '../storable-text'
import type { Dispatch } from './dispatch'

/** Notes, before a letter is handed over, that it is going to be: what comes after may not live to note anything. */
export async function beginDispatch(
  pool: Pool,
  {
    letterId,
    channel,
    messageUuid,
    at,
  }: Pick<Dispatch, 'letterId' | 'channel' | 'messageUuid'> & { readonly at: Instant },
): Promise<void> {
  await pool.query(
    `INSERT INTO post_dispatches (letter_id, channel, message_uuid, begun_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (letter_id, channel) DO UPDATE SET attempts = post_dispatches.attempts + 1`,
    [letterId, channel, messageUuid, at],
  )
}

/** The post component has it. */
export async function acceptDispatch(
  pool: Pool,
  {
    messageUuid,
    at,
    transmissionId,
  }: { readonly messageUuid: string; readonly at: Instant; readonly transmissionId?: string },
): Promise<void> {
  await pool.query(
    `UPDATE post_dispatches SET accepted_at = coalesce(accepted_at, $2), transmission_id = coalesce(transmission_id, $3)
     WHERE message_uuid = $1`,
    [messageUuid, at, transmissionId === undefined ? null : storableText(transmissionId)],
  )
}

/** The post component would not have it, this time. */
export async function refuseDispatch(
  pool: Pool,
  { messageUuid, at, reason }: { readonly messageUuid: string; readonly at: Instant; readonly reason: string },
): Promise<void> {
  await pool.query(
    `UPDATE post_dispatches SET refusals = refusals + 1, refusal = $3, refused_at = $2 WHERE message_uuid = $1`,
    [messageUuid, at, storableText(reason)],
  )
}
