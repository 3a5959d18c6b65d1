import { createRecurringWork } from '../recurring/recurring-work'
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
export function lookAfterDocuments(
  room: DocumentRoom,
  { everyMs, onFault, afterwards }: LookAfterOptions,
): { /** Waits for a look that has begun. */ stop(): Promise<void> } {
  const recurring = createRecurringWork({
    async work() {
      // A file takes a lease at each attempt, so this ends when none is left that can be scanned now.
      while ((await room.rescan()) > 0 && !recurring.stopped) continue
      await room.sweep()
      await afterwards?.()
    },
    waitMs: () => everyMs,
    onFault,
  })
  recurring.start()
  return recurring
}
