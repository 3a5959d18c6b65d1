import { causeOf, rehearsedRelease, type ReleaseEffect, type ReleaseFailure } from '../domain/process/effect'
import type { KeyedEffect } from '../domain/process/journal'
import { Refusal } from '../domain/refusal/refusal'
import type { ActivityParts } from './activity-parts'
import { effectImpossible } from './effect-impossible'

/**
 * Makes the copies of a release and tells the case that they are there, or why they cannot be made: then nothing is given out. A
 * rehearsal has no pages to make any of.
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
    reason: 'Der er ikke installeret et program, der kan lave kopier. Bed driften om at installere poppler-utils.',
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
