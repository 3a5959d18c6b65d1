import type { InvariantName } from '../invariants/invariants'
import type { Procedures, ShellFaults } from '../model-world'
import type { Start } from '../begin'

/** One rule switched off, and the invariant that has to notice. */
export interface Mutation {
  readonly name: string
  readonly breaks: InvariantName
  readonly change?: (procedures: Procedures) => Procedures
  readonly faults?: ShellFaults
  /** Where the rule comes into play; anywhere unless told. */
  readonly from?: readonly Start[]
}

/** The procedures with a rule switched off. */
export const mutate = (procedures: Procedures, { change }: Mutation): Procedures => change?.(procedures) ?? procedures
