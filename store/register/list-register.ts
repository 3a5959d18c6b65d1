import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { mostCounted } from './count-facets'
import { registerCondition, type RegisterFilter } from './register-filter'
import { registerColumns, registeredOf, type RegisteredCase, type RegisterRow } from './register-row'

export interface RegisterQuery extends RegisterFilter {
  /** It carries the instant of its first page, which goes before `at`. */
  readonly cursor?: string
  /** Entries on a page; 50 unless told. */
  readonly limit?: number
}

export interface RegisterPage {
  readonly at: Instant
  readonly entries: readonly RegisteredCase[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/**
 * The public register at an instant: approvals in force then, and no others (I14), by provider and specialfunktion in
 * Danish order. All pages show the same instant.
 * @throws {CursorFault}
 */
export async function listRegister(pool: Pool, { cursor, limit = 50, ...filter }: RegisterQuery): Promise<RegisterPage> {
  const [at, ...after] = cursor === undefined ? [filter.at] : placeOf(cursor)
  const rows = await pageOf(pool, { ...filter, at }, after, limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    at,
    entries: shown.map(registeredOf),
    ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([at, last.provider_name, last.specialfunktion_name, last.case_id]) } : {}),
  }
}

interface Row extends RegisterRow { readonly provider_name: string; readonly specialfunktion_name: string }

const columns = `${registerColumns}, h.provider_name, h.specialfunktion_name`

/** Several words: those that have them all are few, and sorted; or they are many, and then stand close in the order of names. */
async function pageOf(pool: Pool, filter: RegisterFilter, after: readonly string[], most: number): Promise<readonly Row[]> {
  const [first, ...more] = filter.groups ?? []
  if (first === undefined) return inOrder(pool, filter, after, most)
  if (more.length > 0) {
    const { sql, values } = registerCondition(filter, 'by-words')
    const { rows } = await pool.query<(Row | { case_id: null }) & { found: number }>(
      `WITH found AS MATERIALIZED (SELECT h.case_id, h.seq FROM register_history h WHERE ${sql} LIMIT ${mostCounted + 1})
       SELECT n.found, page.* FROM (SELECT count(*)::integer AS found FROM found) AS n LEFT JOIN LATERAL (
         SELECT ${columns} FROM found JOIN register_history h ON h.case_id = found.case_id AND h.seq = found.seq WHERE n.found <= ${mostCounted} ${placeAfter(values.length, after)}
         ORDER BY h.provider_name, h.specialfunktion_name, h.case_id LIMIT $${values.length + after.length + 1}) AS page ON true
       ORDER BY page.provider_name, page.specialfunktion_name, page.case_id`, [...values, ...after, most])
    if ((rows[0]?.found ?? 0) <= mostCounted) return rows.filter((row): row is Row & { found: number } => row.case_id !== null)
  }
  const byProvider = (filter.groups ?? []).filter(({ words, kinds }) => words.length > 0 && kinds.length === 1 && kinds[0] === 'provider')
  return byProvider.length > 0 ? throughProviders(pool, filter, byProvider.map(({ words }) => words), after, most) : inOrder(pool, filter, after, most)
}

async function inOrder(pool: Pool, filter: RegisterFilter, after: readonly string[], most: number): Promise<readonly Row[]> {
  const { sql, values } = registerCondition(filter)
  const { rows } = await pool.query<Row>(
    `SELECT ${columns} FROM register_history h WHERE ${sql} ${placeAfter(values.length, after)}
     ORDER BY h.provider_name, h.specialfunktion_name, h.case_id LIMIT $${values.length + after.length + 1}`, [...values, ...after, most])
  return rows
}

/** Words of providers' names only: through the names that have them, in their order. A common one stands together in it, and everything before would be gone through. */
async function throughProviders(pool: Pool, filter: RegisterFilter, groups: readonly (readonly string[])[], after: readonly string[], most: number): Promise<readonly Row[]> {
  const { sql, values } = registerCondition(filter, 'filtered')
  const given = [...values, ...after, most, ...groups]
  const place = after.length === 0 ? '' : `AND p.name >= $${values.length + 1}`
  const named = groups.map((_, index) => `p.words && $${values.length + after.length + 2 + index}::text[]`).join(' AND ')
  const { rows } = await pool.query<Row>(
    `SELECT h.* FROM (SELECT p.name FROM register_names p WHERE p.kind = 'provider' AND ${named} ${place} ORDER BY p.name) AS p
     CROSS JOIN LATERAL (SELECT ${columns} FROM register_history h WHERE h.provider_name = p.name AND ${sql} ${placeAfter(values.length, after)} ORDER BY h.specialfunktion_name, h.case_id LIMIT ${most}) AS h
     ORDER BY p.name, h.specialfunktion_name, h.case_id LIMIT $${values.length + after.length + 1}`, given)
  return rows
}

const placeAfter = (before: number, after: readonly string[]): string =>
  (after.length === 0 ? '' : `AND (h.provider_name, h.specialfunktion_name, h.case_id) > ($${before + 1}, $${before + 2}, $${before + 3})`)

function placeOf(cursor: string): readonly [Instant, string, string, string] {
  const [at = '', provider = '', specialfunktion = '', caseId = ''] = decodeCursor(cursor, 4)
  return [instantIn(at), provider, specialfunktion, caseId]
}
