import type { Instant } from '../../domain/calendar/instant'

/** A subscription to the register's changes. */
export interface Webhook {
  readonly webhookId: string
  readonly organisation: string
  readonly url: string
  /** Sealed; the caller has the key. */
  readonly secret: Uint8Array
  /** The secret before, while it still signs. */
  readonly oldSecret?: { readonly secret: Uint8Array; readonly until: Instant }
  readonly createdBy: { readonly subject: string; readonly name: string }
  readonly createdAt: Instant
  /** Place in the change feed of the last delivered change. */
  readonly position: number
  /** `dead`: given up after too many days of failures. */
  readonly state: 'active' | 'dead'
  readonly failingSince?: Instant
  /** Failures in a row. */
  readonly attempts: number
  readonly lastError?: string
}

/** SQL: the columns that `webhookOf` needs. */
export const webhookColumns =
  'webhook_id, organisation, url, secret, old_secret, old_until, created_by, created_by_name, created_at, position, state, failing_since, attempts, last_error'

/** A row of these columns. */
export interface WebhookRow {
  readonly webhook_id: string
  readonly organisation: string
  readonly url: string
  readonly secret: Uint8Array
  readonly old_secret: Uint8Array | null
  readonly old_until: Date | null
  readonly created_by: string
  readonly created_by_name: string
  readonly created_at: Date
  readonly position: string
  readonly state: 'active' | 'dead'
  readonly failing_since: Date | null
  readonly attempts: number
  readonly last_error: string | null
}

/** The webhook that a row holds. */
export function webhookOf(row: WebhookRow): Webhook {
  return {
    webhookId: row.webhook_id,
    organisation: row.organisation,
    url: row.url,
    secret: row.secret,
    ...(row.old_secret === null || row.old_until === null
      ? {}
      : { oldSecret: { secret: row.old_secret, until: row.old_until.toISOString() } }),
    createdBy: { subject: row.created_by, name: row.created_by_name },
    createdAt: row.created_at.toISOString(),
    position: Number(row.position),
    state: row.state,
    attempts: row.attempts,
    ...(row.failing_since === null ? {} : { failingSince: row.failing_since.toISOString() }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  }
}
