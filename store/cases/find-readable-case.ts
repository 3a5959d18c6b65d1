import type { Pool } from 'pg'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { ReadingScope } from '../../domain/rights/rights'
import { prepared } from '../prepared'
import { sqlParameters } from '../sql-parameters'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'
import { caseConditions } from './case-filter'

/**
 * A procedure's case by its id, to a reader whose scope it is in. One that there is not and one that is out of it are the same question
 * with the same answer: how long that takes tells nobody which it was.
 */
export async function findReadableCase(
  pool: Pool,
  caseId: string,
  procedure: ProcedureName,
  scope: ReadingScope,
): Promise<StoredCase | undefined> {
  const { given, values } = sqlParameters()
  const { scopes, besides } = caseConditions({ procedure, scope }, { given, values })
  const inScope = Object.values(scopes)
  if (inScope.length === 0) return undefined
  const { rows } = await pool.query<CaseColumns>(
    prepared(
      `SELECT ${caseColumns} FROM cases WHERE case_id = ${given(caseId)} AND ${besides} AND (${inScope.join(' OR ')})`,
      values,
    ),
  )
  return rows[0] && caseOf(rows[0])
}
