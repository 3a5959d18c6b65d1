import type { Logger } from 'pino'
import { addMonths } from '../../domain/calendar/civil-date'
import { civilDateAt, copenhagenAt } from '../../domain/calendar/copenhagen'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import { createRecurringWork, type RecurringWork } from '../../recurring/recurring-work'
import type { Store } from '../../store/create-store'

export interface ForgettingParts {
  readonly store: Pick<Store, 'accesses' | 'outsideRequests'>
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly log: Logger
  /** How long accesses are kept. */
  readonly months: number
  /** How long requests for access from outside are kept after the office has dealt with them. */
  readonly outsideRequestMonths: number
  /** Between two times, in ms. */
  readonly everyMs?: number
}

const hourMs = 3_600_000
const atOnce = 10_000

/** Deletes, every hour, what is older than it may be kept (databeskyttelsesforordningen art. 5(1)(e)). */
export function forgetOldRecords({
  store,
  clock,
  log,
  months,
  outsideRequestMonths,
  everyMs = hourMs,
}: ForgettingParts): RecurringWork {
  const recurring = createRecurringWork({
    async work() {
      const monthsAgo = (many: number): Instant =>
        copenhagenAt(addMonths(civilDateAt(instantOf(clock())), -many), '00:00')
      const [accesses, requests] = [monthsAgo(months), monthsAgo(outsideRequestMonths)]
      while (!recurring.stopped && (await store.accesses.forgetAccesses(accesses, atOnce)) === atOnce);
      while (!recurring.stopped && (await store.outsideRequests.forgetOutsideRequests(requests, atOnce)) === atOnce);
    },
    waitMs: () => everyMs,
    onFault: (err) => {
      log.warn({ err }, 'what is older than it may be kept was not deleted')
    },
  })
  recurring.start()
  return recurring
}
