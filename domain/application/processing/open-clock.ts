import type { Instant } from '../../calendar/instant'
import { standingOf, type DeadlineLedger } from '../../calendar/ledger'
import type { ApplicationState } from '../state'
import type { ProcessingEvent } from './events'
import { clockStart, expectedAfter, openClock, warningOf } from './processing-clock'

/** What the processing time hangs on. */
type ClockFacts = Pick<ApplicationState, 'clocksByFact' | 'clock' | 'completeAt' | 'fee' | 'ruleSet'>

/**
 * The clock that begins in a step after which these facts hold: complete, and paid if a fee was charged (retssikkerhedsloven
 * § 3, stk. 2). Nothing when it runs already, when something is still missing, or in a case of before clocks went by facts.
 */
export function clockBegunBy(facts: ClockFacts, at: Instant): { readonly clock?: DeadlineLedger } {
  const { clocksByFact, clock, completeAt, fee, ruleSet } = facts
  const runs =
    clocksByFact === true &&
    clock === undefined &&
    completeAt !== undefined &&
    (fee === undefined || fee.paidOn !== undefined)
  return runs ? { clock: openClock(ruleSet, clockStart(facts, at)) } : {}
}

/**
 * What is told in the step that begins a clock because its day has passed already, as when a payment is registered late: a
 * date that has passed is told once, as passed, with one that lies ahead; a warning that is late comes at once.
 */
export function toldLate({ clock }: { readonly clock?: DeadlineLedger }, at: Instant): readonly ProcessingEvent[] {
  if (clock === undefined) return []
  const standing = standingOf(clock)
  if (standing.paused) return []
  if (standing.endsAt <= at)
    return [
      {
        type: 'delay-announced',
        processing: expectedAfter(clock.deadline.ruleSet, standing.date, at),
        passed: standing.date,
      },
    ]
  const warning = warningOf(clock)
  return warning !== undefined && warning.at <= at ? [{ type: 'delay-foreseen' }] : []
}
