import type { Pool } from 'pg'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { recordedOf } from './journal-body'

/** A row of a case's journal with the hash that chains it to the row before. */
export interface ChainedRow {
  readonly seq: number
  readonly body: string
  /** Lower-case hexadecimal. */
  readonly hash: string
  readonly recorded: Recorded<DomainEvent>
}

/** A case's journal up to a row, as it is chained. Whether the chain holds is the caller's to check. */
export async function readChain(pool: Pool, caseId: string, upTo: number): Promise<readonly ChainedRow[]> {
  const { rows } = await pool.query<{ seq: number; body: string; hash: string }>({
    name: 'read-chain',
    text: `SELECT seq, body, encode(hash, 'hex') AS hash FROM journal WHERE case_id = $1 AND seq <= $2 ORDER BY seq`,
    values: [caseId, upTo],
  })
  return rows.map(({ seq, body, hash }) => ({ seq, body, hash, recorded: recordedOf(body) }))
}
