import type { CivilDate } from '../calendar/civil-date'
import type { DeadlineLedger } from '../calendar/ledger'
import type { Instant } from '../calendar/instant'
import type { Deadline } from '../process/procedure'

/** Whoever acts for the party by power of attorney (forvaltningsloven § 8) and gets a copy of what it gets. */
export interface Representative {
  readonly name: string
  readonly email: string
  /** Eight digits; absent for a person, who gets letters by post. */
  readonly cvr?: string
  /** Id at the identity provider of the person who opens the case, where no CVR number tells. */
  readonly subject?: string
  /** Which document gives the power, and from when. */
  readonly powerOfAttorney: string
}

export type ClockEntry = DeadlineLedger['entries'][number]

/** How the authority answers a party's request for access to its case. */
export const accessOutcomes = { granted: 'Imødekommet', partial: 'Delvist imødekommet', refused: 'Afslag' } as const
export type AccessOutcome = keyof typeof accessOutcomes

/** Who of the office has the case. */
export interface AllocatedCaseworker {
  readonly subject: string
  readonly name: string
}

/** What happens around the handling of an application: who handles it, the fee, the clock, more information, access, representation. */
export type ProcessingEvent =
  | { readonly type: 'allocated'; readonly to: AllocatedCaseworker }
  | { readonly type: 'reallocated'; readonly from: string; readonly to: AllocatedCaseworker; readonly reason: string }
  | {
      readonly type: 'forwarded'
      readonly from: string
      readonly to: string
      readonly reason: string
      readonly explanation?: string
    }
  | { readonly type: 'fee-charged'; readonly amount: number; readonly chargedOn: CivilDate }
  | { readonly type: 'fee-paid'; readonly paidOn: CivilDate }
  | { readonly type: 'delay-foreseen' }
  | { readonly type: 'processing-paused'; readonly entry: ClockEntry }
  | { readonly type: 'processing-resumed'; readonly entry: ClockEntry }
  | { readonly type: 'processing-extended'; readonly entry: ClockEntry }
  | { readonly type: 'further-information-requested'; readonly missing: readonly string[]; readonly deadline: Deadline }
  | { readonly type: 'information-unanswered' }
  | { readonly type: 'information-request-closed'; readonly explanation: string }
  | { readonly type: 'more-time-requested'; readonly reason: string; readonly until?: CivilDate }
  | {
      readonly type: 'hearing-extended'
      readonly reason: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'representative-registered'; readonly representative: Representative }
  | { readonly type: 'representation-ended' }
  /** Of the approval that is to be renewed: extended in the interim, or over; `livesUntil` absent when its last day counts again. */
  | { readonly type: 'approval-noted'; readonly livesUntil?: Instant }
  | { readonly type: 'access-requested'; readonly what: string; readonly deadline: Deadline }
  | { readonly type: 'access-overdue' }
  | { readonly type: 'access-postponed'; readonly reason: string; readonly deadline: Deadline }
  | { readonly type: 'access-answered'; readonly outcome: AccessOutcome; readonly text: string }
