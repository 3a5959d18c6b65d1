import { execFile } from 'node:child_process'
import path from 'node:path'
import { createStore } from '../../store/create-store'
import { verifyJournal } from '../../store/journal/verify'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpRequest } from './made-up'

const root = path.resolve(__dirname, '../..')
let database: TestDatabase

/** Three cases of four events each, a new database for every test. */
beforeEach(async () => {
  database = await createDatabase()
  const { journal } = createStore(database.pool)
  for (const caseId of ['application-a', 'application-b', 'application-c']) {
    await journal.openCase({ request: madeUpRequest({ caseId, texts: ['Ansøgning', 'Ændring'] }) })
    await journal.append(
      madeUpRequest({ caseId, expectedSeq: 2, texts: ['Høring', 'Afgørelse'], at: '2027-02-01T09:30:00.000Z' }),
    )
  }
})
afterEach(() => database.drop())

/** As somebody would who owns the database and wants a row to have been otherwise. */
async function forge(...statements: readonly string[]): Promise<void> {
  for (const statement of [
    'ALTER TABLE journal DISABLE TRIGGER journal_append_only',
    ...statements,
    'ALTER TABLE journal ENABLE TRIGGER journal_append_only',
  ])
    await database.pool.query(statement)
}

it('finds nothing wrong with an untouched journal, whatever the page size', async () => {
  for (const pageSize of [1, 4, 5, 1_000])
    expect(await verifyJournal(database.pool, { pageSize })).toEqual({ cases: 3, rows: 12, faults: [] })
  expect(await verifyJournal(database.pool, { caseId: 'application-b' })).toEqual({ cases: 1, rows: 4, faults: [] })
})

const rowB3 = `WHERE case_id = 'application-b' AND seq = 3`

it.each([
  [
    'one changed letter',
    [`UPDATE journal SET body = replace(body, 'Høring', 'Horing') ${rowB3}`],
    3,
    'hash passer ikke',
  ],
  [
    'a changed row whose hash was made to fit',
    [
      `UPDATE journal SET body = replace(body, 'Høring', 'Horing') ${rowB3}`,
      `UPDATE journal SET hash = sha256(prev_hash || convert_to(body, 'UTF8')) ${rowB3}`,
    ],
    4,
    'prev_hash',
  ],
  [
    'a changed instant beside the body',
    [`UPDATE journal SET at = at - interval '1 minute' ${rowB3}`],
    3,
    'kolonnen at',
  ],
  [
    'a changed actor beside the body',
    [`UPDATE journal SET by = '{"kind":"deadline","rule":"complaint"}' ${rowB3}`],
    3,
    'kolonnen by',
  ],
  ['a changed type beside the body', [`UPDATE journal SET type = 'decided' ${rowB3}`], 3, 'kolonnen type'],
  ['a removed row', [`DELETE FROM journal ${rowB3}`], 3, 'mangler'],
  ['a removed end', [`DELETE FROM journal WHERE case_id = 'application-b' AND seq > 2`], 3, 'rækker er fjernet'],
  ['a removed journal', [`DELETE FROM journal WHERE case_id = 'application-b'`], 1, 'rækker er fjernet'],
  ['a removed case row', [`DELETE FROM cases WHERE case_id = 'application-b'`], 1, 'ingen sag'],
  ['a case row set back', [`UPDATE cases SET seq = 3 WHERE case_id = 'application-b'`], 4, 'uden om sagen'],
  ['another head', [`UPDATE cases SET head_hash = sha256('') WHERE case_id = 'application-b'`], 4, 'head_hash'],
  [
    'a row moved from another case',
    [
      `DELETE FROM journal WHERE case_id = 'application-b'`,
      `UPDATE journal SET case_id = 'application-b' WHERE case_id = 'application-c'`,
      `DELETE FROM cases WHERE case_id = 'application-c'`,
    ],
    1,
    'kolonnen case_id',
  ],
])('names the first bad row: %s', async (_, statements, seq, reason) => {
  await forge(...statements)
  const { faults } = await verifyJournal(database.pool)
  expect(faults).toEqual([{ caseId: 'application-b', seq, reason: expect.stringContaining(reason) }])
})

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

function runTool(...given: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'tools/verify-journal.ts', ...given],
      { cwd: root, env: { ...process.env, DATABASE_URL: database.url } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      },
    )
  })
}

describe('tools/verify-journal', () => {
  it('ends with 0 on a whole journal and with 1 and the row on a forged one', async () => {
    expect(await runTool()).toMatchObject({ code: 0, stdout: 'Journalen er hel: 12 rækker i 3 sager.\n' })
    await forge(`UPDATE journal SET body = replace(body, 'Høring', 'Horing') ${rowB3}`)
    expect(await runTool()).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('application-b  række 3: hash passer ikke'),
    })
    expect(await runTool('--case', 'application-a')).toMatchObject({
      code: 0,
      stdout: 'Journalen er hel: 4 rækker i 1 sag.\n',
    })
  })

  it('ends with 2 on wrong use and explains itself', async () => {
    expect(await runTool('--cse')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Brug: npm run verify-journal'),
    })
    expect(await runTool('--case', 'application-x')).toMatchObject({
      code: 2,
      stderr: 'Sagen application-x findes ikke.\n',
    })
    expect(await runTool('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--case SAG') })
  })
})
