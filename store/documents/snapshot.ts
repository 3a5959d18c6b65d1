import type { Instant } from '../../domain/calendar/instant'
import type { SnapshotMoment } from '../../domain/process/procedure'

/** A case's words as they read at one of its events. */
export interface StoredSnapshot {
  readonly moment: SnapshotMoment
  /** Number of the event. */
  readonly seq: number
  /** Legal instant of the event. */
  readonly at: Instant
  /** Of `content`, as the event's journal row has it; lower-case hexadecimal. */
  readonly sha256: string
  /** Canonical JSON, exactly as it was written. */
  readonly content: string
}
