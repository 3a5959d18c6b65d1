import type { Pool } from 'pg'
import { mostCounted } from './count-facets'
import type { WordGroup } from './expand-search'
import { registerCondition, type RegisterFilter, type WordPlan } from './register-filter'
import { registerColumns, type RegisterRow } from './register-row'

/** A row of a page, with what it is sorted by. */
export interface PageRow extends RegisterRow {
  readonly provider_name: string
  readonly specialfunktion_name: string
}

/** What rows are shown: in the order of provider, specialfunktion and case. */
interface Asked {
  readonly filter: RegisterFilter
  /** The place in the order after which the page begins; empty at its beginning. */
  readonly after: readonly string[]
  readonly most: number
}

const columns = `${registerColumns}, h.provider_name, h.specialfunktion_name`
const order = 'h.provider_name, h.specialfunktion_name, h.case_id'

/**
 * The first `most` rows after a place. Which way to them is short depends on what is searched, and the planner cannot know:
 * - words of providers' or of municipalities' names only: through the names that have them
 * - several words of anything: those that have them all are few, and sorted; or they are many, and then stand close in the order
 */
export async function registerPage(
  pool: Pool,
  filter: RegisterFilter,
  after: readonly string[],
  most: number,
): Promise<readonly PageRow[]> {
  const asked = { filter, after, most }
  const groups = filter.groups ?? []
  const few = groups.length > 1 ? await fewFound(pool, asked) : undefined
  if (few !== undefined) return few
  for (const kind of ['provider', 'municipality'] as const) {
    const ofKind = groups.filter(({ words, kinds }) => words.length > 0 && kinds.length === 1 && kinds[0] === kind)
    if (ofKind.length > 0) return throughNames(pool, kind, ofKind, asked)
  }
  return inOrder(pool, asked, groups.length > 1 ? 'in-order' : 'estimated')
}

/** By the index of words, when no more than `mostCounted` have them all; undefined when they are more. */
async function fewFound(pool: Pool, { filter, after, most }: Asked): Promise<readonly PageRow[] | undefined> {
  const { sql, values } = registerCondition(filter, 'by-words')
  const { rows } = await pool.query<(PageRow | { case_id: null }) & { found: number }>(
    `WITH found AS MATERIALIZED (SELECT h.case_id, h.seq, h.n FROM register_history h WHERE ${sql} LIMIT ${mostCounted + 1})
     SELECT n.found, page.* FROM (SELECT count(*)::integer AS found FROM found) AS n LEFT JOIN LATERAL (
       SELECT ${columns} FROM found JOIN register_history h ON h.case_id = found.case_id AND h.seq = found.seq AND h.n = found.n WHERE n.found <= ${mostCounted} ${placeAfter(values.length, after)}
       ORDER BY ${order} LIMIT $${values.length + after.length + 1}) AS page ON true
     ORDER BY page.provider_name, page.specialfunktion_name, page.case_id`,
    [...values, ...after, most],
  )
  return (rows[0]?.found ?? 0) > mostCounted
    ? undefined
    : rows.filter((row): row is PageRow & { found: number } => row.case_id !== null)
}

async function inOrder(pool: Pool, { filter, after, most }: Asked, plan: WordPlan): Promise<readonly PageRow[]> {
  const { sql, values } = registerCondition(filter, plan)
  const { rows } = await pool.query<PageRow>(
    `SELECT ${columns} FROM register_history h WHERE ${sql} ${placeAfter(values.length, after)} ORDER BY ${order} LIMIT $${values.length + after.length + 1}`,
    [...values, ...after, most],
  )
  return rows
}

/**
 * Through the names that have the words, each with its first rows. A provider's common one stands together in the order,
 * and everything before would be gone through; a municipality's rows lie everywhere in it, one among hundreds.
 */
async function throughNames(
  pool: Pool,
  kind: 'provider' | 'municipality',
  groups: readonly WordGroup[],
  { filter, after, most }: Asked,
): Promise<readonly PageRow[]> {
  const { sql, values } = registerCondition(filter, 'in-order')
  const { column, place, first } = {
    provider: {
      column: 'h.provider_name',
      place: after.length === 0 ? '' : `AND p.name >= $${values.length + 1}`,
      first: 'p.name',
    },
    municipality: { column: 'h.municipality', place: '', first: 'h.provider_name' },
  }[kind]
  const named = groups
    .map((_, index) => `p.words && $${values.length + after.length + 2 + index}::text[]`)
    .join(' AND ')
  const { rows } = await pool.query<PageRow>(
    `SELECT h.* FROM (SELECT p.name FROM register_names p WHERE p.kind = '${kind}' AND ${named} ${place} ORDER BY p.name) AS p
     CROSS JOIN LATERAL (SELECT ${columns} FROM register_history h WHERE ${column} = p.name AND ${sql} ${placeAfter(values.length, after)} ORDER BY ${order} LIMIT ${most}) AS h
     ORDER BY ${first}, h.specialfunktion_name, h.case_id LIMIT $${values.length + after.length + 1}`,
    [...values, ...after, most, ...groups.map(({ words }) => words)],
  )
  return rows
}

const placeAfter = (before: number, after: readonly string[]): string =>
  after.length === 0 ? '' : `AND (${order}) > ($${before + 1}, $${before + 2}, $${before + 3})`
