import type { KeyedEffect } from '../domain/process/journal'
import type { ActivityParts, EffectProgress } from './activity-parts'
import { deliverMail } from './deliver-mail'
import { destroyFiles } from './destroy-files'
import { gatherBundle } from './gather-bundle'
import { issueLetter } from './issue-letter'
import { makeRelease } from './make-release'
import { openConsequentCase } from './open-consequent-case'
import { tellCase } from './tell-case'

/** Does one effect and notes that it is done; of an e-mail the outbox notes it, when it has been sent. Doing it again does nothing more. */
export async function carryOut(
  parts: ActivityParts,
  keyed: KeyedEffect,
  rehearsal: boolean,
  onProgress: (progress: EffectProgress) => void = () => undefined,
): Promise<void> {
  const { effect } = keyed
  switch (effect.kind) {
    case 'mail':
      if (!(await deliverMail(parts, keyed.key, effect))) return
      break
    case 'letter':
      await issueLetter(parts, keyed, effect, rehearsal, onProgress)
      break
    case 'bundle':
      await gatherBundle(parts, keyed, effect, rehearsal, onProgress)
      break
    case 'open-case':
      await openConsequentCase(parts, keyed, effect, rehearsal)
      break
    case 'tell-case':
      await tellCase(parts, keyed, effect, rehearsal)
      break
    case 'release':
      await makeRelease(parts, keyed, effect, rehearsal, onProgress)
      break
    case 'destroy-files':
      await destroyFiles(parts, keyed, effect, rehearsal)
      break
    default:
      throw new Error(`No worker of this version knows how to do ${unknownKind(effect)}, the effect ${keyed.key}`)
  }
  await parts.store.effects.markEffectDone(keyed.key)
}

/** A newer version's kind. The effect stays open, and is tried again until a worker that knows it takes it up. */
const unknownKind = (effect: never): string => JSON.stringify((effect as { readonly kind?: unknown }).kind)
