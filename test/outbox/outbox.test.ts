import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { startMailSink, type MailSink } from '../../local/mail-sink'
import { createMailSender, type MailSender } from '../../mail/smtp-transport'
import { createOutbox, type Outbox } from '../../outbox/outbox'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'

/* The outbox on a real database and a real mail server. Its clock is the test's. */

let database: TestDatabase
let store: Store
let sink: MailSink
let sender: MailSender
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  sink = await startMailSink()
  sender = createMailSender({ smtpUrl: sink.smtpUrl, from: 'Specialeplan <svar-ikke@specialeplan.example>' })
})
afterEach(async () => {
  sender.close()
  await sink.switchOff()
  await database.drop()
})

const morning = Date.parse('2030-03-14T07:00:00.000Z')
const minute = 60_000
let now = morning
beforeEach(() => {
  now = morning
})

const outboxOf = (mail: MailSender = sender): Outbox =>
  createOutbox({
    store,
    mail,
    clock: () => now,
    onFault: (fault) => {
      throw fault
    },
  })
const keyOf = (n: number): string => `approval-${n}000/2/0`

async function putReminders(count: number): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, n) =>
      store.messages.enqueueMessage(
        {
          key: keyOf(n),
          caseId: `approval-${n}000`,
          template: 'renewal-reminder',
          to: { name: `Leder ${n}`, email: `leder-${n}@tilbud.example` },
          subject: 'Godkendelsen udløber 14. marts 2031 – søg fornyelse',
          text: 'Kære leder',
        },
        new Date(morning).toISOString(),
      ),
    ),
  )
}

test('two hundred reminders fall while the mail server is away for three hours: each arrives once, within a minute of its return', async () => {
  await sink.switchOff()
  await putReminders(200)
  // Two workers, as in production.
  const outboxes = [outboxOf(), outboxOf()]
  for (now = morning; now < morning + 180 * minute; now += minute) {
    for (const outbox of outboxes) expect(await outbox.pass()).toBe(0)
  }
  await sink.switchOn()
  now += minute
  const taken = await Promise.all(outboxes.map((outbox) => outbox.pass()))

  expect(taken.reduce((sum, n) => sum + n, 0)).toBe(200)
  expect(
    sink
      .mails()
      .map(({ to }) => to[0])
      .sort(),
  ).toEqual(Array.from({ length: 200 }, (_, n) => `leder-${n}@tilbud.example`).sort())
  expect(new Set(sink.mails().map(({ messageId }) => messageId)).size).toBe(200)
  const { rows } = await database.pool.query<{ state: string; n: number }>(
    'SELECT state, count(*)::integer AS n FROM messages GROUP BY state',
  )
  expect(rows).toEqual([{ state: 'sent', n: 200 }])
  // What was tried meanwhile is kept, and no e-mail bore the brunt of it alone.
  const {
    rows: [tries],
  } = await database.pool.query<{ most: number; all: number }>(
    'SELECT max(n) AS most, count(*)::integer AS all FROM message_attempts',
  )
  expect(tries?.all).toBeGreaterThan(300)
  expect(tries?.most).toBeLessThan(20)
})

test('what the server cannot take now rests longer and longer, and stops nobody else', async () => {
  await putReminders(2)
  sink.refuse((recipient) => (recipient.startsWith('leder-0') ? { code: 451, text: 'greylisted' } : undefined))
  const outbox = outboxOf()
  expect(await outbox.pass()).toBe(1)
  for (const [rest, attempts] of [
    [1_999, 1],
    [1, 2],
    [3_999, 2],
    [1, 3],
    [7_999, 3],
    [1, 4],
  ] as const) {
    now += rest
    await outbox.pass()
    expect((await store.messages.findMessage(keyOf(0)))?.message.attempts).toBe(attempts)
  }
  sink.refuse()
  now += 6 * 60 * minute
  expect(await outbox.pass()).toBe(1)
  expect((await store.messages.findMessage(keyOf(0)))?.attempts.map(({ outcome, code }) => [outcome, code])).toEqual([
    ...Array.from({ length: 4 }, () => ['postponed', 451]),
    ['accepted', 250],
  ])
})

test("what it will never take is an administrator's at once, and what nobody took for fourteen days then", async () => {
  await putReminders(2)
  sink.refuse((recipient) =>
    recipient.startsWith('leder-0') ? { code: 550, text: 'no such user' } : { code: 451, text: 'full' },
  )
  const outbox = outboxOf()
  await outbox.pass()
  expect((await store.messages.findMessage(keyOf(0)))?.message).toMatchObject({
    state: 'failed',
    attempts: 1,
    lastError: expect.stringContaining('no such user') as string,
  })
  for (; now < morning + 14 * 24 * 60 * minute; now += 60 * minute) await outbox.pass()
  expect((await store.messages.findMessage(keyOf(1)))?.message).toMatchObject({ state: 'queued' })
  await outbox.pass()
  expect((await store.messages.findMessage(keyOf(1)))?.message).toMatchObject({
    state: 'failed',
    lastError: expect.stringContaining('full') as string,
  })
})

test("an address that the mail server cannot take is an administrator's at once, and says what to do", async () => {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], hideSMTPUTF8: true })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  const without = createMailSender({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'svar-ikke@specialeplan.example' })
  try {
    await store.messages.enqueueMessage(
      {
        key: keyOf(0),
        template: 'renewal-reminder',
        to: { name: 'Søren', email: 'søren@blåbærgrød.example' },
        subject: 'Søg fornyelse',
        text: 'Kære Søren',
      },
      new Date(morning).toISOString(),
    )
    expect(await outboxOf(without).pass()).toBe(0)
    expect((await store.messages.findMessage(keyOf(0)))?.message).toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: expect.stringContaining('Skaf en anden adresse til modtageren') as string,
    })
  } finally {
    without.close()
    await new Promise<void>((resolve) => {
      server.close(resolve)
    })
  }
})

test('an answer that was never heard is sent again under the same Message-ID, and the unheard attempt stays in the evidence', async () => {
  await putReminders(1)
  // The server has the e-mail; the process dies before it can note that.
  const [leased] = await store.messages.leaseMessages(1, new Date(now).toISOString())
  if (leased === undefined) throw new Error('Nothing is due')
  await sender.send({ ...leased, to: leased.to })
  now += minute - 1
  const outbox = outboxOf()
  expect(await outbox.pass()).toBe(0)
  now += 1
  expect(await outbox.pass()).toBe(1)
  expect(new Set(sink.mails().map(({ messageId }) => messageId)).size).toBe(1)
  expect(sink.mails()).toHaveLength(2)
  const evidence = await store.messages.findMessage(keyOf(0))
  expect(evidence?.attempts.map(({ n, outcome }) => [n, outcome])).toEqual([
    [1, undefined],
    [2, 'accepted'],
  ])
})

test('an e-mail that belongs to no case is sent like any other, once for its key', async () => {
  const notice = {
    key: 'ugebrev/2030-11',
    template: 'operations-week',
    to: { name: 'Adam', email: 'drift@tilsyn.example' },
    subject: 'Uge 11',
    text: 'Intet at bemærke\n',
  } as const
  expect(await store.messages.enqueueMessage(notice, new Date(now).toISOString())).toBe('queued')
  expect(await outboxOf().pass()).toBe(1)
  expect(await store.messages.enqueueMessage(notice)).toBe('sent')
  expect(await outboxOf().pass()).toBe(0)
  expect(sink.mails()).toMatchObject([{ subject: 'Uge 11', text: 'Intet at bemærke\n', html: '' }])
})
