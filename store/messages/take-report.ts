import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { storableText } from '../storable-text'
import type { DeliveryAction } from './message'

/** A mail server's report as it came in. */
export interface IncomingReport {
  /** SHA-256 of its bytes, hexadecimal: the same report again is one. */
  readonly reportId: string
  readonly receivedAt: Instant
  /** Its first lines, for whoever looks at one that was kept aside. */
  readonly excerpt: string
  /** The attempt's token, from the address that it was sent to. */
  readonly token: string
  /** What it says; absent when it cannot be read. `automatic`: a mailbox answers whose owner is away. */
  readonly about?:
    | 'automatic'
    | {
        readonly action: DeliveryAction
        readonly status?: string
        readonly diagnostic?: string
        readonly reporter?: string
        /** Of the e-mail that it is about, as far as it is told: ENVID, Message-ID and whom it was sent to. */
        readonly envelopeId?: string
        readonly messageId?: string
        readonly recipient?: string
        /** The ways in which that address may be written here: it is ours when one of them is. */
        readonly recipientForms?: readonly string[]
      }
}

/** `taken`: evidence of one of our e-mails. The others are kept aside and change nothing; an `unreadable` one on an e-mail of ours is somebody's to read. */
export type ReportStanding = 'taken' | 'unknown' | 'contradictory' | 'unreadable' | 'automatic'

/** Takes a report in; the same bytes again change nothing. */
export async function takeReport(
  pool: Pool,
  { reportId, receivedAt, excerpt, token, about }: IncomingReport,
): Promise<ReportStanding> {
  const said = about === 'automatic' ? undefined : about
  const { rows } = await pool.query<{ standing: ReportStanding }>(
    'SELECT take_report(ROW($1, $2::timestamptz, $3, NULL, NULL, $4, $5, $6, $7, $8)::delivery_reports, $9, $10, $11, coalesce((SELECT m.recipient FROM message_attempts t JOIN messages m USING (message_key) WHERE t.token = $9 AND lower(m.recipient) = ANY ($13)), $12)) AS standing',
    [
      reportId,
      receivedAt,
      about === undefined ? 'unreadable' : about === 'automatic' ? 'automatic' : 'unknown',
      said?.action ?? null,
      said?.status ?? null,
      kept(said?.diagnostic),
      kept(said?.reporter),
      storableText(excerpt).slice(0, 2_000),
      token,
      said?.envelopeId ?? null,
      said?.messageId ?? null,
      said?.recipient ?? null,
      said?.recipientForms?.map((form) => form.toLowerCase()) ?? [],
    ],
  )
  if (rows[0] === undefined) throw new Error('The database gave no answer to a report')
  return rows[0].standing
}

const kept = (text: string | undefined): string | null =>
  text === undefined ? null : storableText(text).slice(0, 1_000)
