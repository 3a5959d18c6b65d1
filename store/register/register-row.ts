import type { Instant } from '../../domain/calendar/instant'
import type { RegisterEntry } from '../../domain/procedure'

/** What the register shows of a case, and since when. */
export interface RegisteredCase {
  readonly caseId: string
  /** Legal instant from which the register shows this. */
  readonly since: Instant
  readonly entry: RegisterEntry
}

/** SQL: the row that counts at `$1`. */
export const asOf = 'from_at <= $1 AND (until_at IS NULL OR until_at > $1) AND entry IS NOT NULL'

/** The columns that `registeredOf` needs. */
export interface RegisterRow { readonly case_id: string; readonly from_at: Date; readonly entry: RegisterEntry }

/** The registered case that a row holds. */
export const registeredOf = (row: RegisterRow): RegisteredCase => ({ caseId: row.case_id, since: row.from_at.toISOString(), entry: row.entry })
