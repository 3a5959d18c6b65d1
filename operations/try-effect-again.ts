import { restartCase, type RestartParts } from './restart-case'

/**
 * Tries an effect again that was given up, when what stood in its way is gone. A case that has refused what it was told begins its run anew
 * first, since the engine answers the same command of the same run as before.
 * @returns `unknown` when no such effect was given up
 */
export async function tryEffectAgain(parts: RestartParts, key: string): Promise<'tried' | 'unknown'> {
  const opened = await parts.store.effects.openEffectAgain(key)
  if (opened === undefined) return 'unknown'
  const { caseId, effect } = opened
  if (effect.kind === 'tell-case') await restartCase(parts, effect.caseId)
  await restartCase(parts, caseId)
  return 'tried'
}
