import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { webhookColumns, webhookOf, type Webhook, type WebhookRow } from './webhook'

/** Gives a webhook a new secret; the one before signs as well until `oldUntil`. The same key again changes nothing. */
export async function rotateSecret(
  pool: Pool,
  webhookId: string,
  { secret, oldUntil, key }: { readonly secret: Uint8Array; readonly oldUntil: Instant; readonly key: string },
): Promise<Webhook | undefined> {
  await pool.query(
    'UPDATE webhooks SET old_secret = secret, old_until = $3, secret = $2, rotation_key = $4 WHERE webhook_id = $1 AND rotation_key IS DISTINCT FROM $4',
    [webhookId, secret, oldUntil, key],
  )
  const {
    rows: [row],
  } = await pool.query<WebhookRow>(`SELECT ${webhookColumns} FROM webhooks WHERE webhook_id = $1`, [webhookId])
  return row && webhookOf(row)
}
