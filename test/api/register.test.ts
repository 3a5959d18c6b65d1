import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Instant } from '../../domain/calendar/instant'
import type { RegisterEntry } from '../../domain/process/procedure'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { entry, madeUpRequest } from '../store/made-up'

let api: TestApi
let now = '2027-05-01T10:00:00.000Z'
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(now) })
})
beforeEach(() => {
  now = '2027-05-01T10:00:00.000Z'
})
afterAll(() => api.stop())

/** The entry of a case, opened or changed at an instant. */
const write = (caseId: string, register: RegisterEntry, at: Instant = '2027-01-04T08:00:00.000Z', expectedSeq = 0) => {
  const request = madeUpRequest({ caseId, at, register, expectedSeq })
  return expectedSeq === 0 ? api.house.store.journal.openCase({ request }) : api.house.store.journal.append(request)
}
const listed = async (query = '') => answerSchemas.Register.parse((await api.get(`${urls.register}${query}`)).body)

describe('the register', () => {
  beforeAll(async () => {
    await write(
      'application-one',
      entry('Birkely', {
        region: 'Midtjylland',
        ownerType: 'private',
        intensifiedSupervision: { from: '2027-04-01', to: '2027-05-01' },
        conditions: [{ text: 'Nattevagt alle dage', due: '2027-09-01' }],
      }),
    )
    await write(
      'application-two',
      entry('Åhuset', {
        municipality: 'Aalborg',
        region: 'Nordjylland',
        ownerType: 'municipal',
        specialfunktionName: 'Intensivt forløb for børn med autisme',
      }),
    )
  })

  it('is public, and says when it stood so, what it knows, and where its changes go on', async () => {
    const answer = await api.get(urls.register)
    const { at, items, position } = answerSchemas.Register.parse(answer.body)
    expect([at, items.map(({ providerName }) => providerName)]).toEqual([now, ['Birkely', 'Åhuset']])
    expect(items[0]).toMatchObject({
      entryId: 'application-one',
      href: urls.registerEntry('application-one'),
      seq: 1,
      since: '2027-01-04T08:00:00.000Z',
    })
    expect(Number(position)).toBeGreaterThan(1)
  })

  it.each([
    ['q=birkly', ['Birkely']],
    ['q=AAHUSET', ['Åhuset']],
    ['municipality=Aalborg', ['Åhuset']],
    ['region=Midtjylland', ['Birkely']],
    ['ownerType=municipal', ['Åhuset']],
    ['targetGroup=children-and-youth', ['Åhuset']],
    ['speciale=none', []],
    ['q=birkely&region=Nordjylland', []],
  ])('narrowed by %s shows %j', async (query, shown) => {
    expect((await listed(`?${query}`)).items.map(({ providerName }) => providerName)).toEqual(shown)
  })

  it('says what it took a misspelt word for', async () => {
    expect((await listed('?q=birkly')).corrected).toEqual({ birkly: ['birkely'] })
  })

  it('shows intensified supervision on its days only', async () => {
    const supervised = async (asOf: string) =>
      (await listed(`?q=birkely&asOf=${asOf}`)).items[0]?.intensifiedSupervision
    expect([
      await supervised('2027-03-31'),
      await supervised('2027-04-01'),
      await supervised('2027-05-01'),
      await supervised('2027-05-02'),
    ]).toEqual([
      undefined,
      { from: '2027-04-01', to: '2027-05-01' },
      { from: '2027-04-01', to: '2027-05-01' },
      undefined,
    ])
  })

  it.each<[string, string]>([
    ['2027-03-01', '2027-03-01T22:59:59.999Z'],
    ['2027-07-01', '2027-07-01T21:59:59.999Z'],
    ['2027-07-01T10:00:00.000Z', '2027-07-01T10:00:00.000Z'],
    ['2027-07-01t10:00:00z', '2027-07-01T10:00:00.000Z'],
    ['2027-07-01T21:59:59.99999Z', '2027-07-01T21:59:59.999Z'],
    ['2027-07-01T10:00:00.5-02:00', '2027-07-01T12:00:00.500Z'],
    ['2027-07-01T10:00:00%2B02:00', '2027-07-01T08:00:00.000Z'],
    ['2027-07-01T10:00:00+02:00', '2027-07-01T08:00:00.000Z'],
    ['1900-01-01', '1900-01-01T22:59:59.999Z'],
    ['2999-12-31', '2999-12-31T22:59:59.999Z'],
  ])('as of %s is how it stood at %s', async (asOf, at) => {
    expect(await api.get(`${urls.register}?asOf=${asOf}`)).toMatchObject({ status: 200, body: { at } })
  })

  it('is known at any instant that RFC 3339 writes as well', async () => {
    const known = async (knownAt: string) => (await listed(`?knownAt=${knownAt}`)).items.length
    expect(await known('2000-01-01t00:00:00%2B01:00')).toBe(0)
    expect(await known('2999-12-31T00:00:00.123456-11:00')).toBeGreaterThan(0)
  })

  it.each([
    'asOf=2027-02-29',
    'asOf=yesterday',
    'asOf=1899-12-31',
    'asOf=3000-01-01',
    'asOf=2999-12-31T23:30:00-01:00',
    'asOf=2027-03-01T24:00:00Z',
    'knownAt=2027-03-01T10:00',
    'q=',
    'colour=red',
    'limit=0',
    'cursor=x',
  ])('cannot be asked with %s', async (query) => {
    expect(await api.get(`${urls.register}?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY', invalid: [{ parameter: query.split('=')[0] }] },
    })
  })

  it('is counted by facet, with Danish names', async () => {
    const { total, exact, facets } = answerSchemas.RegisterFacets.parse((await api.get(urls.registerFacets)).body)
    expect({ total, exact }).toEqual({ total: 2, exact: true })
    expect(facets.speciale).toEqual([{ value: 'autisme', name: 'Autisme', count: 2 }])
    expect(facets.ownerType).toEqual([
      { value: 'municipal', name: 'Kommunal', count: 1 },
      { value: 'private', name: 'Privat', count: 1 },
    ])
    expect(
      answerSchemas.RegisterFacets.parse((await api.get(`${urls.registerFacets}?q=birkely`)).body).facets.region,
    ).toEqual([{ value: 'Midtjylland', name: 'Midtjylland', count: 1 }])
  })

  it('is not sent again to whoever has it, until it is another', async () => {
    const first = await api.get(urls.register)
    const etag = String(first.headers.get('etag'))
    const again = async (headers: Record<string, string>) => (await api.request(urls.register, { headers })).status
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    expect(await again({ 'if-none-match': etag })).toBe(304)
    expect(await again({ 'if-modified-since': String(first.headers.get('last-modified')) })).toBe(304)
    await write(
      'application-three',
      entry('Snart færdig', { municipality: 'Fanø', endsAt: '2027-05-01T22:00:00.000Z' }),
    )
    expect(await again({ 'if-none-match': etag })).toBe(200)

    // Nobody writes anything, and yet it is another: an approval has ended.
    const before = String((await api.get(urls.register)).headers.get('etag'))
    now = '2027-05-01T22:00:00.000Z'
    expect(await again({ 'if-none-match': before })).toBe(200)
    expect((await listed()).items.map(({ providerName }) => providerName)).toEqual(['Birkely', 'Åhuset'])
  })

  it('may be read by pages of other sites, and only read', async () => {
    const asked = await api.request(urls.register, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    })
    expect([
      asked.status,
      asked.headers.get('access-control-allow-origin'),
      asked.headers.get('access-control-allow-methods'),
    ]).toEqual([204, '*', 'GET, HEAD'])
    expect((await api.get(urls.register)).headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await api.get(urls.tasks)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('has a limit of its own for each asker', async () => {
    await api.restart({ temporalAddress: noEngine, clock: () => Date.parse(now), registerRequestsPerMinute: 2 })
    const statuses = [
      await api.get(urls.register),
      await api.get(urls.registerCsv),
      await api.get(urls.registerChanges),
    ].map(({ status }) => status)
    await api.restart()
    expect(statuses).toEqual([200, 200, 429])
  })
})

describe('an entry', () => {
  const id = 'application-lasting'
  const page = (query = '') => api.get(`${urls.registerEntry(id)}${query}`)
  beforeAll(async () => {
    await write(id, entry('Havblik', { municipality: 'Odder', places: 8 }), '2027-01-10T08:00:00.000Z')
    await write(id, entry('Havblik', { municipality: 'Odder', places: 12 }), '2027-02-10T08:00:00.000Z', 1)
    await write(
      id,
      entry('Havblik', { municipality: 'Odder', places: 12, underRenewal: true, note: 'Gælder fortsat' }),
      '2027-03-10T08:00:00.000Z',
      2,
    )
    await write(
      id,
      entry('Havblik', {
        municipality: 'Odder',
        places: 12,
        status: 'ended',
        endGround: 'given-up',
        validTo: '2027-06-30',
      }),
      '2027-06-30T22:00:00.000Z',
      3,
    )
  })

  it('has one address for good, and tells of each datum where it comes from and since when it is so', async () => {
    const shown = answerSchemas.RegisterEntry.parse((await page()).body)
    expect(shown).toMatchObject({ entryId: id, places: 12, underRenewal: true, seq: 3 })
    expect(shown.sources).toMatchObject({
      providerName: { source: 'application', since: '2027-01-10T08:00:00.000Z', seq: 1 },
      places: { since: '2027-02-10T08:00:00.000Z', seq: 2 },
      validTo: { source: 'decision', seq: 1 },
      note: { seq: 3 },
    })
    expect(shown.history.map(({ seq, shownFrom }) => [seq, shownFrom])).toEqual([
      [1, '2027-01-10T08:00:00.000Z'],
      [2, '2027-02-10T08:00:00.000Z'],
      [3, '2027-03-10T08:00:00.000Z'],
    ])
  })

  it('is seen as it was', async () => {
    expect(await page('?asOf=2027-01-31')).toMatchObject({ status: 200, body: { places: 8 } })
    expect(await page('?asOf=2027-06-30T21:59:59.999Z')).toMatchObject({ status: 200 })
  })

  it('is gone when it has ended: when, why, and where one sees it as it last stood', async () => {
    now = '2027-07-01T10:00:00.000Z'
    const gone = await page()
    expect(gone).toMatchObject({
      status: 410,
      body: {
        code: 'REGISTER_ENTRY_ENDED',
        entryId: id,
        endedAt: '2027-06-30T22:00:00.000Z',
        lastDay: '2027-06-30',
        endGround: 'given-up',
      },
    })
    expect(gone.body).not.toHaveProperty('providerName')
    expect(await api.get((gone.body as { lastShown: string }).lastShown)).toMatchObject({
      status: 200,
      body: { providerName: 'Havblik' },
    })
  })

  it('is unknown before its first day, as one is that never was', async () => {
    expect(await page('?asOf=2027-01-09')).toMatchObject({ status: 404, body: { code: 'REGISTER_ENTRY_UNKNOWN' } })
    expect(await api.get(urls.registerEntry('approval-none'))).toMatchObject({
      status: 404,
      body: { code: 'REGISTER_ENTRY_UNKNOWN' },
    })
  })
})

describe('a dump', () => {
  it('is the list, whole, as JSON', async () => {
    const dump = await api.get(`${urls.registerJson}?asOf=2027-04-01`)
    expect(answerSchemas.RegisterDump.parse(dump.body).items).toEqual(
      (await listed('?asOf=2027-04-01&limit=100')).items,
    )
    expect(
      (
        await api.request(`${urls.registerJson}?asOf=2027-04-01`, {
          headers: { 'if-none-match': String(dump.headers.get('etag')) },
        })
      ).status,
    ).toBe(304)
    expect((await fetch(`${api.url}${urls.registerJson}`, { method: 'HEAD' })).headers.get('etag')).toBe(
      (await api.get(urls.registerJson)).headers.get('etag'),
    )
  })
})

describe('the changes', () => {
  it('are followed by a cursor to the end and from there on', async () => {
    const seen: string[] = []
    let cursor = '0'
    for (;;) {
      const { items, next, more } = answerSchemas.RegisterChanges.parse(
        (await api.get(`${urls.registerChanges}?limit=3&cursor=${cursor}`)).body,
      )
      seen.push(...items.map(({ entryId, seq, kind }) => `${entryId}/${seq} ${kind}`))
      cursor = next
      if (!more) break
    }
    expect(seen).toEqual(expect.arrayContaining(['application-lasting/1 shown', 'application-lasting/4 ended']))
    expect(new Set(seen).size).toBe(seen.length)
    await write('application-newest', entry('Nyest'))
    expect((await api.get(`${urls.registerChanges}?cursor=${cursor}`)).body).toMatchObject({
      items: [{ entryId: 'application-newest', kind: 'shown', entry: { providerName: 'Nyest' } }],
      more: false,
    })
    expect(await api.get(`${urls.registerChanges}?cursor=-1`)).toMatchObject({ status: 400 })
  })

  it('are an Atom feed, whatever signs are in the names', async () => {
    await write('application-signs', entry('Mor & Far <"Bo">\u0001', { municipality: 'Læsø' }))
    const answer = await api.get(urls.registerAtom)
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    const feed = String(answer.body)
    expect(feed).toContain('<title>I kraft: Mor &amp; Far &lt;&quot;Bo&quot;&gt;, Autisme')
    expect(feed).toContain('<id>urn:specialeplan:register:application-signs:1</id>')
    expect(feed).toContain(
      `<link rel="alternate" href="http://specialeplan.example${urls.registerEntry('application-signs')}"/>`,
    )
    expect(feed.indexOf('application-signs')).toBeLessThan(feed.indexOf('application-one'))
  })
})
