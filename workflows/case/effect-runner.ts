import { ActivityFailure, CancellationScope, isCancellation } from '@temporalio/workflow'
import type { KeyedEffect } from '../../domain/process/journal'
import { carryOut, carryOutAtHand, local } from './activities'

/** Does effects beside the commands, each at least once, and remembers which are open. */
export interface EffectRunner {
  readonly open: ReadonlyMap<string, KeyedEffect>
  /** `mailAtHand`: whether e-mails are done within the workflow task, as `LoadedCase` says. */
  start(effects: readonly KeyedEffect[], mailAtHand: boolean): void
  /** Leaves the open ones to the next run, which finds them in the store. */
  handOver(): void
}

/**
 * No failed effect fails a case (docs/architecture.md § 3.4): what cannot be done becomes an administrator's task.
 * `changed` is called whenever an effect has ended.
 */
export function createEffectRunner(rehearsal: boolean, changed: () => void): EffectRunner {
  const open = new Map<string, KeyedEffect>()
  const scope = new CancellationScope({ cancellable: true })

  /**
   * An e-mail is one row in the store: done within the workflow task that decided it, it costs the engine neither a task
   * nor a second workflow task.
   */
  const doneAtHand = async (effect: KeyedEffect, mailAtHand: boolean): Promise<boolean> => {
    if (effect.effect.kind !== 'mail' || !mailAtHand) return false
    try {
      await carryOutAtHand(effect)
      return true
    } catch (failure) {
      if (isCancellation(failure)) throw failure
      return false
    }
  }

  const run = async (effect: KeyedEffect, mailAtHand: boolean): Promise<void> => {
    try {
      await scope.run(async () => {
        if (!(await doneAtHand(effect, mailAtHand))) await carryOut(effect, rehearsal)
      })
    } catch (failure) {
      if (isCancellation(failure)) return
      await local.giveUpEffect(effect.key, reasonOf(failure))
    }
    open.delete(effect.key)
    changed()
  }

  return {
    open,
    start(effects, mailAtHand) {
      for (const effect of effects) {
        if (open.has(effect.key)) continue
        open.set(effect.key, effect)
        void run(effect, mailAtHand)
      }
    },
    handOver: () => {
      scope.cancel()
    },
  }
}

function reasonOf(failure: unknown): string {
  if (failure instanceof ActivityFailure && failure.cause !== undefined) return failure.cause.message
  return failure instanceof Error ? failure.message : String(failure)
}
