import { addMillis, type Instant } from '../../calendar/instant'
import type { Moment } from '../../calendar/moment'
import { refuse } from '../../refusal/refuse'
import { bidsEndAt, instantOfMoment, type Timetable } from '../timetable'

/** What changes less than six days before the deadline, bidders cannot take in: it moves the deadline (udbudsloven § 134). */
const noticeMs = 6 * 24 * 3_600_000
/** A new deadline leaves everybody at least a day from the e-mail. */
const leastMs = 24 * 3_600_000

/**
 * The timetable after a change: with the new deadline where one is given.
 * @throws {Refusal} DEADLINE_MUST_MOVE when something material is told late without one, DATE_INVALID for one that is not later or leaves
 * less than 24 hours
 */
export function laterDeadline(
  timetable: Timetable,
  { material, newDeadline }: { readonly material: boolean; readonly newDeadline?: Moment },
  at: Instant,
): Timetable {
  const ends = bidsEndAt(timetable)
  if (newDeadline === undefined) {
    if (material && addMillis(at, noticeMs) > ends) refuse('DEADLINE_MUST_MOVE', { fields: ['newDeadline'] })
    return timetable
  }
  const moved = instantOfMoment(newDeadline, 'newDeadline')
  if (moved < ends || moved < addMillis(at, leastMs) || newDeadline.date >= timetable.start)
    refuse(
      'DATE_INVALID',
      { fields: ['newDeadline'] },
      'Den nye frist skal ligge efter den nuværende, tidligst om 24 timer og før kontraktens første dag. Ret fristen.',
    )
  return { ...timetable, bidsUntil: newDeadline }
}
