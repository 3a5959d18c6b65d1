import type { Pool } from 'pg'

/** A command that the journal has, and what its sender was told. */
export interface AcceptedCommand {
  readonly receiptId: string
  /** Plain JSON; given again to a repetition. */
  readonly answer: unknown
}

/**
 * Notes of many commands at once that they were accepted; otherwise as `settleReceipt`, one by one. The commit need not
 * reach the disk at once: the journal proves the acceptance, and a settlement that a crash takes back is redelivery's to
 * write again.
 */
export async function settleAccepted(pool: Pool, accepted: readonly AcceptedCommand[]): Promise<void> {
  await pool.query({
    name: 'settle-accepted',
    text: `WITH lazily AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)),
      accepted AS (SELECT a.* FROM lazily, json_to_recordset($1) AS a("receiptId" text, answer text)),
      -- In one order for everyone, so that no two writers wait for each other.
      locked AS (SELECT receipt_id, a.answer AS given FROM accepted a JOIN receipts ON receipt_id = a."receiptId" ORDER BY receipt_id FOR NO KEY UPDATE OF receipts)
      UPDATE receipts r SET
        outcome = CASE WHEN journaled_seq IS NOT NULL THEN 'accepted' ELSE coalesce(outcome, 'accepted') END,
        refusal = CASE WHEN journaled_seq IS NOT NULL THEN NULL ELSE refusal END,
        answer = CASE WHEN journaled_seq IS NOT NULL OR outcome IS NULL THEN coalesce(answer, given::json) ELSE answer END,
        answered_at = coalesce(answered_at, clock_timestamp()),
        leased_until = NULL
      FROM locked WHERE r.receipt_id = locked.receipt_id`,
    values: [JSON.stringify(accepted.map(({ receiptId, answer }) => ({ receiptId, answer: JSON.stringify(answer) })))],
  })
}
