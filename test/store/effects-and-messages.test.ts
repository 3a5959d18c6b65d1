import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { mail, madeUpRequest } from './made-up'

let database: TestDatabase
let store: Store
beforeEach(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterEach(() => database.drop())

const message = {
  key: 'application-a/1/0/a@example.dk', caseId: 'application-a', messageId: '<abc@example.dk>', to: 'a@example.dk', subject: 'Ansøgning modtaget', text: 'Kære Åse', html: '<p>Kære Åse</p>',
}

describe('effects', () => {
  it('are open, then done; given up, they are an administrator\'s, and done they stay done', async () => {
    const { effects } = store
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-a', effects: [mail('a@example.dk'), mail('b@example.dk'), mail('c@example.dk')] }) })
    expect(await effects.countOpenEffects()).toBe(3)
    await effects.noteEffectAttempt('application-a/1/0', 'connection refused')
    expect(await effects.effectState('application-a/1/0')).toEqual({ state: 'open', attempts: 1, lastError: 'connection refused' })

    await effects.markEffectDone('application-a/1/0')
    await effects.markEffectDone('application-a/1/0')
    await effects.giveUpEffect('application-a/1/0', 'too late')
    await effects.giveUpEffect('application-a/1/1', 'no such mailbox')
    await effects.giveUpEffect('application-a/1/1', 'another reason')

    expect(await effects.effectState('application-a/1/0')).toMatchObject({ state: 'done', attempts: 2 })
    expect(await effects.effectState('application-a/1/1')).toEqual({ state: 'failed', attempts: 0, failedReason: 'no such mailbox' })
    expect(await effects.effectState('application-a/9/9')).toBeUndefined()
    expect(await effects.failedEffects()).toMatchObject([{ key: 'application-a/1/1', caseId: 'application-a', at: '2027-01-04T08:00:00.000Z', effect: mail('b@example.dk'), reason: 'no such mailbox' }])
    expect(await effects.countOpenEffects()).toBe(1)

    await effects.markEffectDone('application-a/1/1')
    expect(await effects.failedEffects()).toEqual([])
  })
})

describe('the outbox', () => {
  it('holds one e-mail a key, in the words of the first attempt', async () => {
    const { messages } = store
    const claims = await Promise.all([1, 2, 3].map((n) => messages.claimMessage({ ...message, subject: `${message.subject} ${n}` })))
    expect(new Set(claims.map(({ subject }) => subject)).size).toBe(1)
    expect(await messages.listMessages('application-a')).toHaveLength(1)
  })

  it('tells the story of an e-mail: queued, tried, sent; and nothing is noted after that', async () => {
    const { messages } = store
    expect(await messages.claimMessage(message)).toMatchObject({ ...message, state: 'queued', attempts: 0 })
    expect(await messages.leaseMessage(message.key)).toBe(true)
    await messages.markMessageFailed(message.key, 'queued', '451 try later')
    expect(await messages.listMessages('application-a')).toMatchObject([{ state: 'queued', attempts: 1, lastError: '451 try later' }])
    expect(await messages.leaseMessage(message.key)).toBe(true)
    await messages.markMessageSent(message.key, '250 OK')
    await messages.markMessageFailed(message.key, 'failed', 'somebody else\'s old attempt')
    const [sent] = await messages.listMessages('application-a')
    expect(sent).toMatchObject({ state: 'sent', attempts: 2, response: '250 OK', sentAt: expect.any(String) })
    expect(sent).not.toHaveProperty('lastError')
  })

  it('is leased to one attempt at a time: to the next when that one has failed or died, and to none when it is sent', async () => {
    const { messages } = store
    await messages.claimMessage(message)
    const leases = await Promise.all(Array.from({ length: 5 }, () => messages.leaseMessage(message.key)))
    expect(leases.filter((leased) => leased)).toHaveLength(1)
    await messages.markMessageFailed(message.key, 'queued', 'connection refused')
    expect(await messages.leaseMessage(message.key)).toBe(true)
    expect(await messages.leaseMessage(message.key)).toBe(false)

    await database.pool.query("UPDATE messages SET leased_until = clock_timestamp() - interval '1 ms'")
    expect(await messages.leaseMessage(message.key)).toBe(true)
    await messages.markMessageSent(message.key, '250 OK')
    await database.pool.query('UPDATE messages SET leased_until = NULL')
    expect(await messages.leaseMessage(message.key)).toBe(false)
  })
})
