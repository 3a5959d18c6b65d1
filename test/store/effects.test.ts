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

describe('effects', () => {
  it("are open, then done; given up, they are an administrator's, and done they stay done", async () => {
    const { effects } = store
    await store.journal.openCase({
      request: madeUpRequest({
        caseId: 'application-a',
        effects: [mail('a@example.dk'), mail('b@example.dk'), mail('c@example.dk')],
      }),
    })
    expect(await effects.countOpenEffects()).toBe(3)
    await effects.noteEffectAttempt('application-a/1/0', 'connection refused')
    expect(await effects.effectState('application-a/1/0')).toEqual({
      state: 'open',
      attempts: 1,
      lastError: 'connection refused',
    })

    await effects.markEffectDone('application-a/1/0')
    await effects.markEffectDone('application-a/1/0')
    await effects.giveUpEffect('application-a/1/0', 'too late')
    await effects.giveUpEffect('application-a/1/1', 'no such mailbox')
    await effects.giveUpEffect('application-a/1/1', 'another reason')

    expect(await effects.effectState('application-a/1/0')).toMatchObject({ state: 'done', attempts: 2 })
    expect(await effects.effectState('application-a/1/1')).toEqual({
      state: 'failed',
      attempts: 0,
      failedReason: 'no such mailbox',
    })
    expect(await effects.effectState('application-a/9/9')).toBeUndefined()
    expect(await effects.failedEffects()).toMatchObject([
      {
        key: 'application-a/1/1',
        caseId: 'application-a',
        at: '2027-01-04T08:00:00.000Z',
        effect: mail('b@example.dk'),
        reason: 'no such mailbox',
      },
    ])
    expect(await effects.countOpenEffects()).toBe(1)

    await effects.markEffectDone('application-a/1/1')
    expect(await effects.failedEffects()).toEqual([])
  })
})
