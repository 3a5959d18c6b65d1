import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/** The report as it is written, and by whom: whoever of them is found partial takes it with them. */
export interface ReportDraft {
  readonly text: string
  readonly by: string
}

/** A hearing of the provider over the facts of the draft report, with the words that were sent. */
export interface FactHearing {
  readonly report: string
  readonly sentAt: Instant
  /** `seq` of the event, by which its letter is known. */
  readonly seq: number
  /** Absent while its letter is on its way by post. */
  readonly due?: CivilDate
  /** The last day that the office has given it since. */
  readonly extendedTo?: CivilDate
  /** Its last day has come while the party waited for access to the case: it runs on when that is answered. */
  readonly held?: true
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

/** The hearings with the one that still counts changed. */
export function withStandingHearing(
  hearings: readonly FactHearing[],
  change: (hearing: FactHearing) => FactHearing,
): readonly FactHearing[] {
  const standing = standingHearing(hearings)
  return hearings.map((hearing) => (hearing === standing ? change(hearing) : hearing))
}
