import { setTimeout as pause } from 'node:timers/promises'
import { instantOf, type Instant } from '../domain/calendar/instant'
import type { Store } from '../store/create-store'
import type { LeasedMessage } from '../store/messages/message'
import type { AttemptResult } from '../store/messages/settle-attempt'
import { untilDone } from '../recurring/until-done'

/** How an attempt ended, and when the next one would be due. */
export interface EndedAttempt {
  readonly result: AttemptResult
  readonly at: Instant
  readonly nextAt: Instant
}

/** Sees attempts through, from the lease until the store knows how they ended. */
export interface AttemptKeeper {
  /**
   * Makes the attempt.
   * @returns how it ended, when that is noted; after half a minute also when it is not yet, and the noting goes on
   */
  keep<E extends EndedAttempt>(message: LeasedMessage, attempt: () => Promise<E>): Promise<E>
  /** From now on nobody waits for what cannot be noted at once. */
  hurry(): void
  /** Waits some seconds for what is not noted yet, and then lets go of it. */
  stop(): Promise<void>
}

export interface AttemptKeeperParts {
  readonly messages: Pick<Store['messages'], 'settleAttempt' | 'renewLease'>
  readonly clock: () => number
  /** A third of the lease, in ms. */
  readonly renewEveryMs: number
  readonly onFault: (error: unknown) => void
}

/** How long other e-mails wait for one that cannot be noted. */
const holdUpMs = 30_000
const partingMs = 5_000

/**
 * A mail server that has taken an e-mail is told of it once only if we remember that it has: so a statement that the database
 * refuses or does not finish is tried again until it has been done, and meanwhile the lease is renewed, lest another process
 * take the e-mail for one that nobody is at. A process that dies renews nothing.
 */
export function createAttemptKeeper({ messages, clock, renewEveryMs, onFault }: AttemptKeeperParts): AttemptKeeper {
  const unsettled = new Set<Promise<unknown>>()
  const hurrying = new AbortController()
  const lettingGo = new AbortController()

  const settle = (message: LeasedMessage, { result, at, nextAt }: EndedAttempt): Promise<unknown> =>
    untilDone(() => messages.settleAttempt(message, result, at, nextAt), { signal: lettingGo.signal, onFault })

  return {
    async keep(message, attempt) {
      const renewing = setInterval(() => {
        // While the database does not answer nobody else can take the e-mail either; the settling tells of it.
        messages.renewLease(message, instantOf(clock())).catch(() => undefined)
      }, renewEveryMs)
      const ended = await attempt().catch((fault: unknown) => {
        clearInterval(renewing)
        throw fault
      })
      const settled = settle(message, ended)
      const forget = (): void => {
        clearInterval(renewing)
        unsettled.delete(settled)
      }
      unsettled.add(settled)
      settled.then(forget, forget)
      await within(settled, holdUpMs, hurrying.signal)
      return ended
    },
    hurry() {
      hurrying.abort()
    },
    async stop() {
      await within(Promise.allSettled(unsettled), partingMs)
      lettingGo.abort()
    },
  }
}

/** Waits for `work`, but no longer than so many milliseconds, and not when `signal` fires. */
async function within(work: Promise<unknown>, ms: number, signal?: AbortSignal): Promise<void> {
  const done = new AbortController()
  const patience = pause(ms, undefined, { signal: AbortSignal.any(signal ? [done.signal, signal] : [done.signal]) })
  await Promise.race([work, patience.catch(() => undefined)]).finally(() => {
    done.abort()
  })
}
