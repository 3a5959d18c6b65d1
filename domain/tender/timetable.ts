import { civilDateAt, copenhagenAt, localTimeAt } from '../calendar/copenhagen'
import type { CivilDate } from '../calendar/civil-date'
import type { Moment } from '../calendar/moment'
import { danishClock, danishLongDate } from '../calendar/danish'
import { endOfClockTime } from '../calendar/in-time'
import { addMillis, type Instant } from '../calendar/instant'
import type { Deadline } from '../process/procedure'
import { date, group, text } from '../process/fields'
import { refuse } from '../refusal/refuse'

/** When a tender's steps are, as published. What arrives on the stroke is in time. */
export interface Timetable {
  readonly questionsUntil: Moment
  readonly bidsUntil: Moment
  /** The contract's first day. */
  readonly start: CivilDate
}

export const momentField = (label: string) =>
  group(label, { date: date('Dato'), time: text('Klokkeslæt', { max: 5, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }) })

const hour = 3_600_000

/** The key of the deadline at which bids are too late. */
export const bidsUntilKey = 'bids-until'

/**
 * The instant of a moment.
 * @throws {Refusal} DATE_INVALID for a time that the change of clocks skips, or makes twice: nobody would know which is meant
 */
export function instantOfMoment({ date: day, time }: Moment, field: string): Instant {
  const at = copenhagenAt(day, time)
  const shown = (instant: Instant): string => `${civilDateAt(instant)} ${localTimeAt(instant).slice(0, 5)}`
  if (shown(at) !== `${day} ${time}` || shown(addMillis(at, hour)) === `${day} ${time}`)
    refuse(
      'DATE_INVALID',
      { fields: [field] },
      'Klokken stilles i den time, så tidspunktet findes ikke eller kommer to gange. Vælg et andet klokkeslæt.',
    )
  return at
}

/** The first instant that is too late for a bid. */
export const bidsEndAt = ({ bidsUntil }: Timetable): Instant => endOfClockTime(bidsUntil.date, bidsUntil.time)

/** The first instant that is too late for a question. */
export const questionsEndAt = ({ questionsUntil }: Timetable): Instant =>
  endOfClockTime(questionsUntil.date, questionsUntil.time)

/** The tender's deadline for bids. It ends a right: what was received in time goes first (docs/law.md § 7.1). */
export const bidsUntilDeadline = (timetable: Timetable): Deadline => ({
  key: bidsUntilKey,
  rule: bidsUntilKey,
  at: bidsEndAt(timetable),
  date: timetable.bidsUntil.date,
  explanation: `Tilbud skal være modtaget senest ${danishLongDate(timetable.bidsUntil.date)} ${danishClock(timetable.bidsUntil.time)}; den sidste byte på slaget er rettidig, jf. udbudsmaterialet.`,
  command: 'closeBids',
  data: {},
  endsRight: true,
})
