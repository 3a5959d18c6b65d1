import type { Instant } from '../../domain/calendar/instant'
import type { Role } from '../../domain/rights/actor'

/** That somebody read something of a case, or tried to. */
export interface Access {
  readonly at: Instant
  /** As asked for: there may be no such case. */
  readonly caseId: string
  readonly subject: string
  readonly name: string
  /** CVR number of a provider, or the code of an authority. */
  readonly organisation?: string
  readonly roles: readonly Role[]
  /** Name of whom the reader stood in for. */
  readonly onBehalfOf?: string
  /** The address with placeholders for its parts. */
  readonly route: string
  /** As the reader stated it. */
  readonly purpose?: string
  /** HTTP status of the answer. */
  readonly status: number
}
