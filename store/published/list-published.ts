import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { sqlParameters } from '../sql-parameters'
import { storableText } from '../storable-text'
import { publishedColumns, publishedOf, type PublishedRow, type PublishedVersion } from './published-version'

/** Which published cases are meant. All that is given must hold. */
export interface PublishedFilter {
  readonly procedure: ProcedureName
  /** The legal instant: what was published then. */
  readonly at: Instant
  readonly status?: string
  /** Code of the authority. */
  readonly office?: string
  readonly specialeId?: string
}

export interface PublishedQuery extends PublishedFilter {
  /** It carries the instant of its first page, which goes before `at`. */
  readonly cursor?: string
  readonly limit: number
}

export interface PublishedPage {
  readonly at: Instant
  readonly items: readonly PublishedVersion[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

const columns = { status: 'status', office: 'office', specialeId: 'speciale_id' } as const

/**
 * What was published at an instant, one version of each case: those last that were first published first. All pages show the same
 * instant.
 * @throws {CursorFault}
 */
export async function listPublished(pool: Pool, { cursor, limit, ...filter }: PublishedQuery): Promise<PublishedPage> {
  const [at, ...after] = cursor === undefined ? [filter.at] : placeOf(cursor)
  const { values, given } = sqlParameters()
  const instant = given(at)
  const conditions = [
    `p.procedure = ${given(filter.procedure)}`,
    `p.from_at <= ${instant} AND p.until_at > ${instant}`,
    ...Object.entries(columns).flatMap(([name, column]) => {
      const wanted = filter[name as keyof typeof columns]
      return wanted === undefined ? [] : [`p.${column} = ${given(storableText(wanted))}`]
    }),
    ...(after.length === 0 ? [] : [`(p.first_at, p.case_id) < (${after.map(given).join(', ')})`]),
  ]
  const { rows } = await pool.query<PublishedRow & { first_at: Date }>(
    `SELECT ${publishedColumns}, p.first_at FROM published_history p WHERE ${conditions.join(' AND ')}
     ORDER BY p.first_at DESC, p.case_id DESC LIMIT ${limit + 1}`,
    [...values],
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    at,
    items: shown.map(publishedOf),
    ...(rows.length > limit && last !== undefined
      ? { cursor: encodeCursor([at, last.first_at.toISOString(), last.case_id]) }
      : {}),
  }
}

function placeOf(cursor: string): readonly [Instant, Instant, string] {
  const [at = '', firstAt = '', caseId = ''] = decodeCursor(cursor, 3)
  return [instantIn(at), instantIn(firstAt), caseId]
}
