import type { Pool } from 'pg'
import { mostCounted } from './count-facets'
import type { NameKind, WordGroup } from './expand-search'
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

/** The column that a name of a kind stands in. Each has an index with the order behind it. */
const columnOf: Readonly<Record<NameKind, string>> = {
  provider: 'h.provider_name',
  municipality: 'h.municipality',
  specialfunktion: 'h.specialfunktion_name',
  speciale: 'h.speciale_id',
  owner: `h.entry ->> 'ownerName'`,
}

/** A word that stands in more names than this is common enough to be met soon in the order. */
const mostNames = 150

/**
 * The first `most` rows after a place. Which way to them is short depends on what is searched, and the planner cannot know:
 * - words of providers' or of municipalities' names only: through the names that have them
 * - several words of anything: those that have them all are few, and sorted; or they are many, and then stand close in the order
 * - a word of other names, or of names of several kinds: through these names, unless they are many
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
  const ofOneKind = groups.filter(({ words, kinds }) => words.length > 0 && kinds.length === 1)
  const ofProviders = ofOneKind.filter(({ kinds }) => kinds[0] === 'provider')
  if (ofProviders.length > 0) return throughProviders(pool, ofProviders, asked)
  const leading = ofOneKind.find(({ kinds }) => kinds[0] === 'municipality') ?? ofOneKind[0] ?? groups[0]
  const named =
    leading === undefined || leading.kinds.length === 0 ? undefined : await throughNames(pool, leading, asked)
  return named ?? inOrder(pool, asked, groups.length > 1 ? 'in-order' : 'estimated')
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

/** Through the providers' names that have the words: the rows of a common one stand together in the order, and everything before would be gone through. */
async function throughProviders(
  pool: Pool,
  groups: readonly WordGroup[],
  { filter, after, most }: Asked,
): Promise<readonly PageRow[]> {
  const { sql, values } = registerCondition(filter, 'in-order')
  const place = after.length === 0 ? '' : `AND p.name >= $${values.length + 1}`
  const named = groups
    .map((_, index) => `p.words && $${values.length + after.length + 2 + index}::text[]`)
    .join(' AND ')
  const { rows } = await pool.query<PageRow>(
    `SELECT h.* FROM (SELECT p.name FROM register_names p WHERE p.kind = 'provider' AND ${named} ${place} ORDER BY p.name) AS p
     CROSS JOIN LATERAL (SELECT ${columns} FROM register_history h WHERE h.provider_name = p.name AND ${sql} ${placeAfter(values.length, after)} ORDER BY ${order} LIMIT ${most}) AS h
     ORDER BY p.name, h.specialfunktion_name, h.case_id LIMIT $${values.length + after.length + 1}`,
    [...values, ...after, most, ...groups.map(({ words }) => words)],
  )
  return rows
}

/**
 * Through the names of any kind that have one of the group's words, each with its first rows, which lie everywhere in the
 * order, one among hundreds; undefined when they are more than `mostNames`. A row may have the word in names of two kinds.
 */
async function throughNames(
  pool: Pool,
  { words, kinds }: WordGroup,
  { filter, after, most }: Asked,
): Promise<readonly PageRow[] | undefined> {
  const { sql, values } = registerCondition(filter, 'in-order')
  const wanted = `$${values.length + after.length + 1}`
  const ways = kinds.map(
    (kind) =>
      `(SELECT ${columns} FROM register_history h WHERE p.kind = '${kind}' AND ${columnOf[kind]} = p.name AND ${sql} ${placeAfter(values.length, after)} ORDER BY ${order} LIMIT ${most})`,
  )
  const { rows } = await pool.query<(PageRow | { case_id: null }) & { names: number }>(
    `WITH named AS MATERIALIZED (
       SELECT p.kind, p.name FROM register_names p WHERE p.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND p.words && ${wanted}::text[] LIMIT ${mostNames + 1})
     SELECT n.names, page.* FROM (SELECT count(*)::integer AS names FROM named) AS n LEFT JOIN LATERAL (
       SELECT DISTINCT ON (h.provider_name, h.specialfunktion_name, h.case_id) h.* FROM named p CROSS JOIN LATERAL (${ways.join(' UNION ALL ')}) AS h WHERE n.names <= ${mostNames}
       ORDER BY ${order} LIMIT ${most}) AS page ON true
     ORDER BY page.provider_name, page.specialfunktion_name, page.case_id`,
    [...values, ...after, words],
  )
  return (rows[0]?.names ?? 0) > mostNames
    ? undefined
    : rows.filter((row): row is PageRow & { names: number } => row.case_id !== null)
}

const placeAfter = (before: number, after: readonly string[]): string =>
  after.length === 0 ? '' : `AND (${order}) > ($${before + 1}, $${before + 2}, $${before + 3})`
