import { startMailSink, type MailSink } from '../../local/mail-sink'
import { createMailSender, type MailSender } from '../../mail/smtp-transport'
import { createOutbox, type Outbox } from '../../outbox/outbox'
import { createStore, type Store } from '../../store/create-store'
import { createPool } from '../../store/pool'
import { createDatabase, type TestDatabase } from '../support/database'
import { eventually } from '../support/eventually'

/*
 * What a mail server has taken is not sent again because the database would not hear of it: on a real database that refuses,
 * or does not finish, the statement by which an attempt is noted.
 */

const start = Date.parse('2030-03-14T07:00:00.000Z')
const minute = 60_000
const key = 'approval-1000/2/0'

let database: TestDatabase
let sink: MailSink
let sender: MailSender
let now = start
const faults: unknown[] = []
const stores: { pool: ReturnType<typeof createPool>; store: Store }[] = []
/** An outbox of a process of its own. */
function outboxOf(mail: MailSender = sender, renewEveryMs = 20_000, statementTimeoutMs = 60_000): Outbox {
  const pool = createPool(database.url, { statementTimeoutMs, connectWithinMs: 60_000 })
  const store = createStore(pool)
  stores.push({ pool, store })
  return createOutbox({ store, mail, clock: () => now, renewEveryMs, onFault: (fault) => faults.push(fault) })
}
beforeEach(async () => {
  database = await createDatabase()
  sink = await startMailSink()
  sender = createMailSender({ smtpUrl: sink.smtpUrl, from: 'Specialeplan <svar-ikke@specialeplan.example>' })
  now = start
  faults.length = 0
  await createStore(database.pool).messages.enqueueMessage(
    {
      key,
      template: 'renewal-reminder',
      to: { name: 'Anne', email: 'anne@aahuset.example' },
      subject: 'Søg fornyelse',
      text: 'Kære Anne',
    },
    new Date(start).toISOString(),
  )
})
afterEach(async () => {
  sender.close()
  await sink.switchOff()
  await Promise.all(stores.splice(0).map(({ pool }) => pool.end()))
  await database.drop()
})

/** One e-mail, sent once, in one attempt that is noted as taken. */
async function sentOnce(): Promise<void> {
  expect(sink.mails()).toHaveLength(1)
  const { message, attempts } = (await createStore(database.pool).messages.findMessage(key)) ?? {}
  expect(message).toMatchObject({ state: 'sent', attempts: 1 })
  expect(attempts?.map(({ n, outcome }) => [n, outcome])).toEqual([[1, 'accepted']])
}
/** A mail server that has taken its e-mail, and whose answer is heard when it is let through. */
function slowly(): { readonly mail: MailSender; readonly taken: Promise<void>; answer(): void } {
  let [took, answer] = [(): void => undefined, (): void => undefined]
  const taken = new Promise<void>((resolve) => {
    took = resolve
  })
  const heard = new Promise<void>((resolve) => {
    answer = resolve
  })
  const send: MailSender['send'] = async (mail) => {
    const result = await sender.send(mail)
    took()
    await heard
    return result
  }
  return { mail: { ...sender, send }, taken, answer }
}
/** Until noting it has failed so many times. */
const failed = (times: number): Promise<void> =>
  eventually(async () => {
    expect(faults.length).toBeGreaterThanOrEqual(times)
  })
/** Until the lease lasts beyond the present. */
const renewed = (): Promise<void> =>
  eventually(async () => {
    const { rows } = await database.pool.query<{ until: Date }>('SELECT leased_until AS until FROM messages')
    expect(rows[0]?.until.getTime()).toBeGreaterThan(now)
  })

test('the statement times out twice: it is given again until it has been done', async () => {
  const { mail, taken, answer } = slowly()
  const [one, other] = [outboxOf(mail, 20_000, 1_000), outboxOf()]
  const passed = one.pass()
  await taken
  const holder = await database.pool.connect()
  try {
    await holder.query('BEGIN')
    await holder.query('SELECT FROM messages FOR UPDATE')
    answer()
    await failed(2)
    now += 2 * minute
    expect(await other.pass()).toBe(0)
    await holder.query('COMMIT')
  } finally {
    holder.release()
  }
  expect(await passed).toBe(1)
  expect(faults.map(String)).toEqual(faults.map(() => expect.stringContaining('timeout') as string))
  expect(await other.pass()).toBe(0)
  await sentOnce()
})

test('the statement is refused: it is given again, and the lease does not end meanwhile', async () => {
  const { mail, taken, answer } = slowly()
  const [one, other] = [outboxOf(mail, 20), outboxOf()]
  const passed = one.pass()
  await taken
  await database.pool.query('ALTER FUNCTION settle_attempt RENAME TO settle_attempt_later')
  answer()
  await failed(2)
  now += 2 * minute
  await renewed()
  expect(await other.pass()).toBe(0)
  await database.pool.query('ALTER FUNCTION settle_attempt_later RENAME TO settle_attempt')
  expect(await passed).toBe(1)
  expect(await other.pass()).toBe(0)
  await sentOnce()
})

test('a mail server that is slow to answer keeps its e-mail to itself', async () => {
  const { mail, taken, answer } = slowly()
  const [one, other] = [outboxOf(mail, 20), outboxOf()]
  const passed = one.pass()
  await taken
  now += 2 * minute
  await renewed()
  expect(await other.pass()).toBe(0)
  answer()
  expect(await passed).toBe(1)
  await sentOnce()
})

test('the connection breaks, and the database lets nobody in for a while', async () => {
  const { mail, taken, answer } = slowly()
  const one = outboxOf(mail)
  const passed = one.pass()
  await taken
  const name = new URL(database.url).pathname.slice(1)
  const admin = createPool(Object.assign(new URL(database.url), { pathname: '/postgres' }).href, { max: 1 })
  try {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    answer()
    await failed(2)
  } finally {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    await admin.end()
  }
  expect(await passed).toBe(1)
  now += 2 * minute
  expect(await outboxOf().pass()).toBe(0)
  await sentOnce()
})

test('an outbox that is stopped lets go, after some seconds, of what cannot be noted', async () => {
  const { mail, taken, answer } = slowly()
  const one = outboxOf(mail)
  one.start()
  await taken
  await database.pool.query('ALTER FUNCTION settle_attempt RENAME TO settle_attempt_later')
  answer()
  await failed(1)
  await one.stop()
  expect(sink.mails()).toHaveLength(1)
})
