import { createHmac } from 'node:crypto'

/** A message as it is sent. */
export interface WebhookMessage {
  readonly id: string
  /** Seconds since 1970. */ readonly timestamp: number
  readonly body: string
}

/**
 * The headers of Standard Webhooks: HMAC-SHA256 over id, time and body, once for each secret that counts, so that a
 * receiver may still have the old one. The time lets a receiver refuse what somebody sends again later.
 */
export function signMessage(
  { id, timestamp, body }: WebhookMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') }
}
