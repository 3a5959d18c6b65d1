import { addDays, type CivilDate } from '../../calendar/civil-date'
import { danishLongDate } from '../../calendar/danish'
import { refuse } from '../../refusal/refuse'
import { isAccessOpen, type AccessRequest } from './access-request'

/**
 * Nothing is signed while the party waits for access to its case, nor before it has had time to use it (forvaltningsloven § 9 b).
 *
 * Refuses: ACCESS_OPEN, ACCESS_ANSWERED_RECENTLY with the first day on which it can be signed.
 */
export function requireAccessUsed(state: { readonly access?: AccessRequest; readonly readingUntil?: CivilDate }): void {
  if (isAccessOpen(state)) refuse('ACCESS_OPEN')
  if (state.readingUntil === undefined) return
  const from = addDays(state.readingUntil, 1)
  refuse(
    'ACCESS_ANSWERED_RECENTLY',
    { from },
    `Parten har til og med ${danishLongDate(state.readingUntil)} til at bruge aktindsigten. Underskriv tidligst ${danishLongDate(from)}.`,
  )
}
