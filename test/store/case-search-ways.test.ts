import fc from 'fast-check'
import type { CaseFilter } from '../../store/cases/case-filter'
import { createStore, type Store } from '../../store/create-store'
import { allPages } from '../support/all-pages'
import { createDatabase, type TestDatabase } from '../support/database'
import { madeUpRequest } from './made-up'

/* A search takes its way through an index of an office's words; a count looks at every case. Both must find the same, whatever
 * is written and whatever is asked. */

const seed = Number(process.env['SEED'] ?? 38)
const cases = 400
const searches = 600

/** What titles and names are made of: words, signs between them, and what is neither. */
const pieces = [
  ...[
    'Å',
    'hus',
    'Åbenrå',
    'Aabenraa',
    'Sø',
    'Sol',
    'gården',
    'Ærøskøbing',
    'Łódź',
    'Guðrun',
    'Straße',
    'Œuvre',
    'Þór',
  ],
  ...['G01-12345-27', '27.06.00-G01-1', '12345678', '10 23', '½½½', 'Ⅳ', '²³', '한국어', 'Ωμέγα', 'дом', 'नमस्ते', '🏠'],
  ...[
    '100%',
    '_',
    '\\',
    "'",
    "''",
    '@',
    ':*',
    '&',
    '|',
    '!',
    '(',
    '-',
    '/',
    '.',
    ' ',
    ' ',
    ' ',
    '\u00ad',
    '\u200b',
    '\u0301',
  ],
  'Speciallægepraksisfællesskabernesfællesrepræsentantskab',
]
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }).map((some) => some.join(''))
const mail = fc
  .tuple(fc.constantFrom('sol', 'å', "o'hara", 'guðrun'), fc.constantFrom('hus', 'sø', 'fonden'))
  .map(([who, where]) => `${who}@${where}.example`)

let database: TestDatabase
let store: Store
/** What the cases are called, and the lines that else they are found by. */
const written: string[] = []
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  await store.journal.openCase({ request: madeUpRequest({ caseId: 'application-0' }) })
  const made = fc.sample(
    fc.record({
      title: text,
      lines: fc.array(fc.oneof(text, mail), { maxLength: 4 }),
      office: fc.constantFrom('MIDT', 'MIDT', 'SYD', null),
      owner: fc.constantFrom('11111111', '22222222'),
      assigned: fc.subarray(['rikke', 'per']),
      conflicted: fc.subarray(['per']),
      by: fc.constantFrom('cvr:33333333', null),
      minutes: fc.nat(200),
      procedure: fc.constantFrom('application', 'application', 'approval'),
      status: fc.constantFrom('received', 'final'),
    }),
    { seed, numRuns: cases },
  )
  written.push(...made.flatMap(({ title, lines }) => [title, ...lines]))
  await database.pool.query(
    `INSERT INTO cases (case_id, procedure, case_number, seq, head_hash, status, closed, schema, state, case_index, deadlines, title, owner, office, assigned, opened_at, changed_at, found_by)
     SELECT 'made-up-' || n, m ->> 'procedure', '27.06.00-G01-' || n * 7 || '-27', c.seq, c.head_hash, m ->> 'status', true, c.schema, c.state,
       json_build_object('standing', json_build_object('conflicted', m -> 'conflicted', 'representation', CASE WHEN m ->> 'by' IS NOT NULL THEN json_build_object('by', m ->> 'by') END)),
       c.deadlines, m ->> 'title', m ->> 'owner', m ->> 'office', ARRAY(SELECT json_array_elements_text(m -> 'assigned')), c.opened_at + (m ->> 'minutes')::integer * interval '1 minute', c.changed_at,
       array_to_string(ARRAY(SELECT json_array_elements_text(m -> 'lines')), chr(10))
     FROM json_array_elements($1) WITH ORDINALITY AS made(m, n), cases c WHERE c.case_id = 'application-0'`,
    [JSON.stringify(made)],
  )
})
afterAll(() => database.drop())

const scopes: readonly CaseFilter['scope'][] = [
  { office: 'MIDT' },
  { office: 'SYD', assigned: 'rikke' },
  { office: 'SYD', owner: '11111111', representative: ['cvr:33333333', 'x'] },
  { owner: '22222222' },
  { assigned: 'per', representative: ['cvr:33333333'] },
]

/** A part of what is written, as somebody else would type it; or words of more than one line; or anything. */
const typed = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(
        fc.constantFrom(...Array(cases).keys()),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
    },
    { weight: 2, arbitrary: fc.tuple(text, mail).map((some) => some.join(' ')) },
    { weight: 1, arbitrary: fc.nat(2_800).map((n) => `G01-${n}`) },
  )
  .map((part) => {
    if (typeof part === 'string') return part
    const [n, from, to] = part
    const signs = [...(written[n % written.length] ?? '')]
    return signs.slice(Math.floor(from * signs.length), 1 + Math.floor(to * signs.length)).join('')
  })
const spelt = fc
  .tuple(
    typed,
    fc.constantFrom(
      (of: string) => of,
      (of: string) => of.toUpperCase(),
      (of: string) => of.normalize('NFD'),
    ),
  )
  .map(([of, spell]) => spell(of))

it(`finds by its index what is found by looking at every case (seed ${seed})`, async () => {
  const asked = fc.sample(
    fc.record({
      search: spelt,
      scope: fc.constantFrom(...scopes),
      procedure: fc.constantFrom('application' as const, 'approval' as const),
      searchers: fc.constantFrom(['per'], ['rikke']),
      status: fc.constantFrom(undefined, undefined, 'final'),
    }),
    { seed, numRuns: searches },
  )
  let hits = 0
  for (const { status, ...rest } of asked) {
    const filter: CaseFilter = { ...rest, ...(status === undefined ? {} : { status }) }
    const listed = await allPages(async (place) => {
      const { cases: items, ...page } = await store.cases.listCases({ ...filter, limit: 40, ...place })
      return { ...page, items }
    })
    const ids = listed.map(({ caseId }) => caseId)
    expect([filter, ids.length]).toEqual([filter, await store.cases.countCases(filter)])
    expect(new Set(ids).size).toBe(ids.length)
    expect(listed.map(({ openedAt }) => openedAt)).toEqual(
      listed
        .map(({ openedAt }) => openedAt)
        .sort()
        .reverse(),
    )
    if (ids.length > 0 && ids.length < 60) hits += 1
  }
  // Most find something, and few find all.
  expect(hits).toBeGreaterThan(searches / 4)
})

it('looks into no index for an office that asks for what no word is long enough for', async () => {
  for (const search of ['½½½', 'å', '.', 'Ⅳ', '🏠🏠🏠'])
    expect(
      (await store.cases.listCases({ scope: { office: 'MIDT' }, procedure: 'application', search, limit: 1_000 })).cases
        .length,
    ).toBe(await store.cases.countCases({ scope: { office: 'MIDT' }, procedure: 'application', search }))
})
