import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** Ends a webhook: nothing more is sent. */
export async function endWebhook(pool: Pool, webhookId: string, at: Instant): Promise<void> {
  await pool.query('UPDATE webhooks SET ended_at = $2 WHERE webhook_id = $1 AND ended_at IS NULL', [webhookId, at])
}
