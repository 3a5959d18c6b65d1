import type { Instant } from '../calendar/instant'
import type { DeliveryRules } from '../delivery/delivery-rules'
import type { DeliveryState } from '../delivery/delivery-state'
import type { MailAbout } from '../mail/mail-message'
import type { DomainEvent } from '../process/procedure'
import type { Standing } from '../rights/rights'
import type { Representative } from './representative'
import type { WithParts } from './tell-representation'

/** What a case whose party can be represented has in its state. */
export interface RepresentedState extends DeliveryState, WithParts {
  readonly representative?: Representative
}

/** What a process whose party can be represented tells of itself. What follows of it is the same for every process (`representationStage`). */
export interface RepresentationRules<
  State extends RepresentedState,
  Delivered extends DomainEvent,
  Beyond extends DomainEvent,
> {
  /** The statuses in which somebody can be named: those in which something can still happen, or be complained of. */
  readonly statuses: readonly string[]
  /** CVR number of the party, which cannot represent itself. */
  partyCvr(state: State): string
  /** The statuses in which whoever has been named can bind a login, and the power be taken back: all, since they read the case in all. */
  readonly heldIn: readonly string[]
  /** What an invitation is about. */
  about(state: State): MailAbout
  /** How people stand to the case: its own people, and those who handle it, represent nobody in it. */
  standing(state: State): Standing
  /** The case when what a former representative has not got is not waited for, beyond its letters. Absent: nothing else is. */
  released?(state: State): State
  /** Where that takes the case from and to. Absent: nowhere. */
  readonly followed?: readonly (readonly [string, string])[]
  /** What follows when a power has ended, or another has taken its place; `state` knows of it already. Absent: nothing. */
  follow?(state: State, at: Instant): readonly Beyond[]
  readonly delivery: DeliveryRules<State, Delivered>
  /** Other cases that are a part of it, and are told who acts for the party, beside complaints and requests for access. Absent: none. */
  partOfIt?(state: State): readonly string[]
}
