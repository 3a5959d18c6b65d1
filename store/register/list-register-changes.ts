import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { prepared } from '../prepared'
import { roundedLimit } from '../rounded-limit'
import { registerColumns, registeredOf, type RegisteredCase, type RegisterRow } from './register-row'

/** A change of the register: what it shows of a case from now on. */
export interface RegisterChange extends Omit<RegisteredCase, 'entry'> {
  /** Place in the feed. Whoever has read up to a place never finds anything new before it. */
  readonly position: number
  /** Absent when the case has left the register altogether. */
  readonly entry?: RegisteredCase['entry']
}

export interface ChangesQuery {
  /** Changes after this place, oldest first; from the beginning when absent. */
  readonly after?: number
  /** Or changes before this place, newest first: for feeds that show the latest. */
  readonly before?: number
  /** With those that are to come by this instant, as they are known now; and without what comes after it. */
  readonly asOf?: Instant
  readonly limit: number
}

/** The register's changes in the order in which they became visible (migration 0010), which is also that of their places. */
export async function listRegisterChanges(
  pool: Pool,
  { after, before, asOf, limit }: ChangesQuery,
): Promise<readonly RegisterChange[]> {
  const { rows } = await pool.query<
    Omit<RegisterRow, 'entry'> & { position: string; entry: RegisteredCase['entry'] | null }
  >(
    prepared(
      `SELECT c.position, ${registerColumns} FROM register_changes c JOIN register_history h USING (case_id, seq, n)
     WHERE ${asOf === undefined ? 'c.n = 0' : 'h.from_at <= $2 AND h.dropped_at IS NULL'} AND ${before === undefined ? 'c.position > $1' : 'c.position < $1'} ORDER BY c.position ${before === undefined ? '' : 'DESC'} LIMIT ${roundedLimit(limit)}`,
      [before ?? after ?? 0, ...(asOf === undefined ? [] : [asOf])],
    ),
  )
  return rows.slice(0, limit).map(({ entry, position, ...row }) => {
    const { entry: shown, ...rest } = registeredOf({ ...row, entry: entry as RegisteredCase['entry'] })
    return { ...rest, position: Number(position), ...(entry === null ? {} : { entry: shown }) }
  })
}
