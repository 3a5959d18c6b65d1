import type { Pool, QueryConfig } from 'pg'
import { without } from '../../domain/process/without'
import { hidden, prepared } from '../prepared'
import { roundedLimit } from '../rounded-limit'
import { mostCounted } from './count-facets'
import type { NameKind, WordGroup } from './expand-search'
import { registerCondition, shownCondition, type RegisterFilter } from './register-filter'
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

/** Rows `h` in which a name `p` of a kind stands. Each has an index with the order behind it, which is found by the column's own collation alone. */
const rowsNamed: Readonly<Record<NameKind, string>> = {
  provider: 'h.provider_name = p.name',
  municipality: 'h.municipality = p.name',
  specialfunktion: 'h.specialfunktion_name = p.name',
  speciale: 'h.speciale_id = p.name COLLATE "default"',
  owner: `h.entry ->> 'ownerName' = p.name COLLATE "default"`,
}

/** Of which kind words are gone through the names of, when all they are of one kind: the kind with the most names first. */
const kindsByNames: readonly NameKind[] = ['provider', 'municipality', 'specialfunktion', 'speciale', 'owner']

/** Words that stand in more names than this are common enough to be met soon in the order. */
const mostNames = 150
/** With other words besides, of which a name's rows may have none: then all of them are looked at. */
const mostNamesToLookIn = 10
/** Of providers, whose names come first in the order: as many of the first as fill a page, and some that nobody has just now. */
const mostProviders = 200

/**
 * The first `most` rows after a place, or some more. Which way to them is short depends on what is searched, and the planner
 * cannot know:
 * - words that stand in names of one kind, or one word of names of any: through the names that have them, unless they are many;
 *   so too when each of these names has words of the others
 * - words of several kinds: those that have them all are few, and sorted; or they are many, and then stand close in the order
 *   of one kind's names
 */
export async function registerPage(
  pool: Pool,
  filter: RegisterFilter,
  after: readonly string[],
  most: number,
): Promise<readonly PageRow[]> {
  const groups = filter.groups ?? []
  if (groups.some(({ words }) => words.length === 0)) return []
  const asked = { filter, after, most: roundedLimit(most) }
  const leading = leadingGroups(groups)
  const others = groups.filter((group) => !leading.includes(group))
  const throughAll = await throughNames(pool, leading, others, { ...asked, filter: without(filter, 'groups') })
  if (throughAll !== undefined || others.length === 0) return throughAll ?? inOrder(pool, asked)
  return (
    (await fewFound(pool, asked)) ??
    (await throughNames(pool, leading, [], { ...asked, filter: { ...filter, groups: others } })) ??
    inOrder(pool, asked)
  )
}

/** Words that are looked for in names and not in rows: of several, those of one kind; none for numbers alone. */
function leadingGroups(groups: readonly WordGroup[]): readonly WordGroup[] {
  const [first] = groups
  if (groups.length === 1 && first !== undefined) return first.kinds.length > 0 ? groups : []
  const ofKind = kindsByNames.map((kind) => groups.filter(({ kinds }) => kinds.length === 1 && kinds[0] === kind))
  return ofKind.find((some) => some.length > 0) ?? groups.filter(({ kinds }) => kinds.length > 0).slice(0, 1)
}

/** By the index of words, when no more than `mostCounted` have them all; undefined when they are more. */
async function fewFound(pool: Pool, { filter, after, most }: Asked): Promise<readonly PageRow[] | undefined> {
  const { sql, values } = registerCondition(filter, 'by-words')
  const { rows } = await pool.query<(PageRow | { case_id: null }) & { found: number }>(
    statement(
      filter,
      `WITH found AS MATERIALIZED (SELECT h.ctid AS place, ${order} FROM register_history h WHERE ${sql} LIMIT ${mostCounted + 1})
       SELECT n.found, page.* FROM (SELECT count(*)::integer AS found FROM found) AS n LEFT JOIN LATERAL (
         SELECT ${columns} FROM (SELECT h.place FROM found h WHERE n.found <= ${mostCounted} ${placeAfter(values.length, after)} ORDER BY ${order} LIMIT ${most}) AS first
         JOIN register_history h ON h.ctid = first.place) AS page ON true
       ORDER BY page.provider_name, page.specialfunktion_name, page.case_id`,
      [...values, ...after],
    ),
  )
  return (rows[0]?.found ?? 0) > mostCounted
    ? undefined
    : rows.filter((row): row is PageRow & { found: number } => row.case_id !== null)
}

async function inOrder(pool: Pool, { filter, after, most }: Asked): Promise<readonly PageRow[]> {
  const { sql, values } = registerCondition(filter, 'in-order')
  const { rows } = await pool.query<PageRow>(
    statement(
      filter,
      `SELECT ${columns} FROM register_history h WHERE ${sql} ${placeAfter(values.length, after)} ORDER BY ${order} LIMIT ${most}`,
      [...values, ...after],
    ),
  )
  return rows
}

/**
 * Through the names that have words of all the groups, each with its first rows; undefined when there are no groups, when the
 * names are too many for that, and when one of them has no words of those besides. The rows of a name have the name's words,
 * and what they are sorted by stands in the index: only those of the page are looked at.
 * Providers' names go in their order, and no further than the page; the others' rows lie everywhere in the order, one among
 * hundreds, and a row may have the word in names of two kinds.
 */
async function throughNames(
  pool: Pool,
  groups: readonly WordGroup[],
  besides: readonly WordGroup[],
  { filter, after, most }: Asked,
): Promise<readonly PageRow[] | undefined> {
  if (groups.length === 0) return undefined
  const { sql, values } = registerCondition(filter, 'in-order')
  const place = placeAfter(values.length, after)
  const mostOfThem = (filter.groups ?? []).length === 0 ? mostNames : mostNamesToLookIn
  const kinds = groups[0]?.kinds ?? []
  const others = kinds.filter((kind) => kind !== 'provider')
  const [wanted, hasBesides] = [groups, besides].map((some, n) =>
    [
      'true',
      ...some.map(
        (_, index) =>
          `p.words && ${hidden(`$${values.length + after.length + n * groups.length + index + 1}::text[]`)}`,
      ),
    ].join(' AND '),
  )
  const rowsOf = (kind: NameKind): string =>
    `(SELECT ${order} FROM register_history h WHERE p.kind = '${kind}' AND ${rowsNamed[kind]} AND ${sql} ${place} ORDER BY ${order} LIMIT ${most})`
  const named: string[] = []
  const ways: string[] = []
  if (kinds.includes('provider')) {
    const notBefore = after.length === 0 ? '' : `AND p.name >= $${values.length + 1}`
    named.push(
      `(SELECT p.kind, p.name, ${hasBesides} AS has_besides FROM register_names p WHERE p.kind = 'provider' AND ${wanted} ${notBefore} ORDER BY p.name LIMIT ${mostProviders})`,
    )
    ways.push(
      `(SELECT h.* FROM (SELECT * FROM named WHERE kind = 'provider' ORDER BY name) AS p CROSS JOIN LATERAL ${rowsOf('provider')} AS h WHERE n.are_few ORDER BY p.name, h.specialfunktion_name, h.case_id LIMIT ${most})`,
    )
  }
  if (others.length > 0) {
    named.push(
      `(SELECT p.kind, p.name, ${hasBesides} AS has_besides FROM register_names p WHERE p.kind IN (${others.map((kind) => `'${kind}'`).join(', ')}) AND ${wanted} LIMIT ${mostOfThem + 1})`,
    )
    ways.push(
      `SELECT h.* FROM named p CROSS JOIN LATERAL (${others.map(rowsOf).join(' UNION ALL ')}) AS h WHERE n.are_few`,
    )
  }
  const { rows } = await pool.query<(PageRow | { case_id: null }) & { are_few: boolean; known_to: string | null }>(
    statement(
      filter,
      `WITH named AS MATERIALIZED (${named.join(' UNION ALL ')})
       SELECT n.*, page.* FROM (
         SELECT count(*) FILTER (WHERE kind <> 'provider') <= ${mostOfThem} AND bool_and(has_besides) IS NOT false AS are_few, CASE WHEN count(*) FILTER (WHERE kind = 'provider') = ${mostProviders} THEN max(name) FILTER (WHERE kind = 'provider') END AS known_to FROM named) AS n
       LEFT JOIN LATERAL (
         SELECT ${columns} FROM (SELECT ${kinds.length > 1 ? 'DISTINCT' : ''} ${order} FROM (${ways.join(' UNION ALL ')}) AS h WHERE n.known_to IS NULL OR h.provider_name <= n.known_to ORDER BY ${order} LIMIT ${most}) AS first
         JOIN register_history h ON h.case_id = first.case_id AND ${shownCondition(filter).sql}) AS page ON true
       ORDER BY page.provider_name, page.specialfunktion_name, page.case_id`,
      [...values, ...after, ...[...groups, ...besides].map(({ words }) => words)],
    ),
  )
  const isKnown = rows[0]?.are_few === true && (rows[0].known_to === null || rows.length >= most)
  return isKnown ? rows.filter((row): row is (typeof rows)[number] & PageRow => row.case_id !== null) : undefined
}

const placeAfter = (before: number, after: readonly string[]): string =>
  after.length === 0 ? '' : `AND (${order}) > ($${before + 1}, $${before + 2}, $${before + 3})`

/** What most people ask is prepared; what is narrowed besides has too many texts, and a best way of its own for each value. */
const statement = (filter: RegisterFilter, text: string, values: readonly unknown[]): QueryConfig =>
  Object.keys(without(filter, 'at', 'groups')).length === 0 ? prepared(text, values) : { text, values: [...values] }
