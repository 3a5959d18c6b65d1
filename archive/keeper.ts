import type { Shelf } from '../documents/shelf'
import { createRecurringWork } from '../recurring/recurring-work'

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
  /** What becomes of a row of which that failed, unless it was because the worker stops. By itself it waits for the end of its lease. */
  failed?(row: Row, fault: unknown): Promise<void>
  /** Done once, before the first row is leased. */
  prepare?(): Promise<void>
}

export function createKeeper<Row>(
  { everyMs, onFault }: Pick<KeeperParts, 'everyMs' | 'onFault'>,
  { lease, settle, failed, prepare }: LeasedWork<Row>,
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
      try {
        if (await settle(row, signal)) settled += 1
      } catch (fault) {
        if (isStopping()) break
        onFault(fault)
        await failed?.(row, fault)
      }
    }
    return settled
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
