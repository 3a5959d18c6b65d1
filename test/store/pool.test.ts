import { createStore } from '../../store/create-store'
import { createPool } from '../../store/pool'
import { createDatabase, type TestDatabase } from '../support/database'
import { eventually } from '../support/eventually'
import { madeUpReceipt } from './made-up'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

it('answers a ping', async () => {
  await expect(createStore(database.pool).ping()).resolves.toBeUndefined()
})

it('fails a receipt that waits too long for a lock, and stores nothing of it', async () => {
  const pool = createPool(database.url, { statementTimeoutMs: 200, connectWithinMs: 60_000 })
  const blocker = await database.pool.connect()
  try {
    await blocker.query('BEGIN')
    await blocker.query('LOCK TABLE receipts IN ACCESS EXCLUSIVE MODE')
    await expect(createStore(pool).receipts.insertReceipt(madeUpReceipt())).rejects.toThrow('statement timeout')
    await blocker.query('COMMIT')
    expect((await database.pool.query('SELECT FROM receipts')).rowCount).toBe(0)
  } finally {
    blocker.release()
    await pool.end()
  }
})

it('fails rather than waits when every connection is taken', async () => {
  const pool = createPool(database.url, { max: 1, connectWithinMs: 100 })
  // On a busy machine even the first may come too late.
  const taken = await eventually(() => pool.connect())
  await expect(pool.query('SELECT 1')).rejects.toThrow('timeout')
  taken.release()
  await pool.end()
})

it('outlives a connection that breaks while idle', async () => {
  const noted = new Promise<Error>((resolve) => {
    const pool = createPool(database.url, {
      max: 1,
      onIdleError: (error) => {
        resolve(error)
        void pool.end()
      },
    })
    void pool
      .query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      .then(({ rows }) => database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]))
  })
  expect((await noted).message).toContain('terminating connection')
})
