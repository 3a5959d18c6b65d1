import type { Pool } from 'pg'
import { procedureNames } from '../../domain/process/procedure-name'
import { casesOf, type AnyCaseQuery, type CasePage } from './list-cases'

/**
 * Cases of every procedure that a reader may read, newest first.
 * @throws {CursorFault}
 */
export const listAllCases = (pool: Pool, query: Omit<AnyCaseQuery, 'status'>): Promise<CasePage> =>
  casesOf(pool, query, procedureNames)
