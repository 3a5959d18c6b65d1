import type { Pool } from 'pg'
import { without } from '../../domain/process/without'
import { hidden, prepared } from '../prepared'
import { storableText } from '../storable-text'
import { registerCondition, type RegisterFilter } from './register-filter'

/** What the register is counted by, with the column of each. */
const facetColumns = {
  speciale: 'speciale_id',
  municipality: 'municipality',
  region: 'region',
  targetGroup: 'target_group',
  ownerType: 'owner_type',
} as const

export type FacetName = keyof typeof facetColumns
export const facetNames = Object.keys(facetColumns) as readonly FacetName[]

/** A value of a facet and how many entries have it. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

export interface RegisterFacets {
  readonly total: number
  /** False when a search found more than `mostCounted`: then total and counts are what was counted of it, and are at least that. */
  readonly exact: boolean
  /** The most frequent value first. Within a facet its own filter does not count, so that one sees what else there is. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
}

/** So many of what a search finds are counted at most: who searches narrows further by words, and an answer stays quick. */
export const mostCounted = 1_000

const filterOf = {
  speciale: 'specialeId',
  municipality: 'municipality',
  region: 'region',
  targetGroup: 'targetGroup',
  ownerType: 'ownerType',
} as const satisfies Record<FacetName, keyof RegisterFilter>

/** How many entries the filter finds, in all and by facet. */
export async function countFacets(pool: Pool, filter: RegisterFilter): Promise<RegisterFacets> {
  if (filter.groups !== undefined || filter.cvr !== undefined) return countFound(pool, filter, mostCounted)
  const kept = filter.knownAt === undefined ? await keptCounts(pool, filter) : undefined
  return kept ?? countFound(pool, filter)
}

/** From the counts that are kept, and what has happened since they were taken; undefined for an instant before that. */
async function keptCounts(pool: Pool, filter: RegisterFilter): Promise<RegisterFacets | undefined> {
  // No value is called '*': asked for, it finds nothing here either.
  const values: unknown[] = [
    filter.at,
    ...facetNames.map((name) => {
      const asked = filter[filterOf[name]]
      return asked === undefined ? '*' : asked === '*' ? '**' : storableText(asked)
    }),
  ]
  const wanted = facetNames.map((name, index) => ({
    name,
    column: facetColumns[name],
    value: hidden(`$${index + 2}::text`),
  }))
  const part = (counted: string | undefined): string => {
    const kept = wanted
      .map(({ name, column, value }) => (name === counted ? `${column} <> '*'` : `${column} = ${value}`))
      .join(' AND ')
    const since = wanted
      .filter(({ name }) => name !== counted)
      .map(({ column, value }) => `(${value} = '*' OR ${column} = ${value})`)
      .join(' AND ')
    const value = wanted.find(({ name }) => name === counted)?.column ?? `''`
    return `SELECT '${counted ?? 'total'}' AS facet, value, sum(n)::integer AS count FROM (
      SELECT ${value} AS value, n FROM register_counts WHERE ${kept} UNION ALL SELECT ${value}, n FROM since WHERE ${since}) AS both_parts GROUP BY value HAVING sum(n) > 0`
  }
  const { rows } = await pool.query<FacetRow & { until_known: boolean }>(
    prepared(
      `WITH since AS MATERIALIZED (SELECT * FROM register_differences WHERE at <= ${hidden('$1::timestamptz')})
     SELECT parts.*, true AS until_known FROM (${[undefined, ...facetNames].map(part).join(' UNION ALL ')}) AS parts WHERE (SELECT until <= $1 FROM register_counted)
     UNION ALL SELECT 'total', '', 0, until <= $1 FROM register_counted`,
      values,
    ),
  )
  return rows.some(({ until_known: known }) => !known) ? undefined : facetsOf(rows, true)
}

/** By counting what is found, all of it or the first so many: once with all filters, and once more for each that is a facet's own. */
async function countFound(pool: Pool, filter: RegisterFilter, most?: number): Promise<RegisterFacets> {
  const filtered = facetNames.filter((name) => filter[filterOf[name]] !== undefined)
  const open = facetNames.filter((name) => !filtered.includes(name))
  const parts = await Promise.all([
    countOnce(pool, filter, ['total', ...open], most),
    ...filtered.map((name) => countOnce(pool, without(filter, filterOf[name]), [name], most)),
  ])
  return facetsOf(parts.flat(), most === undefined || parts.every((part) => (part[0]?.found ?? 0) <= most))
}

async function countOnce(
  pool: Pool,
  filter: RegisterFilter,
  wanted: readonly (FacetName | 'total')[],
  most: number | undefined,
): Promise<readonly FacetRow[]> {
  const { sql, values } = registerCondition(filter, (filter.groups ?? []).length > 1 ? 'by-words' : 'estimated')
  const { rows } = await pool.query<FacetRow>(
    `WITH found AS MATERIALIZED (SELECT ${Object.values(facetColumns).join(', ')} FROM register_history h WHERE ${sql} ${most === undefined ? '' : `LIMIT ${most + 1}`})
     ${wanted.map((name) => `SELECT '${name}' AS facet, ${name === 'total' ? `''` : `coalesce(${facetColumns[name]}, '')`} AS value, count(*)::integer AS count, (SELECT count(*)::integer FROM found) AS found FROM found GROUP BY 2`).join(' UNION ALL ')}`,
    [...values],
  )
  return rows
}

interface FacetRow {
  readonly facet: FacetName | 'total'
  readonly value: string
  readonly count: number
  /** Rows that were counted. */ readonly found?: number
}

function facetsOf(rows: readonly FacetRow[], exact: boolean): RegisterFacets {
  const of = (name: FacetName): readonly FacetCount[] =>
    rows
      .filter(({ facet, value }) => facet === name && value !== '')
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    total: rows.filter(({ facet }) => facet === 'total').reduce((sum, { count }) => sum + count, 0),
    exact,
    facets: {
      speciale: of('speciale'),
      municipality: of('municipality'),
      region: of('region'),
      targetGroup: of('targetGroup'),
      ownerType: of('ownerType'),
    },
  }
}
