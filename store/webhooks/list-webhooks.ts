import type { Pool } from 'pg'
import { webhookColumns, webhookOf, type Webhook, type WebhookRow } from './webhook'

/** The webhooks of an organisation, or all, that have not been ended; those that fail first. */
export async function listWebhooks(pool: Pool, organisation?: string): Promise<readonly Webhook[]> {
  const { rows } = await pool.query<WebhookRow>(
    `SELECT ${webhookColumns} FROM webhooks WHERE ended_at IS NULL AND ($1::text IS NULL OR organisation = $1) ORDER BY failing_since, created_at, webhook_id`,
    [organisation ?? null],
  )
  return rows.map(webhookOf)
}
