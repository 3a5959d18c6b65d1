import { CursorFault } from '../../store/cursor'
import type { CaseListQuery } from '../../store/cases/list-cases'
import { createStore, type Store } from '../../store/create-store'
import { allPages } from '../support/all-pages'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpRequest } from './made-up'

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

const minute = (n: number): string => new Date(Date.UTC(2027, 0, 4) + n * 60_000).toISOString()
const id = (n: number): string => `application-${String(n).padStart(4, '0')}`

/** One page, as `allPages` takes it. */
async function caseIds(query: CaseListQuery) {
  const { cases, ...place } = await store.cases.listCases(query)
  return { items: cases.map(({ caseId }) => caseId), ...place }
}

describe('listCases', () => {
  const office = { scope: { office: 'MIDT' }, procedure: 'application' } as const

  it('pages through 1,000 cases without repeating or skipping any while new ones arrive', async () => {
    // Ten share an instant, so that the id has to tell them apart.
    for (let n = 0; n < 1_000; n += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          store.journal.openCase({
            request: madeUpRequest({ caseId: id(n + i), at: minute(Math.floor((n + i) / 10)) }),
          }),
        ),
      )
    }
    let pages = 0
    const seen = await allPages(async (place) => {
      const page = await caseIds({ ...office, limit: 90, ...place })
      pages += 1
      await store.journal.openCase({
        request: madeUpRequest({ caseId: `application-new${pages}`, at: minute(2_000 + pages) }),
      })
      return page
    })
    expect(seen).toEqual(Array.from({ length: 1_000 }, (_, n) => id(n)).reverse())
    expect(pages).toBe(12)
  })

  it("shows each reader the cases of the owner, the office or the assignment, and nobody else's", async () => {
    const standings = {
      mine: { owner: '87654321', office: 'NORD' },
      ours: { owner: '11111111', office: 'NORD' },
      given: { owner: '22222222', office: 'SYD', assigned: ['konsulent-7', 'konsulent-8'] },
    }
    for (const [name, standing] of Object.entries(standings))
      await store.journal.openCase({ request: madeUpRequest({ caseId: `application-${name}1`, standing }) })
    const shown = async (scope: CaseListQuery['scope']): Promise<readonly string[]> => {
      const filter = { scope, procedure: 'application' } as const
      const { cases } = await store.cases.listCases(filter)
      expect(await store.cases.countCases(filter)).toBe(cases.length)
      return cases.map(({ caseId }) => caseId).sort()
    }
    expect(await shown({ owner: '87654321' })).toEqual(['application-mine1'])
    expect(await shown({ office: 'NORD' })).toEqual(['application-mine1', 'application-ours1'])
    expect(await shown({ assigned: 'konsulent-8' })).toEqual(['application-given1'])
    expect(await shown({ owner: '22222222', office: 'NORD', assigned: 'konsulent-9' })).toEqual([
      'application-given1',
      'application-mine1',
      'application-ours1',
    ])
    expect(await shown({})).toEqual([])
  })

  it('finds by status, and by part of title or number whatever signs are in it', async () => {
    await store.journal.openCase({
      request: madeUpRequest({ caseId: 'application-ærø', title: 'ÆRØ Bo_100% Støtte', standing: { office: 'ØST' } }),
    })
    await store.journal.openCase({
      request: madeUpRequest({
        caseId: 'application-ørø',
        title: 'Ørø Bos100 Støtte',
        standing: { office: 'ØST' },
        closed: true,
      }),
    })
    const titles = async (more: Partial<CaseListQuery>): Promise<readonly string[]> =>
      (await store.cases.listCases({ scope: { office: 'ØST' }, procedure: 'application', ...more })).cases
        .map(({ caseId }) => caseId)
        .sort()
    expect(await titles({ search: 'ærø bo' })).toEqual(['application-ærø'])
    expect(await titles({ search: 'o_100%' })).toEqual(['application-ærø'])
    expect(await titles({ search: 'G01-application-ørø' })).toEqual(['application-ørø'])
    expect(await titles({ status: 'final' })).toEqual(['application-ørø'])
    expect(await titles({ search: 'findes ikke\0' })).toEqual([])
  })

  it('finds what is alike in its order, few or so many that it looks through the list', async () => {
    await store.journal.openCase({
      request: madeUpRequest({ caseId: 'application-many', title: 'Original', standing: { office: 'HOVEDSTADEN' } }),
    })
    await database.pool.query(
      `INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, title, owner, office, assigned, opened_at, changed_at)
       SELECT 'application-copy' || lpad(n::text, 5, '0'), procedure, 'C-' || n, seq, head_hash, status, closed, schema, state, case_index, deadlines,
         CASE WHEN n % 40 = 0 THEN 'Sjælden ' ELSE '' END || 'Afskrift ' || n, owner, CASE WHEN n % 2 = 0 THEN 'HOVEDSTADEN' ELSE 'SYD' END, assigned, c.opened_at + n * interval '1 minute', changed_at
       FROM cases c, generate_series(1, 5200) AS n WHERE c.case_id = 'application-many'`,
    )
    const copies = (every: number): readonly string[] =>
      Array.from(
        { length: 5_200 / every },
        (_, n) => `application-copy${String((n + 1) * every).padStart(5, '0')}`,
      ).reverse()
    const found = async (search: string, more: Partial<CaseListQuery> = {}): Promise<readonly string[]> => {
      const filter = { scope: { office: 'HOVEDSTADEN' }, procedure: 'application', search, ...more } as const
      const seen = await allPages((place) => caseIds({ ...filter, limit: 90, ...place }))
      expect(await store.cases.countCases(filter)).toBe(seen.length)
      return seen
    }
    expect(await found('sjælden')).toEqual(copies(40))
    expect(await found('sjælden', { status: 'final' })).toEqual([])
    expect(await found('afskrift')).toEqual(copies(2))
    expect(await found('LD')).toEqual(copies(40))
    expect(await found(' - ')).toEqual([])
    expect(await found('n A')).toEqual(copies(40))
    expect(await found('C-5200')).toEqual(['application-copy05200'])
  })

  it('finds a case by any part of its number, and by one that its title holds, as by any other text', async () => {
    const numbers = ['27.06.00-G01-12345-27', '27.06.00-G01-1234-27', '27.06.00-G01-23451-26', '27.06.00-G02-12345-27']
    for (const [n, caseNumber] of numbers.entries()) {
      const title = ['Æblehaven', 'Genoptaget efter Ǵ01-12345-27', 'Ad 27.06.00-g01-1', 'Hus G02-1'][n] ?? ''
      const caseId = `application-number${n}`
      await store.journal.openCase({ request: madeUpRequest({ caseId, title, standing: { office: 'TAL' } }) })
      await database.pool.query('UPDATE cases SET case_number = $2 WHERE case_id = $1', [caseId, caseNumber])
    }
    const asked = numbers.flatMap((number) =>
      Array.from({ length: number.length }, (_, from) => [number.slice(from), number.slice(0, from + 1)]).flat(),
    )
    const parts = new Set(asked.flatMap((part) => [part, part.toLowerCase(), part.slice(0, -3)]))
    const found = async (search: string): Promise<readonly string[]> => {
      const filter = { scope: { office: 'TAL' }, procedure: 'application', search } as const
      const { items } = await caseIds(filter)
      // It is counted without the indexes that a list takes its way by.
      expect([search, items.length]).toEqual([search, await store.cases.countCases(filter)])
      return items.map((caseId) => caseId.slice(-1)).sort()
    }
    for (const part of parts) await found(part)
    expect(await found('27.06.00-G01-12345-27')).toEqual(['0'])
    expect(await found('06.00-g01-1234')).toEqual(['0', '1'])
    expect(await found('G01-12345-')).toEqual(['0', '1'])
    expect(await found('G01-1')).toEqual(['0', '1', '2'])
    expect(await found('G02-1')).toEqual(['3'])
    expect(await found('G01-9')).toEqual([])
  })

  it.each([
    '',
    'x',
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["not a date","b"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses the made-up cursor «%s»', async (cursor) => {
    await expect(store.cases.listCases({ ...office, cursor })).rejects.toThrow(CursorFault)
  })
})
