import { connect, type GetMessage } from 'amqplib'
import { createRecurringWork } from '../recurring/recurring-work'
import type { Store } from '../store/create-store'
import type { AccessTokens } from './access-tokens'
import { tlsOptions, type TlsIdentity } from './mutual-tls'
import { readPostStatus } from './read-post-status'
import { ServiceFault } from './service-fault'
import { readableWithoutCpr, withoutCpr } from './without-cpr'

/** A queue of the broker, and the authority whose receipts come to it. */
export interface ReceiptQueue {
  /** CVR number. */
  readonly authority: string
  readonly queue: string
}

export interface ReceiptIntakeOptions {
  readonly tls: TlsIdentity
  readonly tokens: Pick<AccessTokens, 'saml'>
  /** `amqps://host:port/vhost` */
  readonly brokerUrl: string
  readonly queues: readonly ReceiptQueue[]
  readonly store: Pick<Store, 'dispatches'>
  readonly everyMs?: number
  readonly timeoutMs?: number
  /** Told of what could not be fetched, or not be read; the former is fetched again. */
  readonly onFault: (fault: unknown) => void
}

/** Fetches business receipts for as long as it runs. */
export interface ReceiptIntake {
  start(): void
  /** One look into each queue. Answers how many receipts it has kept. */
  pass(): Promise<number>
  stop(): Promise<void>
}

const entity = 'http://entityid.kombit.dk/service/bfo_modtag/2'

/** A broker that falls silent would keep a look into its queue from ever ending, and no other would begin. */
function withHeartbeat(brokerUrl: string): string {
  const url = new URL(brokerUrl)
  url.searchParams.set('heartbeat', '30')
  return url.href
}

/**
 * Beskedfordeler (SF1461) over AMQP 0-9-1: the login is the SAML assertion itself, and a receipt leaves its queue when it
 * lies in the store. Several workers may look at once; each gets other receipts.
 */
export function createReceiptIntake({
  tls,
  tokens,
  brokerUrl,
  queues,
  store,
  everyMs = 15_000,
  timeoutMs = 20_000,
  onFault,
}: ReceiptIntakeOptions): ReceiptIntake {
  const keep = async (message: GetMessage): Promise<boolean> => {
    const text = message.content.toString('utf8')
    const status = readPostStatus(text)
    if (status === undefined) {
      await store.dispatches.setReceiptAside(readableWithoutCpr(text))
      onFault(new ServiceFault('Beskedfordeler', 'a message that cannot be read as a receipt was set aside'))
      return false
    }
    await store.dispatches.takePostStatus(status)
    return true
  }

  const emptyQueue = async ({ authority, queue }: ReceiptQueue): Promise<number> => {
    const assertion = await tokens.saml(authority, entity, AbortSignal.timeout(timeoutMs))
    const connection = await connect(withHeartbeat(brokerUrl), {
      ...tlsOptions(tls),
      timeout: timeoutMs,
      credentials: { mechanism: 'EXTERNAL', response: () => Buffer.from(assertion, 'base64') },
    })
    // A connection's end is told to whoever waits for an answer on it, and once more as an event.
    connection.on('error', () => undefined)
    try {
      const channel = await connection.createChannel()
      channel.on('error', () => undefined)
      let kept = 0
      for (;;) {
        const message = recurring.stopped ? false : await channel.get(queue, { noAck: false })
        if (message === false) break
        if (await keep(message)) kept += 1
        channel.ack(message)
      }
      await channel.close()
      return kept
    } finally {
      await connection.close().catch(() => undefined)
    }
  }

  const pass = async (): Promise<number> => {
    let kept = 0
    for (const queue of queues) {
      try {
        kept += await emptyQueue(queue)
      } catch (error) {
        onFault(
          error instanceof ServiceFault
            ? error
            : new ServiceFault('Beskedfordeler', withoutCpr(error instanceof Error ? error.message : String(error))),
        )
      }
    }
    return kept
  }

  const recurring = createRecurringWork({ work: pass, waitMs: () => everyMs, onFault })
  return { start: recurring.start, pass, stop: recurring.stop }
}
