import { CursorFault } from '../../store/cursor'
import type { CaseListQuery } from '../../store/cases/list-cases'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { entry, madeUpRequest } from './made-up'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const minute = (n: number): string => new Date(Date.UTC(2027, 0, 4) + n * 60_000).toISOString()
const id = (n: number): string => `application-${String(n).padStart(4, '0')}`

describe('listCases', () => {
  const office = { scope: { office: 'MIDT' }, procedure: 'application' } as const

  it('pages through 1,000 cases without repeating or skipping any while new ones arrive', async () => {
    // Ten share an instant, so that the id has to tell them apart.
    for (let n = 0; n < 1_000; n += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, i) => store.journal.openCase({ request: madeUpRequest({ caseId: id(n + i), at: minute(Math.floor((n + i) / 10)) }) })))
    }
    const seen: string[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = await store.cases.listCases({ ...office, limit: 90, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.cases.map(({ caseId }) => caseId))
      cursor = page.cursor
      pages += 1
      await store.journal.openCase({ request: madeUpRequest({ caseId: `application-new${pages}`, at: minute(2_000 + pages) }) })
    } while (cursor !== undefined)
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, n) => id(n)).reverse())
    expect(pages).toBe(12)
  })

  it('shows each reader the cases of the owner, the office or the assignment, and nobody else\'s', async () => {
    const standings = { mine: { owner: '87654321', office: 'NORD' }, ours: { owner: '11111111', office: 'NORD' }, given: { owner: '22222222', office: 'SYD', assigned: ['konsulent-7', 'konsulent-8'] } }
    for (const [name, standing] of Object.entries(standings)) await store.journal.openCase({ request: madeUpRequest({ caseId: `application-${name}1`, standing }) })
    const shown = async (scope: CaseListQuery['scope']): Promise<readonly string[]> => {
      const filter = { scope, procedure: 'application' } as const
      const { cases } = await store.cases.listCases(filter)
      expect(await store.cases.countCases(filter)).toBe(cases.length)
      return cases.map(({ caseId }) => caseId).sort()
    }
    expect(await shown({ owner: '87654321' })).toEqual(['application-mine1'])
    expect(await shown({ office: 'NORD' })).toEqual(['application-mine1', 'application-ours1'])
    expect(await shown({ assigned: 'konsulent-8' })).toEqual(['application-given1'])
    expect(await shown({ owner: '22222222', office: 'NORD', assigned: 'konsulent-9' })).toEqual(['application-given1', 'application-mine1', 'application-ours1'])
    expect(await shown({})).toEqual([])
  })

  it('finds by status, and by part of title or number whatever signs are in it', async () => {
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-ærø', title: 'ÆRØ Bo_100% Støtte', standing: { office: 'ØST' } }) })
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-ørø', title: 'Ørø Bos100 Støtte', standing: { office: 'ØST' }, closed: true }) })
    const titles = async (more: Partial<CaseListQuery>): Promise<readonly string[]> =>
      (await store.cases.listCases({ scope: { office: 'ØST' }, procedure: 'application', ...more })).cases.map(({ caseId }) => caseId).sort()
    expect(await titles({ search: 'ærø bo' })).toEqual(['application-ærø'])
    expect(await titles({ search: 'o_100%' })).toEqual(['application-ærø'])
    expect(await titles({ search: 'G01-application-ørø' })).toEqual(['application-ørø'])
    expect(await titles({ status: 'final' })).toEqual(['application-ørø'])
    expect(await titles({ search: 'findes ikke\0' })).toEqual([])
  })

  it.each(['', 'x', Buffer.from('["a"]').toString('base64url'), Buffer.from('["not a date","b"]').toString('base64url'), Buffer.from('[1,2]').toString('base64url')])('refuses the made-up cursor «%s»', async (cursor) => {
    await expect(store.cases.listCases({ ...office, cursor })).rejects.toThrow(CursorFault)
  })
})

describe('the register', () => {
  const names = async (at: string, more: { search?: string; municipality?: string } = {}): Promise<readonly string[]> =>
    (await store.register.listRegister({ at, ...more })).entries.map(({ entry: { providerName } }) => providerName)

  beforeAll(async () => {
    for (const [n, name] of ['Åhuset', 'Ærø Støtte', 'Zebra', 'Østergård', 'Aalborg Bo', 'Banen'].entries()) {
      await store.journal.openCase({ request: madeUpRequest({ caseId: `application-reg${n}`, at: '2027-01-04T08:00:00.000Z', register: entry(name, { cvr: `1000000${n}` }) }) })
    }
  })

  it('sorts as Danes do, Æ Ø Å last and Aa as Å', async () => {
    expect(await names('2027-02-01T00:00:00.000Z')).toEqual(['Banen', 'Zebra', 'Ærø Støtte', 'Østergård', 'Åhuset', 'Aalborg Bo'].sort(new Intl.Collator('da').compare))
  })

  it('shows what was in force at the instant asked, before and after each change', async () => {
    const caseId = 'application-reg2'
    const ended = entry('Zebra', { cvr: '10000002', status: 'ended', validTo: '2027-03-31' })
    await store.journal.append(madeUpRequest({ caseId, expectedSeq: 1, at: '2027-03-31T22:00:00.000Z', register: ended }))

    expect(await names('2027-01-04T07:59:59.999Z')).toEqual([])
    expect(await names('2027-03-31T21:59:59.999Z', { search: 'zebra' })).toEqual(['Zebra'])
    expect(await names('2027-03-31T22:00:00.000Z', { search: 'zebra' })).toEqual([])
    expect(await store.register.findRegisterEntry(caseId, '2027-03-31T21:59:59.999Z')).toEqual({ caseId, since: '2027-01-04T08:00:00.000Z', entry: entry('Zebra', { cvr: '10000002' }) })
    expect(await store.register.findRegisterEntry(caseId, '2027-04-01T00:00:00.000Z')).toEqual({ caseId, since: '2027-03-31T22:00:00.000Z', entry: ended })
    expect(await store.register.findRegisterEntry(caseId, '2026-01-01T00:00:00.000Z')).toBeUndefined()
  })

  it('writes no history when an event leaves the entry as it was', async () => {
    await store.journal.append(madeUpRequest({ caseId: 'application-reg5', expectedSeq: 1, at: '2027-04-01T08:00:00.000Z', register: entry('Banen', { cvr: '10000005' }) }))
    expect(await store.register.findRegisterEntry('application-reg5', '2027-05-01T00:00:00.000Z')).toMatchObject({ since: '2027-01-04T08:00:00.000Z' })
  })

  it('shows an approval from the Danish day on which it is valid', async () => {
    await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-soon', at: '2027-01-04T08:00:00.000Z', register: entry('Snart', { municipality: 'Læsø', validFrom: '2027-07-01' }) }) })
    expect(await names('2027-06-30T21:59:59.999Z', { municipality: 'Læsø' })).toEqual([])
    expect(await names('2027-06-30T22:00:00.000Z', { municipality: 'Læsø' })).toEqual(['Snart'])
  })

  it('shows all pages as of the first one\'s instant', async () => {
    const at = '2027-02-01T00:00:00.000Z'
    const first = await store.register.listRegister({ at, limit: 4 })
    const second = await store.register.listRegister({ at: '2026-01-01T00:00:00.000Z', limit: 4, cursor: first.cursor ?? '' })
    expect(second.at).toBe(at)
    expect([...first.entries, ...second.entries].map(({ entry: { providerName } }) => providerName)).toEqual(await names(at))
    expect(second.cursor).toBeUndefined()
  })

  it('finds by CVR number and P number as a whole', async () => {
    expect(await names('2027-02-01T00:00:00.000Z', { search: '10000003' })).toEqual(['Østergård'])
    expect(await names('2027-02-01T00:00:00.000Z', { search: '1000000' })).toEqual([])
  })
})
