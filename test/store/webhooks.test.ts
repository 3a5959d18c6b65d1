import { randomUUID } from 'node:crypto'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const add = async (organisation: string): Promise<string> => {
  const { kind } = await store.webhooks.addWebhook(
    {
      webhookId: `webhook-${randomUUID()}`,
      organisation,
      url: 'https://kommune.example/modtager',
      secret: Buffer.alloc(8),
      createdBy: { subject: 'karen', name: 'Karen' },
      createdAt: '2027-05-01T10:00:00.000Z',
    },
    { idempotencyKey: randomUUID(), requestHash: 'hash' },
  )
  return kind
}

test('an organisation has ten webhooks at most, however many it asks for at once, and others are not held up', async () => {
  for (let n = 0; n < 6; n += 1) expect(await add('AALBORG')).toBe('added')
  // Whatever makes an insertion slow: all who have counted by then would find room.
  await database.pool.query(
    `CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.2); RETURN NEW; END'`,
  )
  await database.pool.query('CREATE TRIGGER dawdle BEFORE INSERT ON webhooks FOR EACH ROW EXECUTE FUNCTION dawdle()')
  const asked = await Promise.all([...Array.from({ length: 9 }, () => add('AALBORG')), add('RANDERS')])
  expect(asked.at(-1)).toBe('added')
  expect(asked.slice(0, -1).sort()).toEqual([...Array<string>(4).fill('added'), ...Array<string>(5).fill('too-many')])
})
