import type { DeliveryRules } from '../delivery/delivery-rules'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Effect } from '../process/effect'
import type { DomainEvent } from '../process/procedure'
import type { Representative } from './representative'

/** What a case whose party can be represented has in its state. */
export interface RepresentedState extends DeliveryState {
  readonly representative?: Representative
}

/** What a process whose party can be represented tells of itself. What follows of it is the same for every process (`representationStage`). */
export interface RepresentationRules<State extends RepresentedState, Beyond extends DomainEvent> {
  /** The statuses in which somebody can be named, and taken back. */
  readonly statuses: readonly string[]
  /** CVR number of the party, which cannot represent itself. */
  partyCvr(state: State): string
  readonly delivery: DeliveryRules<State, Beyond>
  /** What other cases are told, given the state after it. Absent: nothing. */
  told?(state: State): readonly Effect[]
}
