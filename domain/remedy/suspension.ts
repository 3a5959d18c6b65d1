import { remedyOf, type DecisionKind } from './decision-kinds'
import type { Timeliness } from './timeliness'

/** What is known of a complaint when it is asked whether the decision holds. */
export interface HeldUpBy {
  readonly timeliness: Timeliness
  /** The appeals body has looked past that it was late. */
  readonly admitted?: true
  /** A stay that either authority has decided on. */
  readonly stayed?: true
}

/**
 * Whether a complaint suspends a decision of this kind as long as it is handled (I7; docs/law.md § 5.2): one in time over a
 * withdrawal does; one over an order does not, unless a stay has been decided on. It is computed, never typed.
 */
export function suspends(kind: DecisionKind, { timeliness, admitted, stayed }: HeldUpBy): boolean {
  switch (remedyOf(kind).suspensive) {
    case 'suspends':
      return timeliness !== 'late' || admitted === true || stayed === true
    case 'stay-possible':
      return stayed === true
    case 'none':
      return false
  }
}
