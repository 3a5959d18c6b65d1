import { createStore, type Store } from '../../store/create-store'
import type { RegisterFilter } from '../../store/register/register-filter'
import { createDatabase, type TestDatabase } from '../support/database'
import { entry, madeUpRequest } from './made-up'
import { registeredAt, registerSixProviders } from './six-providers'

let database: TestDatabase
let store: Store
const later = '2027-02-01T00:00:00.000Z'
/** As Macs write it, and with letters that Danes have no keys for. */
const foreign = ['Blåbær Gård'.normalize('NFD'), 'Fonden Łukaszewski Šárka', 'Guðrun á Fløtti', 'Ευτυχία']

beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  await registerSixProviders(store)
})
afterAll(() => database.drop())

const listed = async (filter: RegisterFilter): Promise<readonly string[]> =>
  (await store.register.listRegister(filter)).entries.map(({ entry: { providerName } }) => providerName)
const searched = async (typed: string, at = later): Promise<readonly string[]> =>
  listed({ at, groups: (await store.register.expandSearch(typed)).groups })

describe('the search', () => {
  beforeAll(async () => {
    for (const [n, name] of foreign.entries())
      await store.journal.openCase({
        request: madeUpRequest({
          caseId: `application-foreign${n}`,
          at: registeredAt,
          register: entry(name, { region: 'Udland', municipality: 'Nuuk' }),
        }),
      })
  })

  it.each<[string, string]>([
    ['åhuset', 'Åhuset'],
    ['AAHUSET', 'Åhuset'],
    ['ahuset', 'Åhuset'],
    ['aerø', 'Ærø Støtte'],
    ['oestergaard', 'Østergård'],
    ['Ostergard', 'Østergård'],
    ['østergrd', 'Østergård'],
    ['alborg', 'Aalborg Bo'],
    ['stötte', 'Ærø Støtte'],
    ['ærø støte', 'Ærø Støtte'],
    ['huset', 'Åhuset'],
    ['banen aarhus', 'Banen'],
    ['10000003', 'Østergård'],
  ])('finds by «%s» %s', async (typed, found) => {
    expect(await searched(typed)).toContain(found)
  })

  it.each<[string, string]>([
    ['blåbær', foreign[0] ?? ''],
    ['blaabaer', foreign[0] ?? ''],
    ['Blåbær gård'.normalize('NFD'), foreign[0] ?? ''],
    ['østergård'.normalize('NFD'), 'Østergård'],
    ['lukaszewski', foreign[1] ?? ''],
    ['Łukaszewski', foreign[1] ?? ''],
    ['šárka', foreign[1] ?? ''],
    ['SARKA', foreign[1] ?? ''],
    ['gudrun', foreign[2] ?? ''],
    ['guðrun fløtti', foreign[2] ?? ''],
    ['ευτυχία', foreign[3] ?? ''],
    ['ευτυχια', foreign[3] ?? ''],
  ])('finds foreign and taken apart letters by «%s»: %s', async (typed, found) => {
    expect(
      await listed({ at: later, groups: (await store.register.expandSearch(typed)).groups, region: 'Udland' }),
    ).toEqual(found === 'Østergård' ? [] : [found])
    expect(await searched(typed)).toContain(found)
    // By what it says itself, not by what is spelt almost so.
    expect((await store.register.expandSearch(typed)).corrected).toEqual({})
  })

  it.each(['1000000', 'banen zebra', 'qqqqqq', '100%', '%%', '\0'])('finds nothing by «%s»', async (typed) => {
    expect(await searched(typed)).toEqual([])
  })

  it('says which words it took for others', async () => {
    expect((await store.register.expandSearch('zebrra')).corrected).toEqual({ zebrra: ['zebra'] })
    expect((await store.register.expandSearch('zebra')).corrected).toEqual({})
  })
})
