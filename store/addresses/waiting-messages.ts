import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { MessageTemplate } from '../../domain/mail/mail-kinds'
import { since, type AskLimits } from './ask-limits'

/** An e-mail that waits until its address is confirmed. */
export interface WaitingMessage {
  readonly key: string
  readonly caseId: string
  readonly caseNumber: string
  /** Code of the authority that handles the case. */
  readonly office: string
  /** CVR number of the provider whose case it is. */
  readonly organisation: string
  readonly email: string
  readonly subject: string
}

interface WaitingRow {
  readonly message_key: string
  readonly case_id: string
  readonly case_number: string
  readonly office: string
  readonly organisation: string
  readonly recipient: string
  readonly subject: string
}

const columns = `m.message_key, m.case_id, c.case_number, c.office, m.organisation, m.recipient, m.subject`

const waitingOf = (row: WaitingRow): WaitingMessage => ({
  key: row.message_key,
  caseId: row.case_id,
  caseNumber: row.case_number,
  office: row.office,
  organisation: row.organisation,
  email: row.recipient,
  subject: row.subject,
})

/** For each address that is yet to be asked, the e-mail that has waited for it longest, of a case or of none. */
export async function unaskedMessages(
  pool: Pool,
  limit: number,
  at: Instant,
  limits: AskLimits,
): Promise<readonly Pick<WaitingMessage, 'key' | 'organisation'>[]> {
  const { rows } = await pool.query<Pick<WaitingRow, 'message_key' | 'organisation'>>(
    `SELECT DISTINCT ON (m.organisation, m.address) m.message_key, m.organisation FROM messages m
     WHERE m.state = 'unconfirmed' AND m.give_up_at > $2 AND NOT is_confirmed(m.organisation, m.address) AND NOT is_asked(m.organisation, m.address, $2, $3)
       AND (SELECT count(*) FROM address_asks a WHERE a.address = m.address AND a.asked_at > $2::timestamptz - interval '1 day') < $4
       AND (SELECT count(*) FROM address_asks a WHERE a.organisation = m.organisation AND a.asked_at > $2::timestamptz - interval '1 day') < $5
     ORDER BY m.organisation, m.address, m.queued_at, m.message_key LIMIT $1`,
    [limit, at, since(at, limits), limits.perAddress, limits.perOrganisation],
  )
  return rows.map((row) => ({ key: row.message_key, organisation: row.organisation }))
}

/** SQL: the e-mail that asked the address of `messages m` last has come back. */
const askCameBack = `(SELECT a.state = 'failed' FROM address_asks JOIN messages a USING (message_key)
  WHERE address_asks.organisation = m.organisation AND address_asks.address = m.address ORDER BY asked_at DESC LIMIT 1)`

/**
 * E-mails of some kinds that their office has yet to be told of: they have waited since before `before`, or are about to be given up.
 */
export async function untoldWaits(
  pool: Pool,
  {
    templates,
    before,
    at,
    limit,
  }: {
    readonly templates: readonly MessageTemplate[]
    readonly before: Instant
    readonly at: Instant
    readonly limit: number
  },
): Promise<readonly WaitingMessage[]> {
  const { rows } = await pool.query<WaitingRow>(
    `SELECT ${columns} FROM messages m JOIN cases c USING (case_id)
     WHERE m.state = 'unconfirmed' AND m.wait_told_at IS NULL AND m.template = ANY ($1) AND c.office IS NOT NULL
       AND (m.queued_at <= $2 OR m.give_up_at <= $3 OR ${askCameBack})
     ORDER BY m.queued_at, m.message_key LIMIT $4`,
    [templates, before, at, limit],
  )
  return rows.map(waitingOf)
}

/** Notes that the office knows. */
export async function markWaitTold(pool: Pool, key: string, at: Instant): Promise<void> {
  await pool.query('UPDATE messages SET wait_told_at = $2 WHERE message_key = $1', [key, at])
}

/**
 * Gives up what has waited in vain: for fourteen days, until the day that it is about was over, or until the e-mail that asked
 * came back. Each is an administrator's, and its case is told. Answers how many there were.
 */
export async function giveUpWaits(
  pool: Pool,
  {
    at,
    reasons,
  }: { readonly at: Instant; readonly reasons: { readonly unanswered: string; readonly cameBack: string } },
): Promise<number> {
  const { rowCount } = await pool.query(
    `SELECT fail_message(message_key, CASE WHEN came_back THEN $2 ELSE $3 END, $1) FROM (
       SELECT m.message_key, ${askCameBack} AS came_back FROM messages m
       WHERE m.state = 'unconfirmed' AND (m.give_up_at <= $1 OR ${askCameBack}) ORDER BY m.message_key LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED) overdue`,
    [at, reasons.cameBack, reasons.unanswered],
  )
  return rowCount ?? 0
}
