import { causeOf, rehearsedRelease, type ReleaseEffect, type ReleaseFailure } from '../domain/process/effect'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import type { ActivityParts } from './activity-parts'
import { effectImpossible } from './effect-impossible'

/**
 * Tells the case whether the copies of a release are there: then nothing is given out before they are. What makes and checks them
 * (`archive/make-released-copy.ts`) is not yet called from here, so that outside of a rehearsal every release that needs one gives
 * the draft back.
 */
export async function makeRelease(
  { gateway }: Pick<ActivityParts, 'gateway'>,
  { key, at }: KeyedEffect,
  effect: ReleaseEffect,
  rehearsal: boolean,
): Promise<void> {
  const by = causeOf(key)
  const failure: ReleaseFailure = {
    releaseId: effect.releaseId,
    reason: 'Kopier kan endnu ikke laves her. Undtag dokumentet, eller udlevér det på anden måde.',
  }
  const told = rehearsal
    ? { commandId: key, name: effect.report, data: rehearsedRelease(effect) }
    : { commandId: `${key}/failed`, name: effect.reportFailure, data: failure }
  try {
    await gateway.act({ ...told, by, at }, by.caseId)
  } catch (error) {
    throw error instanceof Refusal ? effectImpossible(`${error.code}: ${error.message}`, error) : error
  }
}
