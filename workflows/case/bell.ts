import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import type { Instant } from '../../domain/calendar/instant'
import type { CaseClock } from './clock'

/** Wakes the case's loop: rung when there is something to do, or by the clock. */
export interface Bell {
  ring(): void
  /** Until the bell is rung or the case's clock shows `at`; a ring that comes before it is asked is not remembered. */
  heard(at: Instant | undefined): Promise<void>
}

/**
 * One timer stands for one deadline for as long as that is the next one, however many commands come meanwhile: a timer
 * begun and called off for each of them would be two more rows of history and of the server's work.
 */
export function createBell(clock: CaseClock): Bell {
  let awaken: () => void = () => undefined
  let giveUp: (cancelled: unknown) => void = () => undefined
  let timer: { readonly at: Instant; readonly scope: CancellationScope } | undefined

  // Who cancels a case's workflow in the engine ends it, timer or none; it is then revived from its journal.
  CancellationScope.current().cancelRequested.catch((cancelled: unknown) => {
    giveUp(cancelled)
  })

  const setTimer = (at: Instant): void => {
    const scope = new CancellationScope({ cancellable: true })
    timer = { at, scope }
    scope
      .run(() => sleep(Math.max(1, clock.until(at))))
      .then(
        () => {
          if (timer?.scope === scope) timer = undefined
          awaken()
        },
        (failure: unknown) => {
          if (!isCancellation(failure)) throw failure
        },
      )
  }

  return {
    ring: () => {
      awaken()
    },
    heard(at) {
      if (timer !== undefined && timer.at !== at) {
        timer.scope.cancel()
        timer = undefined
      }
      if (timer === undefined && at !== undefined) setTimer(at)
      return new Promise((resolve, reject) => {
        awaken = resolve
        giveUp = reject
      })
    },
  }
}
