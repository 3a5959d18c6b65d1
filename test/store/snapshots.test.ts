import { createHash } from 'node:crypto'
import { createStore, type Store } from '../../store/create-store'
import { verifyJournal } from '../../store/journal/verify'
import { storeApplication } from '../support/application-case'
import { createDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let store: Store
let caseId: string
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  caseId = await storeApplication(store)
})
afterEach(() => database.drop())

it('a snapshot is written with its event, under the hash that the journal row has', async () => {
  const [listed] = await store.snapshots.listSnapshots(caseId)
  const found = await store.snapshots.findSnapshot(caseId, 'submission')
  expect(found).toMatchObject({ moment: 'submission', seq: 1, ...listed })
  expect(
    createHash('sha256')
      .update(found?.content ?? '')
      .digest('hex'),
  ).toBe(found?.sha256)
  expect(JSON.parse(found?.content ?? '{}')).toMatchObject({
    caseId,
    questions: expect.arrayContaining([expect.objectContaining({ label: 'Tilbuddets navn', answer: 'Fyrtårnet' })]),
  })
  expect(await store.snapshots.findSnapshot(caseId, 'decision')).toBeUndefined()
  expect(await verifyJournal(database.pool)).toMatchObject({ faults: [] })
})

it("the mark in the journal's row is no part of the event", async () => {
  const {
    events: [opening],
  } = await store.journal.readJournal(caseId, 0)
  expect(Object.keys(opening ?? {}).sort()).toEqual(['at', 'by', 'commandId', 'event', 'seq'])
})

it.each(["UPDATE snapshots SET moment = 'decision'", 'DELETE FROM snapshots', 'TRUNCATE snapshots'])(
  'nobody changes one: %s',
  async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow('a snapshot is not changed')
  },
)

it.each<[string, string]>([
  [
    'with other words, under their own hash',
    `UPDATE snapshots SET content = replace(content, 'Fyrtårnet', 'Tårnet'), sha256 = encode(sha256(convert_to(replace(content, 'Fyrtårnet', 'Tårnet'), 'UTF8')), 'hex')`,
  ],
  ['that is gone', 'DELETE FROM snapshots'],
])('one %s is found by whoever verifies the journal', async (_what, statement) => {
  for (const step of ['ALTER TABLE snapshots DISABLE TRIGGER snapshots_unchanged', statement])
    await database.pool.query(step)
  expect((await verifyJournal(database.pool)).faults).toEqual([
    { caseId, seq: 1, reason: expect.stringContaining('øjebliksbilledet') },
  ])
})
