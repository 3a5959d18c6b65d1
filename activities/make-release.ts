import { Context } from '@temporalio/activity'
import {
  causeOf,
  rehearsedRelease,
  type ReleaseEffect,
  type ReleaseFailure,
  type ReleaseMade,
} from '../domain/process/effect'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import type { ActivityParts, EffectProgress } from './activity-parts'
import { effectImpossible } from './effect-impossible'

type Parts = Pick<ActivityParts, 'store' | 'gateway'>

const lookEveryMs = 1_000
/** Shorter than the shell gives an effect at a time (`workflows/case/activities.ts`). */
const waitAtMostMs = 4 * 60_000

/** The copies are being made still; the effect is taken up again. */
class ReleaseUnderway extends Error {
  override readonly name = 'ReleaseUnderway'
}

/**
 * Asks for the copies of a draft answer, waits until a worker has made and checked them, and tells the case what came of it. Asking
 * again is asking once, whichever worker does. A rehearsal makes none.
 */
export async function makeRelease(
  parts: Parts,
  keyed: KeyedEffect,
  effect: ReleaseEffect,
  rehearsal: boolean,
  onProgress: (progress: EffectProgress) => void,
): Promise<void> {
  const { copies, replaces, report, reportFailure } = effect
  const { releases } = parts.store
  if (replaces !== undefined) await releases.replaceRelease(replaces)
  if (copies.length === 0) return
  const end = rehearsal ? rehearsedRelease(effect) : await ended(parts, keyed, effect, onProgress)
  // A later draft has taken its place, of which the case hears by that one's own effect.
  if (end === undefined) return
  const { key, at } = keyed
  const by = causeOf(key)
  const told =
    'reason' in end
      ? { commandId: `${key}/failed`, name: reportFailure, data: end }
      : { commandId: key, name: report, data: end }
  try {
    await parts.gateway.act({ ...told, by, at }, by.caseId)
  } catch (error) {
    throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
  }
}

async function ended(
  { store: { releases } }: Parts,
  { key }: KeyedEffect,
  { releaseId, copies }: ReleaseEffect,
  onProgress: (progress: EffectProgress) => void,
): Promise<ReleaseMade | ReleaseFailure | undefined> {
  await releases.askRelease({ releaseId, caseId: causeOf(key).caseId, copies })
  for (let waited = 0; waited < waitAtMostMs; waited += lookEveryMs) {
    const release = await releases.findRelease(releaseId)
    if (release === undefined || release.state === 'replaced') return undefined
    const { state, reason = '', files } = release
    if (state === 'failed') return { releaseId, reason }
    if (state === 'made')
      return {
        releaseId,
        files: files.map(({ number, pages, size, sha256 }) => ({ number, pages, size, sha256 })),
      }
    onProgress({ releaseId, done: files.length, of: copies.length })
    await Context.current().sleep(lookEveryMs)
  }
  throw new ReleaseUnderway(`${releaseId} is being made`)
}
