import { localTimeAt } from './copenhagen'
import type { Instant } from './instant'

/** The clock in Denmark to the millisecond, `12.00.00,000`: where an instant decides what is in time. */
export const clockOf = (instant: Instant): string =>
  `${localTimeAt(instant).replaceAll(':', '.')},${instant.slice(20, 23)}`
