import type { Instant } from '../../calendar/instant'
import type { ApplicationStatus } from '../statuses'

/** A renewal that waits for what comes of a case about withdrawing the approval that it would renew. */
export interface Parked {
  readonly since: Instant
  /** Where it stood when it was closed, since the approval had been withdrawn: it goes on from there if that falls. */
  readonly closedFrom?: ApplicationStatus
}
