import type { Instant } from '../../domain/calendar/instant'
import type { CaseRow } from '../../domain/process/journal'
import type { CaseIndex, CaseState, Deadline, RegisterEntry } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'

/** A case with the legal instants of its first and its last event. */
export interface StoredCase extends CaseRow {
  readonly openedAt: Instant
  readonly changedAt: Instant
}

/** The columns that `caseOf` needs. */
export const caseColumns = `case_id, procedure, case_number, seq, status, closed, schema, state, case_index, deadlines, next_deadline_at, register, opened_at, changed_at`

/** A row of these columns. */
export interface CaseColumns {
  readonly case_id: string
  readonly procedure: ProcedureName
  readonly case_number: string
  readonly seq: number
  readonly status: string
  readonly closed: boolean
  readonly schema: number
  readonly state: CaseState
  readonly case_index: CaseIndex
  readonly deadlines: readonly Deadline[]
  readonly next_deadline_at: Date | null
  readonly register: RegisterEntry | null
  readonly opened_at: Date
  readonly changed_at: Date
}

/** The case that a row holds. */
export function caseOf(row: CaseColumns): StoredCase {
  return {
    caseId: row.case_id,
    procedure: row.procedure,
    caseNumber: row.case_number,
    seq: row.seq,
    status: row.status,
    closed: row.closed,
    schema: row.schema,
    state: row.state,
    index: row.case_index,
    deadlines: row.deadlines,
    openedAt: row.opened_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    ...(row.next_deadline_at === null ? {} : { nextDeadlineAt: row.next_deadline_at.toISOString() }),
    ...(row.register === null ? {} : { register: row.register }),
  }
}
