import { createStore, type Store } from '../../store/create-store'
import type { RegisterFilter } from '../../store/register/register-filter'
import { createDatabase, type TestDatabase } from '../support/database'
import { entry, madeUpRequest } from './made-up'
import { registeredAt, registerSixProviders } from './six-providers'

let database: TestDatabase
let store: Store
const later = '2027-02-01T00:00:00.000Z'

beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  await registerSixProviders(store)
})
afterAll(() => database.drop())

const listed = async (filter: RegisterFilter): Promise<readonly string[]> =>
  (await store.register.listRegister(filter)).entries.map(({ entry: { providerName } }) => providerName)

describe('the register', () => {
  it('sorts as Danes do, Æ Ø Å last and Aa as Å', async () => {
    expect(await listed({ at: later })).toEqual(
      ['Banen', 'Zebra', 'Ærø Støtte', 'Østergård', 'Åhuset', 'Aalborg Bo'].sort(new Intl.Collator('da').compare),
    )
  })

  it("shows all pages as of the first one's instant", async () => {
    const first = await store.register.listRegister({ at: later, limit: 4 })
    const second = await store.register.listRegister({
      at: '2026-01-01T00:00:00.000Z',
      limit: 4,
      cursor: first.cursor ?? '',
    })
    expect(second.at).toBe(later)
    expect([...first.entries, ...second.entries].map(({ entry: { providerName } }) => providerName)).toEqual(
      await listed({ at: later }),
    )
    expect(second.cursor).toBeUndefined()
  })

  it('shows what was in force at the instant asked, before and after each change', async () => {
    const caseId = 'application-changed'
    await store.journal.openCase({
      request: madeUpRequest({ caseId, at: registeredAt, register: entry('Skiftet', { municipality: 'Samsø' }) }),
    })
    await store.journal.append(
      madeUpRequest({
        caseId,
        expectedSeq: 1,
        at: '2027-03-31T22:00:00.000Z',
        register: entry('Skiftet', { municipality: 'Samsø', status: 'ended', validTo: '2027-03-31' }),
      }),
    )

    const shown = (at: string) => listed({ at, municipality: 'Samsø' })
    expect(await shown('2027-01-04T07:59:59.999Z')).toEqual([])
    expect(await shown(registeredAt)).toEqual(['Skiftet'])
    expect(await shown('2027-03-31T21:59:59.999Z')).toEqual(['Skiftet'])
    expect(await shown('2027-03-31T22:00:00.000Z')).toEqual([])
    expect(await store.register.registerVersions(caseId)).toMatchObject([
      { seq: 1, shownFrom: registeredAt, shownUntil: '2027-03-31T22:00:00.000Z', entry: { status: 'in-force' } },
      { seq: 2, since: '2027-03-31T22:00:00.000Z', entry: { status: 'ended' } },
    ])
  })

  it('shows nothing past its legal end, though nobody has written that it ended', async () => {
    await store.journal.openCase({
      request: madeUpRequest({
        caseId: 'application-late',
        at: registeredAt,
        register: entry('Sent', { municipality: 'Fanø', validTo: '2027-04-30', endsAt: '2027-04-30T22:00:00.000Z' }),
      }),
    })
    expect(await listed({ at: '2027-04-30T21:59:59.999Z', municipality: 'Fanø' })).toEqual(['Sent'])
    expect(await listed({ at: '2027-04-30T22:00:00.000Z', municipality: 'Fanø' })).toEqual([])
  })

  it('shows an approval from the Danish day on which it is valid', async () => {
    await store.journal.openCase({
      request: madeUpRequest({
        caseId: 'application-soon',
        at: registeredAt,
        register: entry('Snart', { municipality: 'Læsø', validFrom: '2027-07-01' }),
      }),
    })
    expect(await listed({ at: '2027-06-30T21:59:59.999Z', municipality: 'Læsø' })).toEqual([])
    expect(await listed({ at: '2027-06-30T22:00:00.000Z', municipality: 'Læsø' })).toEqual(['Snart'])
  })

  it('tells what was known at an instant from what was the law then', async () => {
    const caseId = 'application-corrected'
    await store.journal.openCase({
      request: madeUpRequest({ caseId, at: registeredAt, register: entry('Før', { municipality: 'Ærø' }) }),
    })
    await store.journal.append(
      madeUpRequest({ caseId, expectedSeq: 1, at: later, register: entry('Efter', { municipality: 'Ærø' }) }),
    )
    // In force since February, and written down in April: the correction of what had been overlooked.
    for (const [seq, known] of [
      [1, registeredAt],
      [2, '2027-04-01T00:00:00.000Z'],
    ])
      await database.pool.query('UPDATE register_history SET recorded_at = $3 WHERE case_id = $1 AND seq = $2', [
        caseId,
        seq,
        known,
      ])

    const asked = { at: '2027-03-01T00:00:00.000Z', municipality: 'Ærø' }
    expect(await listed(asked)).toEqual(['Efter'])
    expect(await listed({ ...asked, knownAt: '2027-03-31T23:59:59.999Z' })).toEqual(['Før'])
    expect(await listed({ ...asked, knownAt: '2027-04-01T00:00:00.000Z' })).toEqual(['Efter'])
    expect(await listed({ ...asked, knownAt: '2000-01-01T00:00:00.000Z' })).toEqual([])
  })

  it('writes no history when an event leaves the entry as it was', async () => {
    const [before] = await store.register.registerVersions('application-reg5')
    await store.journal.append(
      madeUpRequest({
        caseId: 'application-reg5',
        expectedSeq: 1,
        at: '2027-04-01T08:00:00.000Z',
        ...(before === undefined ? {} : { register: before.entry }),
      }),
    )
    expect(await store.register.registerVersions('application-reg5')).toEqual([before])
  })

  it('takes signs that no database holds, however deep in an entry they lie', async () => {
    await store.journal.openCase({
      request: madeUpRequest({
        caseId: 'application-signs',
        at: registeredAt,
        register: entry('T\0egn', {
          municipality: 'Morsø',
          conditions: [{ text: 'Vil\0kår \uD800', due: '2027-06-01' }],
        }),
      }),
    })
    expect((await store.register.listRegister({ at: later, municipality: 'Morsø' })).entries).toMatchObject([
      { entry: { providerName: 'T\uFFFDegn', conditions: [{ text: 'Vil\uFFFDkår \uFFFD' }] } },
    ])
  })
})

describe('the facets', () => {
  const ownerTypes = async (filter: RegisterFilter) => {
    const { total, exact, facets } = await store.register.countFacets(filter)
    return { total, exact, ownerType: Object.fromEntries(facets.ownerType.map(({ value, count }) => [value, count])) }
  }

  it('count alike from what is kept, from what has happened since, and for an instant before', async () => {
    const at = '2027-05-01T00:00:00.000Z'
    const direct = await ownerTypes({ at, region: 'Midtjylland' })
    expect(direct).toEqual({ total: 6, exact: true, ownerType: { private: 2, municipal: 4 } })
    await store.register.countRegister(later)
    expect(await ownerTypes({ at, region: 'Midtjylland' })).toEqual(direct)
    await store.register.countRegister(at)
    expect(await ownerTypes({ at, region: 'Midtjylland' })).toEqual(direct)
    expect(await ownerTypes({ at: registeredAt, region: 'Midtjylland' })).toEqual(direct)
    expect((await ownerTypes({ at: '2026-01-01T00:00:00.000Z' })).total).toBe(0)
  })

  it('are counted again where nothing has happened since, and where there never was anything', async () => {
    const at = '2027-05-01T00:00:00.000Z'
    await store.register.countRegister(at)
    const counted = await ownerTypes({ at })
    await store.register.countRegister(at)
    expect(await ownerTypes({ at })).toEqual(counted)

    const empty = await createDatabase()
    try {
      const { register } = createStore(empty.pool)
      await register.countRegister(at)
      expect(await register.countFacets({ at })).toMatchObject({ total: 0, exact: true })
      expect((await empty.pool.query('SELECT FROM register_counts')).rowCount).toBe(0)
    } finally {
      await empty.drop()
    }
  })

  it("leave a facet's own filter out of it, so that one sees what else there is", async () => {
    const at = '2027-05-01T00:00:00.000Z'
    expect(await ownerTypes({ at, region: 'Midtjylland', ownerType: 'private' })).toEqual({
      total: 2,
      exact: true,
      ownerType: { private: 2, municipal: 4 },
    })
    const { groups } = await store.register.expandSearch('aarhus')
    expect(await ownerTypes({ at, region: 'Midtjylland', ownerType: 'private', groups })).toEqual({
      total: 2,
      exact: true,
      ownerType: { private: 2, municipal: 4 },
    })
  })

  it('know no value that stands for all', async () => {
    expect((await ownerTypes({ at: later, region: '*' })).total).toBe(0)
  })

  it('count what comes late too', async () => {
    const at = '2027-05-01T00:00:00.000Z'
    const caseId = 'application-latecomer'
    await store.journal.openCase({
      request: madeUpRequest({
        caseId,
        at: registeredAt,
        register: entry('Sen', { region: 'Midtjylland', ownerType: 'regional' }),
      }),
    })
    expect((await ownerTypes({ at, region: 'Midtjylland' })).ownerType).toEqual({
      private: 2,
      municipal: 4,
      regional: 1,
    })
    await store.register.countRegister(at)
    await store.journal.append(
      madeUpRequest({
        caseId,
        expectedSeq: 1,
        at: later,
        register: entry('Sen', { region: 'Midtjylland', ownerType: 'regional', status: 'ended' }),
      }),
    )
    expect((await ownerTypes({ at, region: 'Midtjylland' })).ownerType).toEqual({ private: 2, municipal: 4 })
  })
})

describe('the change feed', () => {
  const feed = async (after: number) =>
    (await store.register.listRegisterChanges({ after, limit: 1_000 })).map(({ caseId, seq, position }) => ({
      caseId,
      seq,
      position,
    }))

  it('has every version once, in the order of its places', async () => {
    const changes = await feed(0)
    const {
      rows: [held],
    } = await database.pool.query<{ n: number }>('SELECT count(*)::integer AS n FROM register_history')
    expect(changes).toHaveLength(held?.n ?? -1)
    expect(changes.map(({ position }) => position)).toEqual(
      changes.map(({ position }) => position).sort((a, b) => a - b),
    )
  })

  it('never hides a change behind one that was committed before it', async () => {
    const before = (await feed(0)).at(-1)?.position ?? 0
    const first = await database.pool.connect()
    try {
      // The first transaction has written its change and hangs before its commit; the second one overtakes it.
      await first.query('BEGIN')
      await first.query(`SELECT change_register('application-slow', 1, $1, $2)`, [
        registeredAt,
        JSON.stringify(entry('Langsom', { municipality: 'Odder' })),
      ])
      await store.journal.openCase({
        request: madeUpRequest({
          caseId: 'application-fast',
          at: registeredAt,
          register: entry('Hurtig', { municipality: 'Odder' }),
        }),
      })
      const seen = await feed(before)
      expect(seen.map(({ caseId }) => caseId)).toEqual(['application-fast'])
      await first.query('COMMIT')
      expect((await feed(seen.at(-1)?.position ?? 0)).map(({ caseId }) => caseId)).toEqual(['application-slow'])
    } finally {
      first.release()
    }
  })

  it('goes backwards as well, the newest first', async () => {
    const all = await feed(0)
    expect(
      (await store.register.listRegisterChanges({ before: Number.MAX_SAFE_INTEGER, limit: 3 })).map(
        ({ position }) => position,
      ),
    ).toEqual(
      all
        .slice(-3)
        .map(({ position }) => position)
        .reverse(),
    )
  })
})

describe('a reading of the whole register', () => {
  it('gives what the list gives, and lets its connection go when the reader stops', async () => {
    const read: string[] = []
    for await (const entries of store.register.readRegister({ at: later }))
      read.push(...entries.map(({ entry: { providerName } }) => providerName))
    expect(read).toEqual(await listed({ at: later, limit: 100 } as RegisterFilter))
    for await (const _ of store.register.readRegister({ at: later })) break
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0)
  })
})
