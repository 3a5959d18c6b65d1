import type { PostalAddress } from '../address/postal-address'
import type { Effect, Recipient } from '../process/effect'
import type { Circumstances, DomainEvent } from '../process/procedure'
import type { KnownRepresentative } from '../representation/noted-representative'
import type { DecisionKind } from './decision-kinds'
import type { Complained, ComplainedDecision, ComplaintOver } from './complained-decision'
import type { ComplaintEnd } from './complaint-end'
import type { DecisionChange } from './change-fields'
import type { FileSource } from './file-entry'

/** Stands for the name of somebody who has not said who they are (offentlighedsloven § 7). */
export const unnamedParty = 'Den, der bad om aktindsigt'

/** What a complaint takes over from the case that was decided: whose it is, whom to write to, and who may not touch it. */
export interface DecidedParty {
  readonly office: string
  readonly caseNumber: string
  readonly specialfunktionId: string
  readonly offerName: string
  /** CVR and P number of the party; the first empty for a person. */
  readonly cvr: string
  readonly pNumber: string
  readonly contact: Recipient
  readonly representative?: KnownRepresentative
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
  /**
   * The appeals body looks past that it was late. Told again with the end, since of two things that a case is told nobody promises
   * which comes first, and one that has heard of the end takes nothing more.
   */
  readonly admitted?: true
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
  /**
   * What of a case can be complained of, by key with its Danish name, as the complainant chooses. Where they do not say, the first of
   * which there is a decision is meant.
   */
  readonly targets: Readonly<Record<string, string>>
  /** The decisions that stand in the case, each with its target, in the order in which they were made. */
  decisionsOf(state: State): readonly (ComplainedDecision & { readonly target: string })[]
  partyOf(state: State): DecidedParty
  /** The approval that a decision is about: it is told that it is complained of, and when that is over. Undefined: none. */
  concerned?(state: State, kind: DecisionKind): string | undefined
  documentsOf(state: State): readonly FileSource[]
  /** The case with the status that its complaints give it. */
  standing(state: State): State
  /** What other cases are told when a complaint begins to hold the decision up. Absent: nothing. */
  heldUp?(state: State): readonly Effect[]
  /** What other cases are told when a stay over one of its decisions has been decided on, given the state after it. Absent: nothing. */
  stayed?(state: State, complaint: ComplaintOver): readonly Effect[]
  /** What follows in the case when a complaint has ended, or has changed the decision; `state` knows of it already. */
  follow(state: State, settlement: Settlement, circumstances: Circumstances): readonly Followed[]
}
