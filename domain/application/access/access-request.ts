import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/** How the authority answers a party's request for access to its case. */
export const accessOutcomes = { granted: 'Imødekommet', partial: 'Delvist imødekommet', refused: 'Afslag' } as const
export type AccessOutcome = keyof typeof accessOutcomes

/** A party's request for access to its case, with what has come of it. */
export interface AccessRequest {
  readonly what: string
  readonly requestedAt: Instant
  readonly due: CivilDate
  readonly overdue?: true
  /** Why it takes longer. */
  readonly postponed?: string
  /** The one before it, which has been answered: it stands again when this one is withdrawn. */
  readonly before?: Omit<AccessRequest, 'before'>
  /** `seq` of the answer's event and who gave it: a refusal can be complained of. Not known of answers of before that. */
  readonly answer?: {
    readonly outcome: AccessOutcome
    readonly text: string
    readonly at: Instant
    readonly seq?: number
    readonly by?: string
  }
}

/** Whether the party still waits for an answer to its request for access. */
export const isAccessOpen = ({ access }: { readonly access?: AccessRequest }): boolean =>
  access !== undefined && access.answer === undefined
