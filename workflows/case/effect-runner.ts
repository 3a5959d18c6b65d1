import { ActivityFailure, CancellationScope, isCancellation } from '@temporalio/workflow'
import type { KeyedEffect } from '../../domain/process/journal'
import { carryOut, carryOutAtHand, local } from './activities'

/** How a run does its effects: as it began, since what it did is replayed (`LoadedCase`). */
export interface EffectWays {
  /** Whether e-mails are done within the workflow task. */
  readonly mailAtHand: boolean
  /** Whether another case is told of one thing after another. */
  readonly tellsInOrder: boolean
}

/** Does effects beside the commands, each at least once, and remembers which are open. */
export interface EffectRunner {
  readonly open: ReadonlyMap<string, KeyedEffect>
  start(effects: readonly KeyedEffect[], ways: EffectWays): void
  /** Leaves the open ones to the next run, which finds them in the store. */
  handOver(): void
}

/**
 * What an effect is to follow: another case hears of things in the order in which they were decided, since the later word holds
 * (docs/architecture.md § 3.9). Letters go beside each other, but in a rehearsal, which tells one story and always the same.
 */
function lineOf({ effect }: KeyedEffect, rehearsal: boolean): string | undefined {
  if (effect.kind === 'tell-case' || effect.kind === 'open-case') return effect.caseId
  return effect.kind === 'letter' && rehearsal ? 'letters' : undefined
}

/**
 * No failed effect fails a case (docs/architecture.md § 3.4): what cannot be done becomes an administrator's task.
 * `changed` is called whenever an effect has ended.
 */
export function createEffectRunner(rehearsal: boolean, changed: () => void): EffectRunner {
  const open = new Map<string, KeyedEffect>()
  /** Of each line the effect that stands last in it. */
  const last = new Map<string, Promise<void>>()
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
    start(effects, ways) {
      for (const effect of effects) {
        if (open.has(effect.key)) continue
        open.set(effect.key, effect)
        const line = ways.tellsInOrder ? lineOf(effect, rehearsal) : undefined
        if (line === undefined) void run(effect, ways.mailAtHand)
        else
          last.set(
            line,
            (last.get(line) ?? Promise.resolve()).then(() => run(effect, ways.mailAtHand)),
          )
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
