const firstPauseMs = 250
const longestPauseMs = 2_000

/**
 * Gives a statement again until it has been done, where something has happened outside that the database has to learn of: what a
 * receiver has been told, or hours of work, is not to be done twice because it would not hear of it once. A statement that timed out may
 * have been done all the same, so it must bear being given again.
 *
 * @param signal by which nobody waits any longer: it is given once more then
 * @param onFault told of each time in vain
 * @throws what it failed with in the end
 */
export async function untilDone<T>(
  statement: () => Promise<T>,
  { signal, onFault }: { readonly signal: AbortSignal; readonly onFault: (fault: unknown) => void },
): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const isLast = signal.aborted
    try {
      return await statement()
    } catch (fault) {
      if (isLast) throw fault
      onFault(fault)
      await pause(pauseMs, signal)
    }
  }
}

/** So many milliseconds, or until the signal is given. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', over)
      resolve()
    }
    const timer = setTimeout(over, ms)
    signal.addEventListener('abort', over)
  })
