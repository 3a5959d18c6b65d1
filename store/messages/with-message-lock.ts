import type { Pool } from 'pg'

/** Another attempt is sending this very e-mail now. Trying again later finds out what became of it. */
export class MessageBusy extends Error {
  override readonly name = 'MessageBusy'

  constructor(key: string) {
    super(`The message ${key} is being sent by another attempt`)
  }
}

/**
 * Runs `send` while nobody else sends the same e-mail: two attempts of an activity can overlap, when the engine has given
 * one up that is only slow. The lock belongs to a connection of its own, so it ends with a process that dies.
 * @throws {MessageBusy} when another attempt holds it
 */
export async function withMessageLock<Result>(pool: Pool, key: string, send: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held', [key])
    if (rows[0]?.held !== true) throw new MessageBusy(key)
    try {
      return await send()
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key])
    }
  } finally {
    client.release()
  }
}
