import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { OutsideRequestEnd } from './outside-request'

/** Somebody's try to deal with a request, known by its sender and the key of its receipt. */
export interface OutsideAttempt {
  readonly subject: string
  readonly key: string
}

const nameOf = ({ subject, key }: OutsideAttempt): string => `${subject}/${key}`

/**
 * Makes a request somebody's to deal with, unless it is settled or another attempt has it: two would register it twice. An attempt
 * is over after a minute; what it had registered by then settles the request, also where its process has died before it could.
 * @returns whether it is theirs
 */
export async function claimOutsideRequest(
  pool: Pool,
  requestId: string,
  { subject, key }: OutsideAttempt,
  at: Instant,
): Promise<boolean> {
  const { rows } = await pool.query<{ mine: boolean }>('SELECT claim_outside_request($1, $2, $3, $4) AS mine', [
    requestId,
    subject,
    key,
    at,
  ])
  return rows[0]?.mine === true
}

/** The attempt has led to nothing: another may begin at once. */
export async function freeOutsideRequest(pool: Pool, requestId: string, attempt: OutsideAttempt): Promise<void> {
  await pool.query(
    'UPDATE outside_requests SET claimed_for = NULL, claimed_subject = NULL, claimed_key = NULL, claimed_at = NULL WHERE request_id = $1 AND claimed_for = $2 AND settled_at IS NULL',
    [requestId, nameOf(attempt)],
  )
}

/** The request is dealt with, by the attempt that has it. Twice is once. */
export async function settleOutsideRequest(
  pool: Pool,
  requestId: string,
  {
    attempt,
    end,
    by,
    at,
  }: {
    readonly attempt: OutsideAttempt
    readonly end: OutsideRequestEnd
    readonly by: { readonly subject: string; readonly name: string }
    readonly at: Instant
  },
): Promise<void> {
  await pool.query(
    `UPDATE outside_requests SET settled_at = $3, settled_by = $4, settled_name = $5, case_id = $6, reason = $7
     WHERE request_id = $1 AND claimed_for = $2 AND settled_at IS NULL`,
    [
      requestId,
      nameOf(attempt),
      at,
      by.subject,
      by.name,
      'caseId' in end ? end.caseId : null,
      'reason' in end ? end.reason : null,
    ],
  )
}

/**
 * Deletes up to `most` of the requests that were settled before an instant.
 * @returns how many there were
 */
export async function forgetOutsideRequests(pool: Pool, before: Instant, most: number): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM outside_requests WHERE request_id IN
       (SELECT request_id FROM outside_requests WHERE settled_at < $1 ORDER BY settled_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [before, most],
  )
  return rowCount ?? 0
}
