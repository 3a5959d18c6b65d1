import { z } from 'zod'
import { isCivilDate } from '../../domain/calendar/civil-date'
import { endOfCivilDay } from '../../domain/calendar/in-time'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { instantOfRfc3339 } from '../../domain/calendar/rfc3339'

/**
 * A day, or any instant of RFC 3339, in an address. A day means how things stood when it was over, so that what was decided
 * on it is shown.
 */
export const moment = z.string().transform((text, context): Instant => {
  const meant = isCivilDate(text) ? addMillis(endOfCivilDay(text), -1) : instantInAddress(text)
  if (meant !== undefined) return meant
  context.addIssue({
    code: 'custom',
    message:
      'Skal være en dato (ÅÅÅÅ-MM-DD) eller et tidspunkt efter RFC 3339 (f.eks. 2027-03-01T10:00:00+01:00), i årene 1900-2999.',
  })
  return z.NEVER
})

/** The plus of an offset means a space in an address unless it is written as %2B, and nobody writes it so by hand. */
export const instantInAddress = (text: string): Instant | undefined =>
  instantOfRfc3339(text.replace(/ (?=\d{2}:\d{2}$)/, '+'))
