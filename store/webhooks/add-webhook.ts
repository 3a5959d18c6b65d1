import type { Pool, PoolClient } from 'pg'
import { webhookColumns, webhookOf, type Webhook, type WebhookRow } from './webhook'

/** So many an organisation may have at a time: each is work for every change. */
const mostOfOne = 10

/** `known`: the same request came before; `other-body`: its key was used for another one; `too-many`: the organisation has ten already. */
export type AddedWebhook =
  | { readonly kind: 'added' | 'known'; readonly webhook: Webhook }
  | { readonly kind: 'other-body' }
  | { readonly kind: 'too-many' }

/**
 * Adds a webhook, which is told of what changes from now on. One request of an organisation at a time: two that counted at
 * once would both find room for the tenth.
 */
export async function addWebhook(
  pool: Pool,
  webhook: Omit<Webhook, 'position' | 'state' | 'attempts'>,
  request: { readonly idempotencyKey: string; readonly requestHash: string },
): Promise<AddedWebhook> {
  const client = await pool.connect()
  let added: WebhookRow | undefined
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`webhooks/${webhook.organisation}`])
    added = await insert(client, webhook, request)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
  if (added !== undefined) return { kind: 'added', webhook: webhookOf(added) }
  const {
    rows: [known],
  } = await pool.query<WebhookRow & { request_hash: string }>(
    `SELECT ${webhookColumns}, request_hash FROM webhooks WHERE created_by = $1 AND idempotency_key = $2`,
    [webhook.createdBy.subject, request.idempotencyKey],
  )
  if (known === undefined) return { kind: 'too-many' }
  return known.request_hash === request.requestHash
    ? { kind: 'known', webhook: webhookOf(known) }
    : { kind: 'other-body' }
}

/** @returns nothing when the organisation has as many as it may, or the request came before */
async function insert(
  client: PoolClient,
  { webhookId, organisation, url, secret, createdBy, createdAt }: Omit<Webhook, 'position' | 'state' | 'attempts'>,
  { idempotencyKey, requestHash }: { readonly idempotencyKey: string; readonly requestHash: string },
): Promise<WebhookRow | undefined> {
  const { rows } = await client.query<WebhookRow>(
    `INSERT INTO webhooks (webhook_id, organisation, url, secret, created_by, created_by_name, created_at, idempotency_key, request_hash, position, due_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce((SELECT max(position) FROM register_changes), 0), $7
     WHERE (SELECT count(*) FROM webhooks WHERE organisation = $2 AND ended_at IS NULL) < ${mostOfOne}
     ON CONFLICT (created_by, idempotency_key) DO NOTHING RETURNING ${webhookColumns}`,
    [webhookId, organisation, url, secret, createdBy.subject, createdBy.name, createdAt, idempotencyKey, requestHash],
  )
  return rows[0]
}
