import type { Shelf } from '../documents/shelf'
import type { Instant } from '../domain/calendar/instant'
import { createRecurringWork } from '../recurring/recurring-work'
import { isOutOfReach } from './out-of-reach'

/** Makes what waits in the store's rows: each is leased by one worker at a time, and taken up by the next when that one dies. */
export interface Keeper {
  start(): void
  /** Makes what waits, one after the other. Answers how many were settled. */
  look(): Promise<number>
  /** Ends the program that is at work; what it was about is taken up again. */
  stop(): Promise<void>
}

/** What every keeper works with. */
export interface KeeperParts {
  readonly shelf: Shelf
  /** On whose disk the work is done. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Milliseconds between two looks. */
  readonly everyMs: number
  /** Told what could not be done; it is tried again when its lease is over. */
  readonly onFault: (fault: unknown) => void
}

/** What is done with one kind of row. */
export interface LeasedWork<Row> {
  /** The next row that is due, for this worker alone. */
  lease(): Promise<Row | undefined>
  /** @returns whether nothing is left to do for it */
  settle(row: Row, signal: AbortSignal): Promise<boolean>
  /** How often a row has been begun, this time included, and how often it may be: by then it has failed each time, or killed the worker. */
  attemptsOf(row: Row): number
  readonly mostAttempts: number
  /** No further attempt is made of a row. `fault`: the last one's; absent where whoever made it last has said nothing. */
  giveUp(row: Row, fault?: unknown): Promise<void>
  /** Lays a row aside for a while in which storage or database are out of reach: that is no attempt. */
  rest(row: Row): Promise<void>
  /** Since when a row waits, where what is out of reach for too long is given up as well. */
  askedAt?(row: Row): Instant
  /** Done once, before the first row is leased. */
  prepare?(): Promise<void>
}

/** For how long an outage of storage or database says nothing of what waits for its end. */
const outageMs = 6 * 3_600_000

export function createKeeper<Row>(
  { everyMs, onFault, clock }: Pick<KeeperParts, 'everyMs' | 'onFault' | 'clock'>,
  { lease, settle, attemptsOf, mostAttempts, giveUp, rest, askedAt, prepare }: LeasedWork<Row>,
): Keeper {
  const stopping = new AbortController()
  const { signal } = stopping
  // Asked each time: whoever stops does so while something is waited for.
  const isStopping = (): boolean => signal.aborted
  let isPrepared = prepare === undefined

  const look = async (): Promise<number> => {
    if (!isPrepared) {
      await prepare?.()
      isPrepared = true
    }
    let settled = 0
    while (!isStopping()) {
      const row = await lease()
      if (row === undefined) break
      // The next worker would die of it as well, and everything else waits behind it.
      if (attemptsOf(row) > mostAttempts) {
        await giveUp(row)
        continue
      }
      try {
        if (await settle(row, signal)) settled += 1
      } catch (fault) {
        if (isStopping()) break
        onFault(fault)
        await failed(row, fault)
      }
    }
    return settled
  }

  const failed = async (row: Row, fault: unknown): Promise<void> => {
    const waits = askedAt === undefined ? 0 : clock() - Date.parse(askedAt(row))
    if (isOutOfReach(fault) && waits < outageMs) await rest(row)
    else if (attemptsOf(row) >= mostAttempts) await giveUp(row, fault)
  }

  const recurring = createRecurringWork({ work: look, waitMs: () => everyMs, onFault })
  return {
    start: () => {
      recurring.start()
    },
    look,
    async stop() {
      stopping.abort(new Error('The worker stops'))
      await recurring.stop()
    },
  }
}
