import type { AccessOutcome } from '../../access/access-end'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/**
 * A party's request for access as applications kept it before schema 6, where it was no case of its own. Answered ones stay: a
 * refusal can be complained of without a time for it. One that was open becomes a case (`openEarlierAccess`).
 */
export interface EarlierAccess {
  readonly what: string
  readonly requestedAt: Instant
  readonly due: CivilDate
  readonly overdue?: true
  /** Why it takes longer. */
  readonly postponed?: string
  /** The one before it, which has been answered: it stands again when this one is withdrawn. */
  readonly before?: Omit<EarlierAccess, 'before'>
  /** `seq` of the answer's event and who gave it: a refusal can be complained of. Not known of answers of before that. */
  readonly answer?: {
    readonly outcome: AccessOutcome
    readonly text: string
    readonly at: Instant
    readonly seq?: number
    readonly by?: string
  }
}

/** Stands for a request that was open before schema 6, until its case is opened: the party waits for it like for any other. */
export const earlierRequest = 'earlier'

/** Key of the deadline that opens its case. */
export const earlierKey = 'access-earlier'
