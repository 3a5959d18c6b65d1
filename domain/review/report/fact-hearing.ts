import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, movedDeadline, type DeadlineTask } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** A hearing of the provider over the facts of the draft report, with the words that were sent. */
export interface FactHearing {
  readonly report: string
  readonly sentAt: Instant
  readonly due: CivilDate
  /** Its last day would have come while the party waited for access; it waits for the answer. */
  readonly held?: true
  readonly answer?: string
  readonly closedAt?: Instant
  /** The team has changed since, so that the report is written, and heard, anew. */
  readonly void?: true
}

/** The hearing that still counts, if there has been one. */
export const standingHearing = (hearings: readonly FactHearing[]): FactHearing | undefined =>
  hearings.filter(({ void: isVoid }) => isVoid !== true).at(-1)

/** One fact hearing at a time. */
export const factHearingKey = 'fact-hearing'

const task: DeadlineTask = { key: factHearingKey, command: 'closeFactHearing', endsRight: true }

/** The hearing of the provider over the draft report; an answer in time goes before its end. */
export function factHearingDeadline(ruleSet: string, sentAt: Instant): Deadline {
  return caseDeadline(ruleSet, 'fact-hearing', civilDateAt(sentAt), task)
}

/** … moved to a later day. */
export const factHearingDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'fact-hearing', until, task)
