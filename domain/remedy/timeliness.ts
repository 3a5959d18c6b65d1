import type { CivilDate } from '../calendar/civil-date'
import { remedyOf, type DecisionKind } from './decision-kinds'

/** Whether a complaint came in time, with its Danish name. Nobody guesses when a letter arrived: what is not known is `unclear`. */
export const timelinesses = {
  timely: 'Rettidig',
  late: 'Modtaget efter klagefristen',
  unclear: 'Rettidigheden er ikke afklaret',
} as const
export type Timeliness = keyof typeof timelinesses

/** What is known of the decision's way to one recipient. */
export interface ServedOn {
  /** Absent until it is known that it has come. */
  readonly complaintDue?: CivilDate
}

/**
 * Whether a complaint that was received on a day is in time. A party and its representative are one: the later of their days
 * counts, since nobody has lost a right that the other's letter still gives. Of a letter that went by post and of which nobody
 * has registered the arrival, no time is known to have run out. The day itself counts to its end (docs/law.md § 7.1).
 */
export function timelinessOf(kind: DecisionKind, served: readonly ServedOn[], receivedOn: CivilDate): Timeliness {
  if (remedyOf(kind).deadline === undefined) return 'timely'
  if (served.some(({ complaintDue }) => complaintDue !== undefined && receivedOn <= complaintDue)) return 'timely'
  return served.some(({ complaintDue }) => complaintDue === undefined) ? 'unclear' : 'late'
}
