import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, movedDeadline, type DeadlineTask } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** A hearing of the provider over the facts of the draft report, with the words that were sent. */
export interface FactHearing {
  readonly report: string
  readonly sentAt: Instant
  /** Absent while its letter is on its way by post. */
  readonly due?: CivilDate
  /** `seq` of the event, by which its letter is known; absent where none was sent. */
  readonly seq?: number
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

/** The hearings with the last of them changed: the one that is going on. */
export const withLastFactHearing = (
  factHearings: readonly FactHearing[],
  change: (hearing: FactHearing) => FactHearing,
): readonly FactHearing[] =>
  factHearings.map((hearing, n) => (n === factHearings.length - 1 ? change(hearing) : hearing))

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
