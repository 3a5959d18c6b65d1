import type { Pool } from 'pg'
import { procedureNames } from '../../domain/process/procedure-name'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'

/** More cases than hang together with any: whoever asks again and again makes no timeline endless. */
const most = 200

/**
 * The cases that a case has come from or has led to, itself among them, in the order in which they were opened. They share
 * the first part of the suffix of their ids, since a case that another one opens carries the other's suffix
 * (`consequentCaseId`). Of more than there is room for, the open ones and the newest.
 */
export async function relatives(pool: Pool, caseId: string): Promise<readonly StoredCase[]> {
  const root = /-([^.-]+)(?:\.|$)/.exec(caseId)?.[1] ?? caseId
  const own = procedureNames.map((name) => `${name}-${root}`)
  // A slash comes right after a dot, so that each range is what begins with the id and a dot: a range of the primary key.
  const { rows } = await pool.query<CaseColumns>({
    name: 'relatives',
    text: `SELECT ${caseColumns} FROM cases c JOIN unnest($1::text[]) AS r(root)
      ON c.case_id = r.root COLLATE "C" OR (c.case_id > (r.root || '.') COLLATE "C" AND c.case_id < (r.root || '/') COLLATE "C")
      ORDER BY c.closed, c.opened_at DESC, c.case_id LIMIT ${most}`,
    values: [own],
  })
  return rows
    .map(caseOf)
    .sort((a, b) => Number(a.openedAt > b.openedAt) - Number(a.openedAt < b.openedAt) || (a.caseId < b.caseId ? -1 : 1))
}
