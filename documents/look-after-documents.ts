import type { DocumentRoom } from './document-room'

export interface LookAfterOptions {
  /** Milliseconds between two looks. */
  readonly everyMs: number
  /** What is to be done after each look. */
  readonly afterwards?: () => Promise<void>
  /** Told what could not be done; it is tried again at the next look. */
  readonly onFault: (fault: unknown) => void
}

/** Scans and sweeps from time to time, until it is stopped. */
export function lookAfterDocuments(room: DocumentRoom, { everyMs, onFault, afterwards }: LookAfterOptions): { /** Waits for a look that has begun. */ stop(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    try {
      // A file takes a lease at each attempt, so this ends when none is left that can be scanned now.
      while (await room.rescan() > 0 && !stopped) continue
      await room.sweep()
      await afterwards?.()
    } catch (fault) {
      onFault(fault)
    }
  }
  let stopped = false
  const timer = setInterval(() => { looking ??= look().finally(() => { looking = undefined }) }, everyMs)
  timer.unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
    },
  }
}
