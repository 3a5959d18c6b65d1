import type { CivilDate } from '../calendar/civil-date'
import type { Effect } from '../process/effect'
import type { Circumstances, DomainEvent } from '../process/procedure'
import type { DecidedParty } from '../remedy/decided-case'
import type { Grantee } from '../rights/rights'
import type { Accessed } from './accessed'
import type { HeldBack, Releasable } from './file-to-release'
import type { Requester } from './requester'

/**
 * A case with more parties than one, as a tender with its bidders. What is asked, answered and used is each one's own, and neither the
 * others nor anybody else is told of it.
 */
export interface SeveralParties<State> {
  /** Who asks for their own organisation, party or not. */
  readonly askers: readonly Grantee[]
  /** Who types in what came otherwise. */
  readonly registrars: readonly Grantee[]
  /** Whether an organisation is a party as the case stands. */
  isParty(state: State, cvr: string): boolean
}

/**
 * What a process tells of its cases so that access to them can be asked. All the rest, from how a request comes in to the time
 * to use the answer, is the same for every process (`accessIn`).
 */
export interface AccessedProcess<State extends Accessed, Followed extends DomainEvent> {
  /** Every status, the closed ones among them: access is asked to a case that is over as well. */
  readonly statuses: readonly string[]
  /** Where the end of a request takes the case from and to, beside leaving it as it is. Absent: nowhere. */
  readonly moves?: readonly (readonly [string, string])[]
  /** Absent: the case has one party, and nobody but it asks by itself. */
  readonly several?: SeveralParties<State>
  /** The case's party, the office, and who may not touch it; of several parties the one that asks. */
  partyOf(state: State, requester: Requester): DecidedParty
  /** What the office goes through for an answer to this requester. */
  documentsOf(state: State, requester: Requester): readonly Releasable[]
  /** What is kept from everybody as the case stands, in words that tell nothing of it. Absent: nothing. */
  heldBack?(state: State): readonly HeldBack[]
  /** Whether something is still to be decided in it, so that the party gets time to use the answer (forvaltningsloven § 9 b). */
  isPending(state: State): boolean
  /** In which other case the party asks for access, where this one is a part of that; Danish, as a refusal says it. */
  readonly askedIn?: string
  /**
   * What has waited for the answer goes on, at least until `until`; `undefined` when there is nothing to use. Absent: nothing
   * waits.
   */
  follow?(state: State, until: CivilDate | undefined, circumstances: Circumstances): readonly Followed[]
  /** Nothing in it may say who a citizen is: a text with what reads as a CPR number is refused. */
  readonly withoutCitizens?: true
  /** What other cases are told when the party begins or ends to wait. Absent: nothing. */
  tell?(state: State): readonly Effect[]
}
