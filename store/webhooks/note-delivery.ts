import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** How a delivery went. */
export type Delivery =
  | { readonly kind: 'delivered'; readonly position: number; readonly at: Instant }
  | {
      readonly kind: 'failed'
      readonly at: Instant
      readonly dueAt: Instant
      readonly error: string
      /** Failing since before this, it is given up. */ readonly deadIfSince: Instant
    }

/** Notes how a delivery went: the place moves on, or the next attempt waits, or it is given up. */
export async function noteDelivery(pool: Pool, webhookId: string, delivery: Delivery): Promise<void> {
  if (delivery.kind === 'delivered') {
    // Never backwards: a process whose lease ran out may note late.
    await pool.query(
      'UPDATE webhooks SET position = greatest(position, $2), failing_since = NULL, attempts = 0, last_error = NULL, due_at = $3 WHERE webhook_id = $1',
      [webhookId, delivery.position, delivery.at],
    )
    return
  }
  await pool.query(
    `UPDATE webhooks SET failing_since = coalesce(failing_since, $2), attempts = attempts + 1, last_error = $4, due_at = $3,
       state = CASE WHEN coalesce(failing_since, $2) < $5 THEN 'dead' ELSE state END
     WHERE webhook_id = $1`,
    [webhookId, delivery.at, delivery.dueAt, delivery.error, delivery.deadIfSince],
  )
}
