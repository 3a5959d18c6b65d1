import type { Pool } from 'pg'
import { registerCondition, type RegisterFilter } from './register-filter'
import { registerColumns, registeredOf, type RegisteredCase, type RegisterRow } from './register-row'

/** Entries fetched at once: what a dump holds in memory. */
const batch = 500

/**
 * All entries of the register at an instant, in its order, as one snapshot however long the reading takes. It holds a
 * connection until it ends: whoever hands it to strangers limits how many at a time, and how long.
 */
export async function* readRegister(pool: Pool, filter: RegisterFilter): AsyncGenerator<readonly RegisteredCase[]> {
  const { sql, values } = registerCondition(filter)
  const client = await pool.connect()
  let whole = false
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(
      `DECLARE entries NO SCROLL CURSOR FOR SELECT ${registerColumns} FROM register_history h WHERE ${sql} ORDER BY h.provider_name, h.specialfunktion_name, h.case_id`,
      [...values],
    )
    for (;;) {
      const { rows } = await client.query<RegisterRow>(`FETCH ${batch} FROM entries`)
      if (rows.length > 0) yield rows.map(registeredOf)
      if (rows.length < batch) break
    }
    await client.query('COMMIT')
    whole = true
  } finally {
    // A reader that goes away ends the generator here, in the middle of the transaction: the connection is not used again then, nor after a fault.
    client.release(!whole)
  }
}
