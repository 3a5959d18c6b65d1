import type { Logger } from 'pino'
import type { PayloadKey } from '../../converter/payload-codec'
import { addMillis, instantOf } from '../../domain/calendar/instant'
import { createRecurringWork } from '../../recurring/recurring-work'
import { untilDone } from '../../recurring/until-done'
import type { Store } from '../../store/create-store'
import type { Webhook } from '../../store/webhooks/webhook'
import { describeChange } from '../describe/describe-register-change'
import { openText } from '../../converter/sealed-text'
import { RefusedByReceiver, sendWebhook } from './send-webhook'
import { signMessage } from './sign-message'

/** Tells subscribers of the register's changes: each change at least once and in order. Any number of processes may do it at once. */
export interface WebhookDelivery {
  start(): void
  /** Tells of what there is to tell now; answers how many deliveries succeeded. */
  pass(): Promise<number>
  /** Ends the loop, and waits for the pass that is going on. */
  stop(): Promise<void>
}

export interface WebhookDeliveryParts {
  readonly store: Pick<Store, 'webhooks' | 'register'>
  readonly keys: readonly PayloadKey[]
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Whether receivers may be on loopback or in private networks. */
  readonly allowPrivate: boolean
  /** Between two looks, in ms. */
  readonly everyMs?: number
  /** How long a receiver may take, in ms. */
  readonly timeoutMs?: number
}

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000]
/** How long the next attempt waits after so many failures in a row; the last for all further. */
const waits = [5_000, 30_000, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 6 * hour]
/** Failing for longer, a webhook is given up: an administrator sees it, and what it missed stays in the change feed. */
const patience = 5 * day
const atOnce = 10

export function createWebhookDelivery({
  store,
  keys,
  log,
  clock,
  allowPrivate,
  everyMs = 2_000,
  timeoutMs = 15_000,
}: WebhookDeliveryParts): WebhookDelivery {
  const stopping = new AbortController()
  /** A receiver is told again what it has taken only if nobody could note it for as long as the lease lasts. */
  const note: typeof store.webhooks.noteDelivery = (webhookId, outcome) =>
    untilDone(() => store.webhooks.noteDelivery(webhookId, outcome), {
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs)]),
      onFault: (error) => {
        log.info({ err: error, webhookId }, 'how a webhook went is not noted yet')
      },
    })

  /** The next change of one webhook. One at a time, so that they come in order. */
  const deliver = async (webhook: Webhook): Promise<boolean> => {
    const [change] = await store.register.listRegisterChanges({ after: webhook.position, limit: 1 })
    if (change === undefined) return false
    const now = instantOf(clock())
    const body = JSON.stringify({ type: 'register.changed', timestamp: now, data: describeChange(change) })
    try {
      const secrets = [
        webhook.secret,
        ...(webhook.oldSecret !== undefined && webhook.oldSecret.until > now ? [webhook.oldSecret.secret] : []),
      ].map((sealed) => openText(keys, sealed))
      const headers = signMessage(
        { id: `register-change-${change.position}`, timestamp: Math.floor(clock() / 1_000), body },
        secrets,
      )
      await sendWebhook({ url: webhook.url, headers, body, allowPrivate, timeoutMs })
    } catch (error) {
      // 410 is the receiver's own word that nobody is there any more.
      const gone = error instanceof RefusedByReceiver && error.status === 410
      const dueAt = addMillis(now, waits[Math.min(webhook.attempts, waits.length - 1)] ?? hour)
      await note(webhook.webhookId, {
        kind: 'failed',
        at: now,
        dueAt,
        error: error instanceof Error ? error.message : String(error),
        deadIfSince: gone ? addMillis(now, 1) : addMillis(now, -patience),
      })
      log.info(
        { err: error, webhookId: webhook.webhookId, attempts: webhook.attempts + 1 },
        'a webhook was not delivered',
      )
      return false
    }
    await note(webhook.webhookId, { kind: 'delivered', position: change.position, at: now })
    return true
  }

  const pass = async (): Promise<number> => {
    let delivered = 0
    for (;;) {
      const now = instantOf(clock())
      const leased = await store.webhooks.leaseWebhooks({
        at: now,
        until: addMillis(now, 3 * timeoutMs),
        limit: atOnce,
      })
      const done = await Promise.all(leased.map(deliver))
      delivered += done.filter(Boolean).length
      if (leased.length === 0 || recurring.stopped) return delivered
    }
  }

  const recurring = createRecurringWork({
    work: pass,
    waitMs: () => everyMs,
    onFault: (error) => {
      log.info({ err: error }, 'webhooks wait')
    },
  })
  return {
    start: recurring.start,
    pass,
    async stop() {
      stopping.abort()
      await recurring.stop()
    },
  }
}
