import type { Pool } from 'pg'
import type { ProcedureName } from '../../domain/process/procedure-name'

/** How many open cases of a procedure are kept in one schema and judged by one rule set. */
export interface RulesCount {
  readonly procedure: ProcedureName
  readonly ruleSet: string
  readonly schema: number
  readonly cases: number
}

/** An open case with the rule set that it is pinned to and the schema in which its state is kept. */
export interface CaseRules {
  readonly caseId: string
  readonly procedure: ProcedureName
  readonly ruleSet: string
  readonly schema: number
}

/** Cases read in one statement: their states are read whole, and a statement has three seconds. */
const slice = 5_000

/**
 * SQL: the rule set in a state's text. Not by a function on JSON, which would refuse what people may have written into it
 * (migration 0001). It stands before anything that they wrote: the state's own comes first.
 */
const ruleSet = `coalesce(substring(state::text FROM '"ruleSet":"([^"\\\\]+)"'), '')`

/** Open cases by procedure, rule set and schema. */
export async function countByRules(pool: Pool): Promise<readonly RulesCount[]> {
  const sums = new Map<string, RulesCount>()
  for (let after: string | undefined = ''; after !== undefined;) {
    const { rows }: { rows: (RulesCount & { last: string; seen: number })[] } = await pool.query(
      `SELECT procedure, ${ruleSet} AS "ruleSet", schema, count(*)::integer AS cases, max(case_id) AS last
       FROM (SELECT case_id, procedure, schema, state FROM cases WHERE NOT closed AND case_id > $1 ORDER BY case_id LIMIT $2) c GROUP BY 1, 2, 3`,
      [after, slice],
    )
    for (const { procedure, ruleSet: name, schema, cases } of rows) {
      const key = `${procedure}/${name}/${schema}`
      sums.set(key, { procedure, ruleSet: name, schema, cases: cases + (sums.get(key)?.cases ?? 0) })
    }
    const seen = rows.reduce((sum, { cases }) => sum + cases, 0)
    after =
      seen < slice
        ? undefined
        : rows
            .map(({ last }) => last)
            .sort()
            .at(-1)
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}

/** Open cases by id, after `after`; at most `limit`. */
export async function casesByRules(pool: Pool, after: string, limit: number): Promise<readonly CaseRules[]> {
  const { rows } = await pool.query<CaseRules>(
    `SELECT case_id AS "caseId", procedure, ${ruleSet} AS "ruleSet", schema FROM cases WHERE NOT closed AND case_id > $1 ORDER BY case_id LIMIT $2`,
    [after, limit],
  )
  return rows
}
