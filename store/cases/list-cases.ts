import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { without } from '../../domain/process/without'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { likePattern } from '../like-pattern'
import { prepared } from '../prepared'
import { roundedLimit } from '../rounded-limit'
import { sqlParameters, type SqlParameters } from '../sql-parameters'
import { caseConditions, searchedText, type CaseFilter } from './case-filter'

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

/** Of what more cases are alike, the newest stand near the top of any list. */
const mostAlike = 2_000
/** What the index finds: ends of words of three letters or digits and more. */
const indexed = /[\p{L}\p{Nd}]{3}/u

/** What a list asks, whatever the procedure. */
export type AnyCaseQuery = Omit<CaseListQuery, 'procedure'>

/**
 * Cases that a reader may read, newest first. The order never changes for a case, so pages neither repeat nor skip one
 * while new cases arrive.
 * @throws {CursorFault}
 */
export const listCases = (pool: Pool, { procedure, ...query }: CaseListQuery): Promise<CasePage> =>
  casesOf(pool, query, [procedure])

/**
 * The same of several procedures. What is not searched is asked once for all of them.
 * @throws {CursorFault}
 */
export async function casesOf(
  pool: Pool,
  { cursor, limit = 50, ...filter }: AnyCaseQuery,
  asked: readonly ProcedureName[],
): Promise<CasePage> {
  const most = roundedLimit(limit + 1)
  const found = await Promise.all(
    asked.map(async (procedure) => ({
      procedure,
      rows: await alikeRows(pool, { ...filter, procedure }, cursor, most),
    })),
  )
  const left = found.filter(({ rows }) => rows === undefined).map(({ procedure }) => procedure)
  const rows = [
    ...found.flatMap(({ rows: alike = [] }) => alike),
    ...(left.length === 0 ? [] : await rowsInOrder(pool, filter, left, cursor, most)),
  ].sort(newestFirst)
  // At least one row more than asked for tells whether there is another page.
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

/** Ids by code, as the database's `COLLATE "C"` orders them. */
const newestFirst = (a: Row, b: Row): number =>
  b.opened_at.getTime() - a.opened_at.getTime() || Number(b.case_id > a.case_id) - Number(b.case_id < a.case_id)

const columns = 'case_id, procedure, case_number, status, closed, title, opened_at, changed_at, next_deadline_at'
const order = 'ORDER BY opened_at DESC, case_id DESC'

/**
 * The first `most` rows behind a cursor's place, in their order: along the index of each way in which the reader may read them, of
 * each procedure.
 */
async function rowsInOrder(
  pool: Pool,
  filter: Omit<CaseFilter, 'procedure'>,
  asked: readonly ProcedureName[],
  cursor: string | undefined,
  most: number,
): Promise<readonly Row[]> {
  const parameters = sqlParameters()
  const behind = behindPlace(cursor, parameters)
  const ways = asked.flatMap((procedure) => {
    const { scopes, besides } = caseConditions({ ...filter, procedure }, parameters)
    return Object.values(scopes).map(
      (scope) => `(SELECT ${columns} FROM cases WHERE ${scope} AND ${besides} ${behind} ${order} LIMIT ${most})`,
    )
  })
  if (ways.length === 0) return []
  const sql = ways.length === 1 ? ways.join('') : `${ways.join(' UNION ')} ${order} LIMIT ${most}`
  return (await pool.query<Row>(prepared(sql, parameters.values))).rows
}

/** The same by what a search finds in its index; undefined when it finds too much for that, or nothing is searched, or not in an office. */
async function alikeRows(
  pool: Pool,
  filter: CaseFilter,
  cursor: string | undefined,
  most: number,
): Promise<readonly Row[] | undefined> {
  const wanted = searchedText(filter.search)
  const office = filter.scope.office
  if (office === undefined || !indexed.test(wanted)) return undefined
  const parameters = sqlParameters()
  const { given, values } = parameters
  const { scopes, besides } = caseConditions(filter, parameters)
  const { rows } = await pool.query<(Row | { case_id: null }) & { alike: number }>(
    prepared(
      `WITH alike AS MATERIALIZED (
         SELECT place FROM cases_alike(${given(office)}, ${given(filter.procedure)}, ${given(wanted)}, ${given(likePattern(wanted))}, ${mostAlike + 1}) AS place
         ${Object.values(without(scopes, 'office'))
           .map((other) => `UNION ALL (SELECT ctid FROM cases WHERE ${other} AND ${besides} LIMIT ${mostAlike + 1})`)
           .join(' ')})
       SELECT n.alike, page.* FROM (SELECT CASE WHEN count(*) = count(place) THEN count(*) ELSE ${mostAlike + 1} END::integer AS alike FROM alike) AS n
       LEFT JOIN LATERAL (SELECT ${columns} FROM (
           SELECT * FROM cases WHERE n.alike <= ${mostAlike} AND ctid = ANY (ARRAY(SELECT place FROM alike)) ${behindPlace(cursor, parameters)} ${order} OFFSET 0) AS cases
         WHERE (${Object.values(scopes).join(' OR ')}) AND ${besides} ${order} LIMIT ${most}) AS page ON true
       ${order}`,
      values,
    ),
  )
  return (rows[0]?.alike ?? 0) > mostAlike
    ? undefined
    : rows.filter((row): row is Row & { alike: number } => row.case_id !== null)
}

/** @throws {CursorFault} */
function behindPlace(cursor: string | undefined, { given }: SqlParameters): string {
  if (cursor === undefined) return ''
  const [openedAt, caseId] = placeOf(cursor)
  return `AND (opened_at, case_id) < (${given(openedAt)}, ${given(caseId)})`
}

function placeOf(cursor: string): readonly [string, string] {
  const [openedAt = '', caseId = ''] = decodeCursor(cursor, 2)
  return [instantIn(openedAt), caseId]
}
