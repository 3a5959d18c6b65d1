import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Pool } from 'pg'
import { createStore } from '../../store/create-store'
import { migrate } from '../../store/migrate'
import { createPool } from '../../store/pool'
import { ownDatabase, type OwnDatabase } from '../support/own-database'
import { now } from '../support/present'

/* An installation of before: nobody can have confirmed anything, and what its cases send goes on coming. */

const real = path.resolve(__dirname, '../../store/migrations')
let database: OwnDatabase
let pool: Pool
let before: string
beforeEach(async () => {
  database = await ownDatabase()
  pool = createPool(database.url)
  before = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  for (const name of readdirSync(real).filter((file) => file < '0025'))
    cpSync(path.join(real, name), path.join(before, name))
})
afterEach(async () => {
  await pool.end()
  await database.drop()
  rmSync(before, { recursive: true })
})

const store = () => createStore(pool)
const put = (key: string, caseId: string, email: string) =>
  store().messages.enqueueMessage({
    key,
    caseId,
    template: 'decision-made',
    to: { name: 'Anne', email },
    subject: 'Afgørelse',
    text: '',
    ifConfirmed: {},
  })

it('has the addresses of its cases confirmed for the organisation of each, and no others', async () => {
  await migrate(pool, before)
  const add = (id: string, owner: string, state: object) =>
    pool.query(
      `INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, title, owner, office, assigned, opened_at, changed_at)
       VALUES ($1, 'approval', $1, 1, '', 'in-force', false, 3, $3, '{}', '[]', '', $2, 'MIDT', '{}', now(), now())`,
      [id, owner, JSON.stringify(state)],
    )
  // A zero character may stand anywhere in what a party has written.
  await add('approval-a', '12345678', {
    identity: { contact: { name: 'Anne \0', email: 'Anne@Aahuset.example' } },
    details: { secondContact: { name: 'Åse', email: 'åse@blåbær.example' } },
  })
  await add('approval-b', '87654321', { identity: { contact: { email: 'bo@bofællesskabet.example' } } })
  await pool.query(
    `INSERT INTO messages (message_key, case_id, recipient, subject, text) VALUES ('approval-a/1/0', 'approval-a', 'gammel@aahuset.example', '', '')`,
  )
  await migrate(pool)

  for (const [n, email] of ['anne@aahuset.example', 'Åse@blåbær.example', 'gammel@aahuset.example'].entries())
    expect([email, await put(`approval-a/2/${n}`, 'approval-a', email)]).toEqual([email, 'queued'])
  expect(await put('approval-b/2/0', 'approval-b', 'anne@aahuset.example')).toBe('unconfirmed')
  expect(await put('approval-a/2/9', 'approval-a', 'ny@aahuset.example')).toBe('unconfirmed')
  // What was on its way goes on its way.
  const due = now(60_000)
  const leased = await store().messages.leaseMessages(10, due)
  expect(leased.map(({ key }) => key)).toContain('approval-a/1/0')
})
