import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'
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
  case_id: string
  procedure: ProcedureName
  case_number: string
  status: string
  closed: boolean
  title: string
  opened_at: Date
  changed_at: Date
  next_deadline_at: Date | null
}

/** Of what more cases than this are alike, the newest stand near the top of any list. */
const mostAlike = 5_000
/** What the indexes find: they hold groups of three letters or digits. */
const indexed = /[\p{L}\p{N}]{3}/u

/**
 * Cases that a reader may read, newest first. The order never changes for a case, so pages neither repeat nor skip one
 * while new cases arrive.
 * @throws {CursorFault}
 */
export async function listCases(pool: Pool, { cursor, limit = 50, ...filter }: CaseListQuery): Promise<CasePage> {
  const place = cursor === undefined ? [null, null] : placeOf(cursor)
  const asked = [...caseParameters(filter), ...place, limit + 1]
  const rows =
    (await alikeRows(pool, filter, asked)) ??
    (await pool.query<Row>(`SELECT ${columns} FROM cases WHERE ${condition} ${order}`, asked)).rows
  // One row more than asked for tells whether there is another page.
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    cases: shown.map((row) => ({
      caseId: row.case_id,
      procedure: row.procedure,
      caseNumber: row.case_number,
      status: row.status,
      closed: row.closed,
      title: row.title,
      openedAt: row.opened_at.toISOString(),
      changedAt: row.changed_at.toISOString(),
      ...(row.next_deadline_at === null ? {} : { nextDeadlineAt: row.next_deadline_at.toISOString() }),
    })),
    ...(rows.length > limit && last !== undefined
      ? { cursor: encodeCursor([last.opened_at.toISOString(), last.case_id]) }
      : {}),
  }
}

const columns = 'case_id, procedure, case_number, status, closed, title, opened_at, changed_at, next_deadline_at'
const condition = `${caseCondition} AND ($11::timestamptz IS NULL OR (opened_at, case_id) < ($11, $12))`
const order = 'ORDER BY opened_at DESC, case_id DESC LIMIT $13'

/** By what a search finds in its indexes; undefined when it finds too much for that, or nothing is searched. */
async function alikeRows(
  pool: Pool,
  { search = '' }: CaseFilter,
  asked: readonly unknown[],
): Promise<readonly Row[] | undefined> {
  if (!indexed.test(search)) return undefined
  const { rows } = await pool.query<(Row | { case_id: null }) & { alike: number }>(
    `WITH alike AS MATERIALIZED (SELECT cases_alike($6, ${mostAlike + 1}, $9) AS place)
     SELECT n.alike, page.* FROM (SELECT count(*)::integer AS alike FROM alike) AS n
     LEFT JOIN LATERAL (SELECT ${columns} FROM cases WHERE n.alike <= ${mostAlike} AND ctid = ANY (ARRAY(SELECT place FROM alike)) AND ${condition} ${order}) AS page ON true
     ORDER BY opened_at DESC, case_id DESC`,
    [...asked],
  )
  return (rows[0]?.alike ?? 0) > mostAlike
    ? undefined
    : rows.filter((row): row is Row & { alike: number } => row.case_id !== null)
}

function placeOf(cursor: string): readonly [string, string] {
  const [openedAt = '', caseId = ''] = decodeCursor(cursor, 2)
  return [instantIn(openedAt), caseId]
}
