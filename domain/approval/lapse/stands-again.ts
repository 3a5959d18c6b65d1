import type { Instant } from '../../calendar/instant'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import type { ConditionEvent } from '../conditions/events'
import { conditionsRemindedLate } from '../conditions/reminded-late'
import { rungsOf } from '../period/deadlines'
import type { PeriodEvent } from '../period/events'
import { remindedLate } from '../period/reminded-late'
import { endingDeadlines } from '../deadlines-in-order'
import type { ApprovalState } from '../state'
import type { UseEvent } from '../use/events'
import { withoutDisuse } from '../use/silence'
import { useToldLate } from '../use/told-late'
import type { LapseEvent } from './events'

/** Deadlines that tell somebody of something: what has passed of them is told at once, and not on the days that have gone. */
const telling: readonly string[] = ['remind', 'remindCondition', 'warnOfLapse', 'noteUseUnknown']

/** Deadlines that begin something which would end with the approval. */
const beginning: readonly string[] = ['openYearlySupervision']

/** The end of an approval that stands again, where that has passed meanwhile. */
export function passedEnd(
  stood: Pick<ApprovalState, 'deadlines' | 'status' | 'renewal'>,
  at: Instant,
): Deadline | undefined {
  const [end] = endingDeadlines(stood)
  return end !== undefined && end.at <= at ? end : undefined
}

/**
 * What is due in an approval that stands again: nothing that would only have told somebody of a day that has passed, and of one
 * that would be over by now nothing after its end, nor anything begun for it.
 */
export function stillDue(
  stood: Pick<ApprovalState, 'deadlines' | 'status' | 'renewal'>,
  at: Instant,
): readonly Deadline[] {
  const end = passedEnd(stood, at)
  return end === undefined
    ? stood.deadlines.filter((due) => due.at > at || !telling.includes(due.command))
    : stood.deadlines.filter(
        (due) => due === end || (due.at < end.at && ![...telling, ...beginning].includes(due.command)),
      )
}

/** The approval without its lapse, with what is known of its use then and what is due of that. */
interface Standing {
  readonly stood: ApprovalState
  readonly use: ApprovalState
  readonly ofUse: readonly Deadline[]
}

/**
 * There was no lapse: what stood before it stands, what would have fallen due meanwhile does so now, on its own day, and what
 * would have been told is told at once. An approval that would be over by now ends on its own day: nobody is reminded of what has
 * gone, and nothing is begun for it.
 */
export function standsAgain(
  { ruleSet, validTo }: ApprovalState,
  { stood, use, ofUse }: Standing,
  at: Instant,
  why: Pick<Extract<LapseEvent, { readonly type: 'lapse-annulled' }>, 'reason' | 'usedOn' | 'onComplaint'>,
): readonly (LapseEvent | UseEvent | PeriodEvent | ConditionEvent)[] {
  const deadlines = withDeadlines(withoutDisuse(stood.deadlines), ...ofUse)
  const standing = { ...stood, deadlines }
  if (passedEnd(standing, at) !== undefined)
    return [{ type: 'lapse-annulled', ...why, status: stood.status, over: true, deadlines: stillDue(standing, at) }]
  return [
    {
      type: 'lapse-annulled',
      ...why,
      status: stood.status,
      deadlines: stillDue(standing, at),
    },
    ...remindedLate(ruleSet, rungsOf(stood.deadlines), validTo, at),
    ...conditionsRemindedLate(stood, at),
    ...useToldLate(use, ofUse, at),
  ]
}
