import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'

/** A hearing of the party (partshøring), with its course. */
export interface Hearing {
  readonly text: string
  readonly facts?: string
  readonly openedAt: Instant
  /** `seq` of the event, by which its letter is known. */
  readonly seq: number
  /** Absent while its letter is on its way by post: the deadline begins when that has come. */
  readonly due?: CivilDate
  /** Its last day would have come while the party waited for access; it waits for the answer. */
  readonly held?: true
  readonly answer?: string
  readonly closedAt?: Instant
  /** The party's requests for more time, and the office's answers to them. */
  readonly moreTime?: readonly { readonly reason: string; readonly until?: CivilDate }[]
  readonly extensions?: readonly { readonly reason: string; readonly due: CivilDate }[]
}

/** The hearings with the last of them changed: the one that is going on. */
export const withLastHearing = (
  hearings: readonly Hearing[],
  change: (hearing: Hearing) => Hearing,
): readonly Hearing[] => hearings.map((hearing, n) => (n === hearings.length - 1 ? change(hearing) : hearing))
