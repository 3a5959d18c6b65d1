import { createStore, type Store } from '../../store/create-store'
import type { AttemptResult } from '../../store/messages/settle-attempt'
import type { IncomingReport } from '../../store/messages/take-report'
import { createDatabase, type TestDatabase } from '../support/database'
import { mail, madeUpRequest } from './made-up'

let database: TestDatabase
let store: Store
let messages: Store['messages']
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  ;({ messages } = store)
  await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-a', effects: [mail('a@example.dk')] }) })
})
afterEach(() => database.drop())

const message = {
  key: 'application-a/1/0',
  caseId: 'application-a',
  template: 'application-received',
  to: { name: 'Åse', email: 'a@example.dk' },
  subject: 'Ansøgning modtaget',
  text: 'Kære Åse',
  html: '<p>Kære Åse</p>',
} as const
const at = (minutes: number): string => new Date(Date.UTC(2027, 0, 4, 8, minutes)).toISOString()
const result = (over: Partial<AttemptResult> = {}): AttemptResult => ({
  outcome: 'accepted',
  code: 250,
  reply: '250 OK',
  host: 'mx:25',
  messageId: '<abc@example.dk>',
  ...over,
})

/** Takes the e-mail for an attempt, which there must be. */
async function lease(minute: number) {
  const [leased] = await messages.leaseMessages(1, at(minute))
  if (leased === undefined) throw new Error('Nothing is due')
  return leased
}
const attempt = async (minute: number, over: Partial<AttemptResult> = {}) => {
  const leased = await lease(minute)
  await messages.settleAttempt(leased, result(over), at(minute), at(minute + 5))
  return leased
}
const theMessage = async () => (await messages.findMessage(message.key))?.message
const report = (
  token: string,
  over: Partial<Exclude<IncomingReport['about'], 'automatic' | undefined>> = {},
): IncomingReport => ({
  reportId: JSON.stringify([token, over]),
  receivedAt: at(20),
  excerpt: 'Subject: Undelivered',
  token,
  about: { action: 'failed', status: '5.1.1', diagnostic: '550 no such user', ...over },
})

describe('the outbox', () => {
  it('holds one e-mail a key, in the words of the first time', async () => {
    await Promise.all([1, 2, 3].map((n) => messages.enqueueMessage({ ...message, subject: `${message.subject} ${n}` })))
    expect(await messages.listMessages('application-a')).toHaveLength(1)
    expect(await messages.enqueueMessage({ ...message, subject: 'Noget andet' })).toBe('queued')
    expect((await theMessage())?.subject).toMatch(/^Ansøgning modtaget \d$/)
  })

  it('keeps the proof of every attempt, and the effect is done when a server has taken the e-mail', async () => {
    await messages.enqueueMessage(message, at(0))
    await attempt(1, { outcome: 'postponed', code: 451, reply: '451 try later' })
    expect(await messages.leaseMessages(10, at(5))).toEqual([])
    expect(await store.effects.effectState(message.key)).toMatchObject({ state: 'open', lastError: '451 try later' })
    await attempt(6)
    expect(await store.effects.effectState(message.key)).toMatchObject({ state: 'done', doneAt: at(6) })
    expect(await messages.findMessage(message.key)).toEqual({
      message: {
        ...message,
        state: 'sent',
        attempts: 2,
        queuedAt: at(0),
        messageId: '<abc@example.dk>',
        sentAt: at(6),
        response: '250 OK',
      },
      attempts: [
        {
          n: 1,
          begunAt: at(1),
          endedAt: at(1),
          outcome: 'postponed',
          host: 'mx:25',
          code: 451,
          reply: '451 try later',
        },
        { n: 2, begunAt: at(6), endedAt: at(6), outcome: 'accepted', host: 'mx:25', code: 250, reply: '250 OK' },
      ],
      reports: [],
      resends: [],
    })
    expect(await messages.leaseMessages(10, at(600))).toEqual([])
  })

  it('is leased to one attempt at a time, and again when that has died; of two that overlap an acceptance counts whichever it was', async () => {
    await messages.enqueueMessage(message, at(0))
    const leases = (await Promise.all(Array.from({ length: 5 }, () => messages.leaseMessages(1, at(0))))).flat()
    expect(leases).toHaveLength(1)
    const second = await lease(2)
    expect(second.attempts).toBe(2)
    expect(
      await messages.settleAttempt(
        { ...second, attempts: 1 },
        result({ outcome: 'refused', code: 550, reply: '550 no' }),
        at(2),
        at(9),
      ),
    ).toBe('sending')
    expect(await messages.settleAttempt({ ...second, attempts: 1 }, result(), at(2), at(9))).toBe('sent')
    expect(
      await messages.settleAttempt(
        second,
        result({ outcome: 'refused', code: 550, reply: '550 duplicate' }),
        at(3),
        at(9),
      ),
    ).toBe('sent')
    expect((await messages.findMessage(message.key))?.attempts.map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
    ])
  })

  it('gives up after fourteen days, tried or not, and at once what is refused for good', async () => {
    await messages.enqueueMessage(message, at(0))
    await messages.enqueueMessage({ ...message, key: 'ugebrev/2027-01', template: 'operations-week' }, at(0))
    const fourteenDays = 14 * 24 * 60
    expect(await messages.giveUpOverdue(at(fourteenDays - 1))).toBe(0)
    expect(await messages.giveUpOverdue(at(fourteenDays))).toBe(2)
    expect(await store.effects.failedEffects()).toMatchObject([
      { key: message.key, reason: 'The mail server could not be reached' },
    ])

    await messages.enqueueMessage({ ...message, key: 'application-a/1/1' }, at(0))
    await attempt(1, { outcome: 'refused', code: 550, reply: '550 no such user' })
    expect((await messages.findMessage('application-a/1/1'))?.message).toMatchObject({
      state: 'failed',
      lastError: '550 no such user',
    })
  })

  it('keeps as muted what everybody with the address has switched off, and only kinds that can be', async () => {
    const set = (subject: string, muted: readonly ('receipts' | 'notices')[]) =>
      store.preferences.setMailPreferences({ subject, email: 'A@example.dk', muted, setAt: at(0) })
    await set('anne', ['receipts'])
    expect(await messages.enqueueMessage(message)).toBe('muted')
    expect(await messages.enqueueMessage({ ...message, key: 'application-a/2/0', template: 'decision-made' })).toBe(
      'queued',
    )
    await set('bo', ['notices'])
    expect(await messages.enqueueMessage({ ...message, key: 'application-a/3/0' })).toBe('queued')
    expect((await messages.leaseMessages(10, '2100-01-01T00:00:00.000Z')).map(({ key }) => key).sort()).toEqual([
      'application-a/2/0',
      'application-a/3/0',
    ])
  })
})

describe('reports of mail servers', () => {
  let token: string
  beforeEach(async () => {
    await messages.enqueueMessage(message, at(0))
    ;({ token } = await attempt(1))
  })

  it('are evidence: delivered, and a weaker word later changes nothing', async () => {
    expect(await messages.takeReport(report(token, { action: 'delayed', status: '4.4.1' }))).toBe('taken')
    expect(
      await messages.takeReport(
        report(token, {
          action: 'delivered',
          status: '2.1.5',
          recipient: 'A@example.dk',
          envelopeId: token,
          messageId: '<abc@example.dk>',
        }),
      ),
    ).toBe('taken')
    expect(await messages.takeReport(report(token, { action: 'relayed', status: '2.0.0' }))).toBe('taken')
    expect(await theMessage()).toMatchObject({ state: 'sent', delivery: { action: 'delivered', at: at(20) } })
    expect((await messages.findMessage(message.key))?.reports.map(({ action, attempt: of }) => [action, of])).toEqual(
      expect.arrayContaining([
        ['delayed', 1],
        ['delivered', 1],
        ['relayed', 1],
      ]),
    )
  })

  it("of failure make the e-mail an administrator's task and news for its case, once", async () => {
    expect([await messages.takeReport(report(token)), await messages.takeReport(report(token))]).toEqual([
      'taken',
      'taken',
    ])
    expect(await theMessage()).toMatchObject({
      state: 'failed',
      delivery: { action: 'failed' },
      lastError: '5.1.1 550 no such user',
    })
    expect(await store.effects.failedEffects()).toMatchObject([
      { key: message.key, failedAt: at(20), reason: '5.1.1 550 no such user' },
    ])
    expect((await messages.findMessage(message.key))?.reports).toHaveLength(1)
    expect(await messages.untoldBounces(10)).toEqual([
      {
        key: message.key,
        caseId: 'application-a',
        attempts: 1,
        address: 'a@example.dk',
        diagnosis: '5.1.1 550 no such user',
      },
    ])
    await messages.markBounceTold(message.key)
    expect(await messages.untoldBounces(10)).toEqual([])
  })

  it('that are forged, of no e-mail of ours, or none at all are kept aside, counted, and change nothing', async () => {
    const before = await theMessage()
    const standings = await Promise.all(
      [
        report('f'.repeat(32)),
        report(token, { recipient: 'somebody@else.example' }),
        report(token, { messageId: '<other@example.dk>' }),
        report(token, { envelopeId: 'f'.repeat(32) }),
        { reportId: 'x', receivedAt: at(20), excerpt: 'Kære Specialeplan …', token: 'f'.repeat(32) },
        { reportId: 'y', receivedAt: at(20), excerpt: 'Jeg er på ferie', token, about: 'automatic' as const },
      ].map((forged) => messages.takeReport(forged)),
    )
    expect(standings).toEqual(['unknown', 'contradictory', 'contradictory', 'contradictory', 'unreadable', 'automatic'])
    expect(await messages.countReportsAside()).toEqual({
      unknown: 1,
      contradictory: 3,
      unreadable: 1,
      automatic: 1,
    })
    expect(await messages.unreadReports(10)).toEqual([])
    expect(await theMessage()).toEqual(before)
  })
})

describe('a mail that came back and cannot be read', () => {
  const by = { subject: 'adam', name: 'Adam Administrator' }
  const unread = async () => {
    await messages.enqueueMessage(message, at(0))
    const { token } = await attempt(1)
    await messages.takeReport({ reportId: 'x', receivedAt: at(20), excerpt: 'Sorry', token })
  }

  it('waits for somebody to read it, with the e-mail that it answers', async () => {
    await unread()
    expect(await messages.unreadReports(10)).toEqual([
      {
        reportId: 'x',
        receivedAt: at(20),
        excerpt: 'Sorry',
        messageKey: message.key,
        caseId: 'application-a',
        subject: message.subject,
        to: 'a@example.dk',
      },
    ])
    expect(await messages.unreadReports(10, { receivedAt: at(20), reportId: 'x' })).toEqual([])
  })

  it('that is read as a bounce makes the e-mail a failed one, once', async () => {
    await unread()
    const reading = { reportId: 'x', as: 'failed' as const, by, at: at(30) }
    expect([await messages.settleReport(reading), await messages.settleReport(reading)]).toEqual(['settled', 'settled'])
    expect(await messages.settleReport({ ...reading, as: 'delivered' })).toBe('otherwise')
    expect(await messages.settleReport({ ...reading, reportId: 'y' })).toBe('unknown')
    expect(await messages.unreadReports(10)).toEqual([])
    expect(await theMessage()).toMatchObject({ state: 'failed', delivery: { action: 'failed' } })
    expect((await messages.findMessage(message.key))?.reports).toMatchObject([
      { action: 'failed', diagnostic: 'Læst af Adam Administrator' },
    ])
    expect(await messages.untoldBounces(10)).toMatchObject([{ key: message.key }])
  })

  it('that says nothing of the delivery changes nothing', async () => {
    await unread()
    const before = await theMessage()
    await messages.settleReport({ reportId: 'x', as: 'nothing', by, at: at(30) })
    expect([await theMessage(), await messages.unreadReports(10)]).toEqual([before, []])
    expect(await messages.countReportsAside()).toMatchObject({ unreadable: 1 })
  })
})

describe('sending again', () => {
  const request = (over: { idempotencyKey?: string; requestHash?: string; key?: string } = {}) => ({
    key: message.key,
    by: { subject: 'adam', name: 'Adam Administrator' },
    at: at(30),
    idempotencyKey: 'first-request',
    requestHash: 'a',
    ...over,
  })

  it('is for failed e-mails only; each request is done once, with fourteen days of its own', async () => {
    await messages.enqueueMessage(message, at(0))
    expect(await messages.resendMessage(request())).toBe('not-failed')
    await attempt(1, { outcome: 'refused', code: 550, reply: '550 full' })
    const answers = [
      await messages.resendMessage(request()),
      await messages.resendMessage(request()),
      await messages.resendMessage(request({ requestHash: 'b' })),
      await messages.resendMessage(request({ idempotencyKey: 'second-one' })),
      await messages.resendMessage(request({ key: 'application-a/9/9', idempotencyKey: 'third-one' })),
    ]
    expect(answers).toEqual(['queued', 'known', 'other-body', 'not-failed', 'unknown'])
    expect(await store.effects.failedEffects()).toEqual([])
    expect(await messages.giveUpOverdue(at(14 * 24 * 60))).toBe(0)
    await attempt(31)
    expect(await messages.resendMessage(request())).toBe('known')
    expect(await messages.findMessage(message.key)).toMatchObject({
      message: { state: 'sent', attempts: 2 },
      resends: [{ at: at(30), by: 'Adam Administrator' }],
    })
    expect(await store.effects.effectState(message.key)).toMatchObject({ state: 'done' })
  })

  it("leaves an old attempt's late report as evidence alone", async () => {
    await messages.enqueueMessage(message, at(0))
    const { token } = await attempt(1)
    await messages.takeReport(report(token))
    await messages.resendMessage(request())
    await attempt(31)
    await messages.takeReport(report(token, { diagnostic: '550 still no such user' }))
    expect(await messages.findMessage(message.key)).toMatchObject({
      message: { state: 'sent' },
      reports: [{ attempt: 1 }, { attempt: 1 }],
    })
    expect(await theMessage()).not.toHaveProperty('delivery')
  })
})
