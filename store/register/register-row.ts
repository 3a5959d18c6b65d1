import type { Instant } from '../../domain/calendar/instant'
import type { RegisterEntry } from '../../domain/process/procedure'

/** What the register shows of a case, since when, and where that stands in the journal. */
export interface RegisteredCase {
  readonly caseId: string
  /** Number of the event in the case's journal that made it so. */
  readonly seq: number
  /** 1, 2 … of what is to come by what is known with that event; 0 of what it made so itself. */
  readonly n: number
  /** Legal instant from which the register shows this. */
  readonly since: Instant
  /** When it was written down. */
  readonly recordedAt: Instant
  readonly entry: RegisterEntry
}

/** SQL: the columns that `registeredOf` needs. */
export const registerColumns = 'h.case_id, h.seq, h.n, h.from_at, h.recorded_at, h.entry'

/** A row of these columns. */
export interface RegisterRow {
  readonly case_id: string
  readonly seq: number
  readonly n: number
  readonly from_at: Date
  readonly recorded_at: Date
  readonly entry: RegisterEntry
}

/** The registered case that a row holds. */
export const registeredOf = (row: RegisterRow): RegisteredCase => ({
  caseId: row.case_id,
  seq: row.seq,
  n: row.n,
  since: row.from_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  entry: row.entry,
})
