import { createRecurringWork } from '../recurring/recurring-work'
import { lookJobs } from '../store/operations/count-findings'
import { lookForStuck, type RadarParts } from './radar'

export interface RadarOptions {
  /** Milliseconds between two looks, whichever process has them. */
  readonly everyMs: number
  /** Carries a look out, and ends it when the engine keeps it waiting for longer than any look takes. */
  readonly within: <T>(look: () => Promise<T>) => Promise<T>
  /** What else is to be done from time to time by one process at a time, such as the weekly e-mail. */
  readonly afterwards?: () => Promise<void>
  /** Told what could not be done; it is tried again at the next look. */
  readonly onFault: (fault: unknown) => void
}

/** Longer than any look takes; a process that dies in the middle is followed by another after it. */
const leaseMs = 120_000

/**
 * Looks from time to time, until it is stopped. Every API process may run it: one at a time has the look, and a new one
 * begins only when the last is old enough. In the API and no workflow, since it is to see also when nothing runs any more.
 */
export function startRadar(
  parts: RadarParts,
  { everyMs, within, afterwards, onFault }: RadarOptions,
): { /** Waits for a look that has begun. */ stop(): Promise<void> } {
  const { operations } = parts.store

  const look = async (): Promise<void> => {
    if (!(await operations.takeJob(lookJobs.radar, { leaseMs, everyMs }))) return
    let done = false
    try {
      const { engineFault } = await within(() => lookForStuck(parts))
      if (engineFault === undefined) await operations.leaveJob(lookJobs.engine, true)
      else onFault(engineFault)
      done = true
      await afterwards?.()
    } finally {
      await operations.leaveJob(lookJobs.radar, done)
    }
  }
  // Asked more often than looked, so that the next look is on time whichever process has it.
  const recurring = createRecurringWork({ work: look, waitMs: () => Math.max(50, everyMs / 4), onFault })
  recurring.start()
  return recurring
}
