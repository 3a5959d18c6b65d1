import type { Pool } from 'pg'
import { procedureNames } from '../../domain/process/procedure-name'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'

/**
 * The open cases that a case has come from or has led to, itself among them when it is open. They share the first part of
 * the suffix of their ids, since a case that another one opens carries the other's suffix (`consequentCaseId`).
 */
export async function openRelatives(pool: Pool, caseId: string): Promise<readonly StoredCase[]> {
  const root = /-([^.-]+)(?:\.|$)/.exec(caseId)?.[1] ?? caseId
  const own = procedureNames.map((name) => `${name}-${root}`)
  // A slash comes right after a dot, so that each range is what begins with the id and a dot: a range of the primary key.
  const { rows } = await pool.query<CaseColumns>({
    name: 'open-relatives',
    text: `SELECT ${caseColumns} FROM cases c JOIN unnest($1::text[]) AS r(root)
      ON c.case_id = r.root COLLATE "C" OR (c.case_id > (r.root || '.') COLLATE "C" AND c.case_id < (r.root || '/') COLLATE "C")
      WHERE NOT c.closed ORDER BY c.case_id`,
    values: [own],
  })
  return rows.map(caseOf)
}
