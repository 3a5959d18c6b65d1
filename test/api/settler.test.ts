import pino from 'pino'
import { createBackgroundWork } from '../../api/background-work'
import { createSettler } from '../../api/receive/settler'
import { createStore, type Store } from '../../store/create-store'
import { madeUpReceipt } from '../store/made-up'
import { createDatabase, type TestDatabase } from '../support/database'
import { eventually } from '../support/eventually'

/* What a case has accepted is noted until the database has taken the note: on a real database that refuses the statement. */

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(async () => {
  await database.drop()
})

it('settles what was accepted, and what was accepted meanwhile, when the database takes notes again', async () => {
  const receipts = await Promise.all(
    [1, 2, 3].map(async (n) => {
      const made = madeUpReceipt({ caseId: `application-settled${n}`, command: 'supplement' })
      return (await store.receipts.insertReceipt(made)).receipt.receiptId
    }),
  )
  await database.pool.query(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not now''; END'`,
  )
  await database.pool.query('CREATE TRIGGER refuse BEFORE UPDATE ON receipts FOR EACH ROW EXECUTE FUNCTION refuse()')
  const faults: unknown[] = []
  const log = { warn: (fault: unknown) => faults.push(fault) }
  const background = createBackgroundWork(pino({ enabled: false }))
  const settler = createSettler(store, background, log)
  const [first = '', ...others] = receipts
  settler.accepted({ receiptId: first, answer: { seq: 1 } })
  await eventually(() => {
    expect(faults.length).toBeGreaterThan(1)
    return Promise.resolve()
  })
  for (const receiptId of others) settler.accepted({ receiptId, answer: { seq: 2 } })
  await database.pool.query('DROP TRIGGER refuse ON receipts')
  await background.idle()
  for (const receiptId of receipts)
    expect(await store.receipts.findReceipt(receiptId)).toMatchObject({ outcome: 'accepted' })
})
