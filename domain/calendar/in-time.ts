import { addDays, type CivilDate } from './civil-date'
import { copenhagenAt, copenhagenMidnight, type LocalTime } from './copenhagen'
import { addMillis, type Instant } from './instant'

/** The first instant too late for a deadline "on `date`": the whole day counts, to 24:00 in Copenhagen (docs/law.md § 7.1). */
export function endOfCivilDay(date: CivilDate): Instant {
  return copenhagenMidnight(addDays(date, 1))
}

/** The first instant too late for a deadline "`date` kl. `time`", which is inclusive: what arrives on the stroke is in time (docs/law.md § 7.1). */
export function endOfClockTime(date: CivilDate, time: LocalTime): Instant {
  return addMillis(copenhagenAt(date, time), 1)
}

/** Whether what was received at `receivedAt` met a deadline whose first too-late instant is `endsAt`. */
export function isInTime(receivedAt: Instant, endsAt: Instant): boolean {
  return receivedAt < endsAt
}
