import { setTimeout as pause } from 'node:timers/promises'
import type { EngineVersions } from '../operations/engine-versions'

export interface StragglerParts {
  readonly versions: Pick<EngineVersions, 'currentBuildId' | 'notOn'>
  /** Wakes one case. */
  readonly wake: (caseId: string) => Promise<unknown>
  /** Breaks the waiting off. */
  readonly signal?: AbortSignal
  /** Milliseconds before each look. */
  readonly everyMs?: number
  /** Looks in all. */
  readonly looks?: number
}

/** As many as are woken at a look. */
const mostAtOnce = 200

/**
 * Wakes the cases that are not yet on the current version again, until all are: a wake in the midst of a case's commands can
 * come to nothing, since the engine tells a case of a newer version only in a task that has waited in its queue, and the
 * case would keep an old worker needed until its next deadline. Looks once a minute for two hours: what wakes them all at
 * first takes fifty cases a second.
 * @returns those that are left; none when another version is current by now, which has wakes of its own
 */
export async function wakeStragglers(
  { versions, wake, signal, everyMs = 60_000, looks = 120 }: StragglerParts,
  buildId: string,
): Promise<readonly string[]> {
  let left: readonly string[] = []
  const look = async (): Promise<readonly string[]> =>
    (await versions.currentBuildId()) === buildId ? versions.notOn(buildId, mostAtOnce) : []
  for (let looked = 0; looked < looks; looked += 1) {
    await pause(everyMs, undefined, { ref: false, ...(signal && { signal }) })
    try {
      left = await look()
    } catch {
      // The engine may be away for a while; the next look is as good.
      continue
    }
    if (left.length === 0) return []
    // One that has ended meanwhile cannot be woken, and is not found at the next look.
    await Promise.allSettled(left.map(wake))
  }
  return left
}
