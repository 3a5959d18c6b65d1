import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** A mail that came back for an e-mail of ours, which no program can read and nobody has read yet. */
export interface UnreadReport {
  readonly reportId: string
  readonly receivedAt: Instant
  /** Its first lines. */
  readonly excerpt: string
  /** The e-mail that it answers. */
  readonly messageKey: string
  /** Absent for an e-mail that belongs to no case. */
  readonly caseId?: string
  readonly subject: string
  readonly to: string
}

/** A place in the list: the report that the page before ended with. */
export type UnreadReportPlace = Pick<UnreadReport, 'receivedAt' | 'reportId'>

/** Those that nobody has read, oldest first; at most `limit`, and only those after a place. */
export async function unreadReports(
  pool: Pool,
  limit: number,
  after?: UnreadReportPlace,
): Promise<readonly UnreadReport[]> {
  const { rows } = await pool.query<{
    report_id: string
    received_at: Date
    excerpt: string
    message_key: string
    case_id: string | null
    subject: string
    recipient: string
  }>(
    // Compared by the millisecond, which is what a place can tell.
    `SELECT report_id, r.received_at, r.excerpt, u.message_key, m.case_id, m.subject, m.recipient
     FROM unread_reports u JOIN delivery_reports r USING (report_id) JOIN messages m ON m.message_key = u.message_key
     WHERE u.settled_at IS NULL AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', r.received_at), report_id) > ($2, $3))
     ORDER BY date_trunc('milliseconds', r.received_at), report_id LIMIT $1`,
    [limit, after?.receivedAt ?? null, after?.reportId ?? null],
  )
  return rows.map((row) => ({
    reportId: row.report_id,
    receivedAt: row.received_at.toISOString(),
    excerpt: row.excerpt,
    messageKey: row.message_key,
    subject: row.subject,
    to: row.recipient,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
  }))
}

/** What a report means: the e-mail did not arrive, it did, or nothing of the kind is said. */
export const reportMeanings = ['failed', 'delivered', 'nothing'] as const
export type ReportMeaning = (typeof reportMeanings)[number]

/** Who says what of a report. */
export interface ReportReading {
  readonly reportId: string
  readonly as: ReportMeaning
  readonly by: { readonly subject: string; readonly name: string }
  readonly at: Instant
}

/**
 * Notes what a report means, and lets it count as one that was read. The same once more changes nothing.
 * `otherwise`: something else has been said of it; `unknown`: there is none that somebody has to read.
 */
export async function settleReport(
  pool: Pool,
  { reportId, as, by, at }: ReportReading,
): Promise<'settled' | 'otherwise' | 'unknown'> {
  const { rows } = await pool.query<{ answer: 'settled' | 'otherwise' | 'unknown' }>(
    'SELECT settle_report($1, $2, $3, $4, $5::timestamptz) AS answer',
    [reportId, as, by.subject, by.name, at],
  )
  if (rows[0] === undefined) throw new Error('The database gave no answer to a reading')
  return rows[0].answer
}
