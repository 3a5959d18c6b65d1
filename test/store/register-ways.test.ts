import type { Pool } from 'pg'
import { createStore, type Store } from '../../store/create-store'
import { createPool } from '../../store/pool'
import type { RegisterFilter } from '../../store/register/register-filter'
import { fillRegister } from '../../tools/bench/register/fill-register'
import { allPages } from '../support/all-pages'
import { createDatabase, type TestDatabase } from '../support/database'

/* Which way a search takes through a large register is nobody's business but its own: every way must find the same. */

const now = '2027-02-01T00:00:00.000Z'
let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  await fillRegister(database.pool, 10_000, now)
  // Owners, of whom the filled register tells nothing; one is called as a municipality and providers are.
  await database.pool.query(
    `UPDATE register_history SET entry = (entry::jsonb || '{"ownerName":"Fonden Solsikken i Nyborg"}')::json, words = words || register_words_of('Fonden Solsikken i Nyborg')
     WHERE case_id LIKE '%7'`,
  )
  await database.pool.query(`SELECT note_register_name('owner', 'Fonden Solsikken i Nyborg')`)
})
afterAll(() => database.drop())

/** All pages, by the store. */
const found = (filter: RegisterFilter): Promise<readonly string[]> =>
  allPages(async (place) => {
    const { entries, ...page } = await store.register.listRegister({ ...filter, limit: 100, ...place })
    return { ...page, items: entries.map(({ caseId }) => caseId) }
  })

/** The same by looking at every row that is shown. */
async function looked(typed: string, more: { readonly speciale?: string } = {}): Promise<readonly string[]> {
  const { groups } = await store.register.expandSearch(typed)
  const { rows } = await database.pool.query<{ case_id: string; words: readonly string[] }>(
    `SELECT case_id, words FROM register_history WHERE status = 'in-force' AND shown_from <= $1 AND shown_until > $1 AND ($2::text IS NULL OR speciale_id = $2)
     ORDER BY provider_name, specialfunktion_name, case_id`,
    [now, more.speciale ?? null],
  )
  return rows
    .filter(({ words }) => groups.every((group) => group.words.some((word) => words.includes(word))))
    .map(({ case_id }) => case_id)
}

it.each([
  ['a provider', 'Solgården', 1],
  ['a provider, misspelt', 'Solgådn', 1],
  ['providers of a kind', 'Bostedet', 500],
  ['a kind of provider and a name', 'Bostedet Solgården', 0],
  ['a municipality', 'Odense', 20],
  ['a municipality of two words', 'Høje-Taastrup', 20],
  ['a field', 'autisme', 500],
  ['a kind of provider late in the alphabet', 'Opholdsstedet', 500],
  ['a speciale, by its number', 'speciale 1', 500],
  ['a word of every entry', 'speciale', 1_000],
  ['several words that few have', 'dom til behandling', 50],
  ['several words that many have', 'døgnophold voksne', 1_001],
  ['words of a provider and of all', 'huset voksne', 10],
  ['a municipality and what is done there', 'Aarhus rehabilitering', 1],
  ['an owner', 'solsikken', 500],
  ['an owner, a municipality and providers', 'Nyborg', 500],
  ['a municipality and very many providers', 'Vejen', 150],
  ['a word of an owner and of a field', 'solsikken autisme', 1],
  ['a CVR number', '10000027', 1],
  ['nothing that is there', 'findesikke', 0],
])('%s: «%s»', async (_what, typed, atLeast) => {
  const { groups } = await store.register.expandSearch(typed)
  const expected = await looked(typed)
  expect(await found({ at: now, groups })).toEqual(expected)
  expect(expected.length).toBeGreaterThanOrEqual(atLeast)
})

/** How often an index has been looked into, as the connection knows that has done it. */
async function looksInto(pool: Pool, index: string): Promise<number> {
  await pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await pool.query<{ looks: number }>(
    'SELECT idx_scan::integer AS looks FROM pg_stat_user_indexes WHERE indexrelname = $1',
    [index],
  )
  return rows[0]?.looks ?? 0
}

it.each([
  ['Bostedet', 'register_order'],
  ['Odense', 'register_of_municipality'],
  ['autisme', 'register_of_specialfunktion'],
  ['speciale', 'register_of_speciale'],
  ['solsikken', 'register_of_owner'],
])('goes through the names with «%s» by the index %s, which begins with them', async (typed, index) => {
  const one = createPool(database.url, { max: 1 })
  try {
    const before = await looksInto(one, index)
    const { register } = createStore(one)
    const { groups } = await register.expandSearch(typed)
    expect((await register.listRegister({ at: now, groups })).entries).toHaveLength(50)
    expect(await looksInto(one, index)).toBeGreaterThan(before)
  } finally {
    await one.end()
  }
})

it('is narrowed by facets as well', async () => {
  for (const typed of ['Odense', 'Bostedet', 'døgnophold voksne', 'Aarhus rehabilitering']) {
    const { groups } = await store.register.expandSearch(typed)
    expect(await found({ at: now, groups, specialeId: 'speciale-1' })).toEqual(
      await looked(typed, { speciale: 'speciale-1' }),
    )
  }
})
