import type { Logger } from 'pino'
import { addMillis, instantOf } from '../../domain/calendar/instant'
import { createRecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'

export interface RegisterCountingParts {
  readonly store: Pick<Store, 'register'>
  readonly clock: () => number
  readonly log: Logger
  /** Between two times, in ms. */
  readonly everyMs?: number
}

/** So far behind the counts stay, that no other process's slower clock asks for an instant before them. */
const behindMs = 60_000

/** Adds to the register's counts, every minute, what has come in force and ended. Facets are right without it; only slower. */
export function keepRegisterCounted({ store, clock, log, everyMs = 60_000 }: RegisterCountingParts): {
  stop(): Promise<void>
} {
  const recurring = createRecurringWork({
    work: () => store.register.countRegister(addMillis(instantOf(clock()), -behindMs)),
    waitMs: () => everyMs,
    onFault: (error) => {
      log.warn({ err: error }, 'the register was not counted')
    },
  })
  recurring.start()
  return recurring
}
