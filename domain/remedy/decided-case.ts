import type { PostalAddress } from '../address/postal-address'
import type { AttachedDocument } from '../document/attached-document'
import type { Effect, Recipient } from '../process/effect'
import type { Circumstances, DomainEvent } from '../process/procedure'
import type { Complained, ComplainedDecision } from './complained-decision'
import type { ComplaintEnd } from './complaint-end'
import type { DecisionChange } from './change-fields'

/** Who acts for the complainant, as the decided case knows them. */
export interface ComplainantRepresentative extends Recipient {
  readonly cvr?: string
  readonly subject?: string
}

/** What a complaint takes over from the case that was decided: whose it is, whom to write to, and who may not touch it. */
export interface DecidedParty {
  readonly office: string
  readonly caseNumber: string
  readonly specialfunktionId: string
  readonly offerName: string
  /** CVR and P number of the party. */
  readonly cvr: string
  readonly pNumber: string
  readonly contact: Recipient
  readonly representative?: ComplainantRepresentative
  /** Where a letter by post goes; present when the party has no Digital Post. */
  readonly byPost?: { readonly address?: PostalAddress }
  readonly conflicted: readonly string[]
  /** Subjects of the office who have declared impartiality in the case: whom the system can propose. */
  readonly impartial: readonly string[]
}

/** What a decided case is told of a complaint's end, or of a change that the authority itself makes while the complaint goes on. */
export interface Settlement {
  readonly complaintId: string
  /** Absent: granted in part, and the complaint goes on over the rest. */
  readonly end?: ComplaintEnd
  /** Present when the decision has other words from now on. */
  readonly change?: DecisionChange
}

/**
 * What a process of which complaints can be made tells of itself. All the rest, from how a complaint comes in to what is kept
 * of it, is the same for every process (`remedyIn`).
 */
export interface DecidedProcess<State extends Complained, Followed extends DomainEvent> {
  /** Statuses in which a decision of the case can stand, the closed ones among them: a remedy outlives its case. */
  readonly statuses: readonly string[]
  /** Where a complaint, its admission or its end takes the case from and to, beside leaving it as it is. */
  readonly moves: readonly (readonly [string, string])[]
  /** The decision that stands in the case, or the refusal of access that was given in it; undefined when there is none. */
  decisionOf(state: State, over: ComplaintTarget): ComplainedDecision | undefined
  partyOf(state: State): DecidedParty
  documentsOf(state: State): readonly AttachedDocument[]
  /** The case with the status that its complaints give it. */
  standing(state: State): State
  /** What other cases are told when a complaint begins to hold the decision up. Absent: nothing. */
  heldUp?(state: State): readonly Effect[]
  /** What follows in the case when a complaint has ended, or has changed the decision; `state` knows of it already. */
  follow(state: State, settlement: Settlement, circumstances: Circumstances): readonly Followed[]
}

/** What of a case is complained of. */
export const complaintTargets = { decision: 'Afgørelsen', access: 'Afslaget på partsaktindsigt' } as const
export type ComplaintTarget = keyof typeof complaintTargets
