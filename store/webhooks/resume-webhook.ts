import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** Takes a webhook up again that was given up, or does not let one that fails wait any longer. It goes on from its place. */
export async function resumeWebhook(pool: Pool, webhookId: string, at: Instant): Promise<void> {
  await pool.query(
    `UPDATE webhooks SET state = 'active', failing_since = NULL, attempts = 0, last_error = NULL, due_at = $2 WHERE webhook_id = $1 AND ended_at IS NULL`,
    [webhookId, at],
  )
}
