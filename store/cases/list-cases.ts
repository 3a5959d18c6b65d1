import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/procedure-name'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { caseCondition, caseParameters, type CaseFilter } from './case-filter'

/** A case as a list shows it. */
export interface CaseSummary {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly caseNumber: string
  readonly status: string
  readonly closed: boolean
  readonly title: string
  readonly openedAt: Instant
  readonly changedAt: Instant
  readonly nextDeadlineAt?: Instant
}

export interface CasePage {
  readonly cases: readonly CaseSummary[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

export interface CaseListQuery extends CaseFilter {
  readonly cursor?: string
  /** Cases on a page; 50 unless told. */
  readonly limit?: number
}

interface Row {
  case_id: string; procedure: ProcedureName; case_number: string; status: string; closed: boolean; title: string
  opened_at: Date; changed_at: Date; next_deadline_at: Date | null
}

/**
 * Cases that a reader may read, newest first. The order never changes for a case, so pages neither repeat nor skip one
 * while new cases arrive.
 * @throws {CursorFault}
 */
export async function listCases(pool: Pool, { cursor, limit = 50, ...filter }: CaseListQuery): Promise<CasePage> {
  const [openedAt, caseId] = cursor === undefined ? [null, null] : placeOf(cursor)
  const { rows } = await pool.query<Row>(
    `SELECT case_id, procedure, case_number, status, closed, title, opened_at, changed_at, next_deadline_at FROM cases
     WHERE ${caseCondition} AND ($8::timestamptz IS NULL OR (opened_at, case_id) < ($8, $9))
     ORDER BY opened_at DESC, case_id DESC LIMIT $10`,
    [...caseParameters(filter), openedAt, caseId, limit + 1],
  )
  // One row more than asked for tells whether there is another page.
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    cases: shown.map((row) => ({
      caseId: row.case_id, procedure: row.procedure, caseNumber: row.case_number, status: row.status, closed: row.closed, title: row.title,
      openedAt: row.opened_at.toISOString(), changedAt: row.changed_at.toISOString(),
      ...(row.next_deadline_at === null ? {} : { nextDeadlineAt: row.next_deadline_at.toISOString() }),
    })),
    ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([last.opened_at.toISOString(), last.case_id]) } : {}),
  }
}

function placeOf(cursor: string): readonly [string, string] {
  const [openedAt = '', caseId = ''] = decodeCursor(cursor, 2)
  return [instantIn(openedAt), caseId]
}
