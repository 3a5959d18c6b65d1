import { addDays } from '../calendar/civil-date'
import { danishLongDate } from '../calendar/danish'
import { refuse } from '../refusal/refuse'
import { isAccessOpen, type Accessed } from './accessed'

/** Whether the party waits for an answer to a request for access, or has time to use one: nothing is decided then. */
export const waitsForAccess = (state: Pick<Accessed, 'accessRequests' | 'readingUntil'>): boolean =>
  isAccessOpen(state) || state.readingUntil !== undefined

/**
 * The gate before every decision that the party could want access for (forvaltningsloven § 9 b).
 *
 * Refuses: ACCESS_OPEN while the party waits for an answer, ACCESS_ANSWERED_RECENTLY, with the first day on which it may be
 * signed, while it has time to use one.
 */
export function accessMustBeUsed(state: Pick<Accessed, 'accessRequests' | 'readingUntil'>): void {
  if (isAccessOpen(state)) refuse('ACCESS_OPEN')
  if (state.readingUntil === undefined) return
  const from = addDays(state.readingUntil, 1)
  refuse(
    'ACCESS_ANSWERED_RECENTLY',
    { from },
    `Parten har til og med ${danishLongDate(state.readingUntil)} til at bruge aktindsigten. Underskriv tidligst ${danishLongDate(from)}.`,
  )
}
