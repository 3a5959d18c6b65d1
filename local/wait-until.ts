import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks again and again until the answer is something, and gives it.
 *
 * @param ask one attempt; `undefined`, `false` or an exception means "not yet"
 * @param options.seconds how long in all
 * @param options.gaveUp makes the error when the time is up; gets what the last attempt threw
 */
export async function waitUntil<T>(
  ask: () => Promise<T | undefined | false>,
  options: { seconds: number; gaveUp: (last: unknown) => Error },
): Promise<T> {
  const until = Date.now() + options.seconds * 1000
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
    } catch (error) {
      last = error
    }
    if (Date.now() > until) throw options.gaveUp(last)
    await pause(50)
  }
}
