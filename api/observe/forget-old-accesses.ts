import type { Logger } from 'pino'
import { addMonths } from '../../domain/calendar/civil-date'
import { civilDateAt, copenhagenAt } from '../../domain/calendar/copenhagen'
import { instantOf } from '../../domain/calendar/instant'
import { createRecurringWork, type RecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'

export interface ForgettingParts {
  readonly store: Pick<Store, 'accesses'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly log: Logger
  /** How long accesses are kept. */
  readonly months: number
  /** Between two times, in ms. */
  readonly everyMs?: number
}

const hourMs = 3_600_000
const atOnce = 10_000

/** Deletes, every hour, what is older than it may be kept (databeskyttelsesforordningen art. 5(1)(e)). */
export function forgetOldAccesses({ store, clock, log, months, everyMs = hourMs }: ForgettingParts): RecurringWork {
  const recurring = createRecurringWork({
    async work() {
      const before = copenhagenAt(addMonths(civilDateAt(instantOf(clock())), -months), '00:00')
      while (!recurring.stopped && (await store.accesses.forgetAccesses(before, atOnce)) === atOnce);
    },
    waitMs: () => everyMs,
    onFault: (err) => {
      log.warn({ err }, 'old accesses were not deleted')
    },
  })
  recurring.start()
  return recurring
}
