import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { DeliveryAction, Message } from './message'
import { messageColumns, messageOf, type MessageRow } from './message-row'

/** One attempt to hand an e-mail to a mail server. Without an outcome: the process died, or is at it. */
export interface Attempt {
  readonly n: number
  readonly begunAt: Instant
  readonly endedAt?: Instant
  readonly outcome?: 'accepted' | 'postponed' | 'refused'
  readonly host?: string
  readonly code?: number
  readonly reply?: string
}

/** A mail server's report on an e-mail. */
export interface DeliveryReport {
  readonly receivedAt: Instant
  /** The attempt that it is about. */
  readonly attempt: number
  readonly action: DeliveryAction
  /** RFC 3463, such as `5.1.1`. */
  readonly status?: string
  readonly diagnostic?: string
  /** The mail server that reports. */
  readonly reporter?: string
}

/** Who had a failed e-mail sent again. */
export interface Resend {
  readonly at: Instant
  readonly by: string
}

/** All that is known of an e-mail. */
export interface MessageEvidence {
  readonly message: Message
  readonly attempts: readonly Attempt[]
  readonly reports: readonly DeliveryReport[]
  readonly resends: readonly Resend[]
}

interface EvidenceRow extends MessageRow {
  readonly tried: readonly Attempt[]
  readonly reports: readonly DeliveryReport[]
  readonly resends: readonly Resend[]
}

/** An e-mail with its evidence; `undefined` when there is none of this key. */
export async function findMessage(pool: Pool, key: string): Promise<MessageEvidence | undefined> {
  const { rows } = await pool.query<EvidenceRow>(
    `SELECT ${messageColumns},
       (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('n', a.n, 'begunAt', ${utc('a.begun_at')}, 'endedAt', ${utc('a.ended_at')}, 'outcome', a.outcome, 'host', a.host,
          'code', a.code, 'reply', a.reply)) ORDER BY a.n), '[]') FROM message_attempts a WHERE a.message_key = m.message_key) AS tried,
       (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('receivedAt', ${utc('r.received_at')}, 'attempt', r.n, 'action', r.action, 'status', r.status,
          'diagnostic', r.diagnostic, 'reporter', r.reporter)) ORDER BY r.received_at, r.report_id), '[]') FROM delivery_reports r WHERE r.message_key = m.message_key) AS reports,
       (SELECT coalesce(json_agg(json_build_object('at', ${utc('s.requested_at')}, 'by', s.requested_by_name) ORDER BY s.requested_at), '[]')
          FROM message_resends s WHERE s.message_key = m.message_key) AS resends
     FROM messages m WHERE m.message_key = $1`,
    [key],
  )
  const row = rows[0]
  return row === undefined
    ? undefined
    : { message: messageOf(row), attempts: row.tried, reports: row.reports, resends: row.resends }
}

function utc(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}
