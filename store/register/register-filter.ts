import type { Instant } from '../../domain/calendar/instant'
import { hidden } from '../prepared'
import { sqlParameters, type SqlParameters } from '../sql-parameters'
import { storableText } from '../storable-text'
import type { WordGroup } from './expand-search'

/** Which entries of the register are meant. All that is given must hold. */
export interface RegisterFilter {
  /** The legal instant: the register as it was, or is, then. */
  readonly at: Instant
  /** As it was known at this instant: what was recorded later, though it took effect earlier, is left out. */
  readonly knownAt?: Instant
  /** From `expandSearch`: of each group the entry has one of the words. */
  readonly groups?: readonly WordGroup[]
  readonly specialeId?: string
  readonly municipality?: string
  readonly region?: string
  readonly targetGroup?: string
  readonly ownerType?: string
  /** The provider's CVR number. */
  readonly cvr?: string
  /** The approval's case. */
  readonly caseId?: string
}

/** A condition on `register_history h`, with the values of its parameters `$1` … in their order. */
export interface SqlCondition {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * How words are to be found, which the planner cannot know: it takes words for independent of one another and of the
 * alphabet.
 * - `estimated`: as it thinks best
 * - `by-words`: by the index of words, whose cost is that of what has all of them
 * - `in-order`: by looking at the rows in their order, since many of them have the words
 */
export type WordPlan = 'estimated' | 'by-words' | 'in-order'

const columns = {
  specialeId: 'speciale_id',
  municipality: 'municipality',
  region: 'region',
  targetGroup: 'target_group',
  ownerType: 'owner_type',
  cvr: 'cvr',
  caseId: 'case_id',
} as const

/**
 * The rows that the public sees at the filter's instant (I14). One row at most of each case: the latest of those that had
 * taken effect, and only between its first instant in force and its legal end.
 */
export function registerCondition(filter: RegisterFilter, plan: WordPlan = 'estimated'): SqlCondition {
  const parameters = sqlParameters()
  const { given } = parameters
  const shown = shownThen(filter, parameters)
  const narrowed = Object.entries(columns).flatMap(([name, column]) => {
    const wanted = filter[name as keyof typeof columns]
    return wanted === undefined ? [] : [`h.${column} = ${given(storableText(wanted))}`]
  })
  const found = (filter.groups ?? []).map(({ words }) => wordCondition[plan](given(words)))
  return { sql: [shown, ...narrowed, ...found].join(' AND '), values: parameters.values }
}

/** The same of all that is shown, whatever else the filter asks. Its parameters are the first of `registerCondition`'s. */
export function shownCondition(filter: Pick<RegisterFilter, 'at' | 'knownAt'>): SqlCondition {
  const parameters = sqlParameters()
  return { sql: shownThen(filter, parameters), values: parameters.values }
}

function shownThen({ at, knownAt }: Pick<RegisterFilter, 'at' | 'knownAt'>, { given }: SqlParameters): string {
  const then = given(at)
  return `h.status = 'in-force' AND ${knownAt === undefined ? `h.shown_from <= ${then} AND h.shown_until > ${then}` : knownThen(then, given(knownAt))}`
}

/** A subquery's value is unknown when the plan is made and counts as rare; a CASE counts as true for every second row. */
const wordCondition: Readonly<Record<WordPlan, (words: string) => string>> = {
  estimated: (words) => `h.words && ${words}::text[]`,
  'by-words': (words) => `h.words && ${hidden(`${words}::text[]`)}`,
  'in-order': (words) => `CASE WHEN h.words && ${words}::text[] THEN true ELSE false END`,
}

/** `shown_until` has been cut by what is known today, so it does not count here: what was known then cuts instead. */
const knownThen = (at: string, knownAt: string): string =>
  `h.shown_from <= ${at} AND h.ends_at > ${at} AND ${heldThen('h', knownAt)} AND NOT EXISTS (
     SELECT FROM register_history later WHERE later.case_id = h.case_id AND (later.seq, later.n) > (h.seq, h.n) AND later.from_at <= ${at} AND ${heldThen('later', knownAt)})`

/** What was told of a day to come was known until something else was. */
const heldThen = (row: string, knownAt: string): string =>
  `${row}.recorded_at <= ${knownAt} AND (${row}.dropped_at IS NULL OR ${row}.dropped_at > ${knownAt})`
