import type { Pool } from 'pg'
import { procedureNames } from '../../domain/process/procedure-name'
import { encodeCursor } from '../cursor'
import { listCases, type CaseListQuery, type CasePage } from './list-cases'

/**
 * Cases of every procedure that a reader may read, newest first: each procedure's along its own index, and the first of all of them.
 * @throws {CursorFault}
 */
export async function listAllCases(
  pool: Pool,
  { limit = 50, ...query }: Omit<CaseListQuery, 'procedure' | 'status'>,
): Promise<CasePage> {
  const pages = await Promise.all(
    procedureNames.map((procedure) => listCases(pool, { ...query, procedure, limit: limit + 1 })),
  )
  const all = pages
    .flatMap(({ cases }) => cases)
    .sort((a, b) => compare(b.openedAt, a.openedAt) || compare(b.caseId, a.caseId))
  const cases = all.slice(0, limit)
  const last = cases.at(-1)
  return {
    cases,
    ...(all.length > limit && last !== undefined ? { cursor: encodeCursor([last.openedAt, last.caseId]) } : {}),
  }
}

/** By code, as the database's `COLLATE "C"` orders them. */
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)
