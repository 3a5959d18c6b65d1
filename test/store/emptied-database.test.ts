import { createStore } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpReceipt, madeUpRequest } from './made-up'

/* One story after another is played in a database: a trace of one in the next would make that another story. */

async function everything({ pool }: TestDatabase): Promise<Readonly<Record<string, unknown>>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migrations'
     UNION ALL SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'`,
  )
  expect(tables.length).toBeGreaterThan(40)
  const contents = tables.map(async ({ name }) => [name, (await pool.query(`SELECT * FROM "${name}"`)).rows] as const)
  return Object.fromEntries(await Promise.all(contents))
}

test('an emptied database is as it was when it was made', async () => {
  const database = await createDatabase()
  try {
    const made = await everything(database)
    const { journal, receipts, register } = createStore(database.pool)
    await journal.nextCaseNumber('2027-01-04T09:00:00.000Z')
    await journal.openCase({ request: madeUpRequest({ caseId: 'application-one' }) })
    await receipts.insertReceipt(madeUpReceipt({ caseId: 'application-one' }))
    await register.countRegister('2027-01-05T00:00:00.000Z')
    const used = await everything(database)
    for (const name of ['cases', 'journal', 'receipts', 'case_serials', 'receipts_serial_seq', 'register_counted'])
      expect(used[name]).not.toEqual(made[name])
    await database.empty()
    expect(await everything(database)).toEqual(made)
  } finally {
    await database.drop()
  }
})
