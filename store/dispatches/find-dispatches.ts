import type { Pool } from 'pg'
import type { Dispatch, DispatchChannel, PostStatus } from './dispatch'

interface DispatchRow {
  readonly letter_id: string
  readonly channel: DispatchChannel
  readonly message_uuid: string
  readonly attempts: number
  readonly refusals: number
  readonly refusal: string | null
  readonly refused_at: Date | null
  readonly accepted_at: Date | null
  readonly transmission_id: string | null
}

interface StatusRow {
  readonly broker_id: string
  readonly message_uuid: string
  readonly status: string
  readonly stated_at: Date
  readonly fault: string | null
}

/** What has been handed over of a letter, at most once for each channel, with what has been told of it since. */
export async function findDispatches(pool: Pool, letterId: string): Promise<readonly Dispatch[]> {
  const { rows } = await pool.query<DispatchRow>(
    `SELECT letter_id, channel, message_uuid, attempts, refusals, refusal, refused_at, accepted_at, transmission_id
     FROM post_dispatches WHERE letter_id = $1`,
    [letterId],
  )
  if (rows.length === 0) return []
  const { rows: statuses } = await pool.query<StatusRow>(
    `SELECT broker_id, message_uuid, status, stated_at, fault
     FROM post_statuses WHERE message_uuid = ANY ($1::uuid[]) ORDER BY stated_at, broker_id`,
    [rows.map(({ message_uuid }) => message_uuid)],
  )
  return rows.map((row) => ({
    letterId: row.letter_id,
    channel: row.channel,
    messageUuid: row.message_uuid,
    attempts: row.attempts,
    refusals: row.refusals,
    ...(row.refusal === null || row.refused_at === null
      ? {}
      : { refusal: { reason: row.refusal, at: row.refused_at.toISOString() } }),
    ...(row.accepted_at === null ? {} : { acceptedAt: row.accepted_at.toISOString() }),
    ...(row.transmission_id === null ? {} : { transmissionId: row.transmission_id }),
    statuses: statuses.filter(({ message_uuid }) => message_uuid === row.message_uuid).map(statusOf),
  }))
}

const statusOf = ({ broker_id, message_uuid, status, stated_at, fault }: StatusRow): PostStatus => ({
  brokerId: broker_id,
  messageUuid: message_uuid,
  status,
  statedAt: stated_at.toISOString(),
  ...(fault === null ? {} : { fault }),
})
