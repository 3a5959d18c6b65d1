import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { webhookColumns, webhookOf, type Webhook, type WebhookRow } from './webhook'

/** Takes webhooks whose turn it is and that have something to be told; until `until` no other process takes them. */
export async function leaseWebhooks(
  pool: Pool,
  { at, until, limit }: { readonly at: Instant; readonly until: Instant; readonly limit: number },
): Promise<readonly Webhook[]> {
  const { rows } = await pool.query<WebhookRow>(
    `UPDATE webhooks SET due_at = $2 WHERE webhook_id IN (
       SELECT webhook_id FROM webhooks WHERE state = 'active' AND ended_at IS NULL AND due_at <= $1 AND position < (SELECT max(position) FROM register_changes WHERE n = 0)
       ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
     RETURNING ${webhookColumns}`,
    [at, until, limit],
  )
  return rows.map(webhookOf)
}
