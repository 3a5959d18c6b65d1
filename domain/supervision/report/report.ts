import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, movedDeadline, type DeadlineTask } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** The report as it is written, and by whom: whoever of them is found partial takes it with them. */
export interface ReportDraft {
  readonly text: string
  readonly by: string
}

/** A hearing of the provider over the facts of the draft report, with the words that were sent. */
export interface FactHearing {
  readonly report: string
  readonly sentAt: Instant
  readonly due: CivilDate
  readonly answer?: string
  readonly closedAt?: Instant
  /** What came after its last day: kept, and read by whoever makes the report final. */
  readonly late?: readonly { readonly answer: string; readonly at: Instant }[]
  /** Its author was partial, so that the report is written, and heard, anew. */
  readonly void?: true
}

/** The report as it stands at last, and the part of it that the register shows (socialtilsynsloven § 22). */
export interface FinalReport {
  readonly text: string
  readonly publicText: string
  readonly by: string
  readonly at: Instant
}

/** The hearing that still counts, if there has been one. */
export const standingHearing = (hearings: readonly FactHearing[]): FactHearing | undefined =>
  hearings.filter(({ void: isVoid }) => isVoid !== true).at(-1)

/** One fact hearing at a time. */
export const factHearingKey = 'fact-hearing'

const task: DeadlineTask = { key: factHearingKey, command: 'closeFactHearing', endsRight: true }

/** The hearing of the provider over the draft report; an answer in time goes before its end. */
export const factHearingDeadline = (ruleSet: string, sentAt: Instant): Deadline =>
  caseDeadline(ruleSet, 'fact-hearing', civilDateAt(sentAt), task)

/** … moved to a later day. */
export const factHearingDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'fact-hearing', until, task)
