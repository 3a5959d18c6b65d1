import fc from 'fast-check'
import { addDays } from '../../domain/calendar/civil-date'
import { copenhagenMidnight } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { foldedRegister, publicMoments, type PublicMoment } from '../support/folded-register'
import { approvalPlans, playApproval } from './random-approvals'

// `SEED=… npx jest test/store/register-fold` plays another.
const seed = Number(process.env['SEED'] ?? 2027)
const approvals = 24

let database: TestDatabase
let store: Store
/** The journals as they stand in the database, by case; after each event what the case's state makes public. */
const journals = new Map<string, readonly PublicMoment[]>()

beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  const [plans = []] = fc.sample(approvalPlans(approvals), { seed, numRuns: 1 })
  for (const [n, plan] of plans.entries()) {
    const [opening, ...appends] = playApproval(plan, n)
    if (opening === undefined) throw new Error('An approval begins with an event')
    await store.journal.openCase({ request: opening })
    for (const request of appends) expect(await store.journal.append(request)).toEqual({ kind: 'appended' })
    const { caseId } = opening.row
    const { events } = await store.journal.readJournal(caseId, 0)
    journals.set(caseId, publicMoments(events))
  }
})
afterAll(() => database.drop())

/** Instants anywhere in the years, and most of them where something happens: at events, ends and midnights, to the millisecond. */
function instants(): readonly Instant[] {
  const happenings = [...journals.values()]
    .flat()
    .flatMap(({ recorded: { at, event } }) => [
      at,
      ...('validTo' in event && typeof event.validTo === 'string'
        ? [copenhagenMidnight(addDays(event.validTo, 1))]
        : []),
    ])
  const near = fc
    .tuple(fc.constantFrom(...happenings), fc.constantFrom(-1, 0, 1, 500))
    .map(([instant, millis]) => addMillis(instant, millis))
  const anywhere = fc
    .integer({ min: Date.parse('2026-12-01'), max: Date.parse('2040-01-01') })
    .map((epoch) => new Date(epoch).toISOString())
  return fc.sample(fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: anywhere }), {
    seed,
    numRuns: 1_000,
  })
}

it(`shows at 1,000 instants what the journal says, no more and no less (seed ${seed})`, async () => {
  let shown = 0
  const compare = async (at: Instant, n: number): Promise<void> => {
    const expected = Object.fromEntries(
      [...journals].flatMap(([caseId, events]) => {
        const entry = foldedRegister(events, at)
        return entry === undefined ? [] : [[caseId, entry]]
      }),
    )
    const { entries } = await store.register.listRegister({ at, limit: approvals })
    expect([at, Object.fromEntries(entries.map(({ caseId, entry }) => [caseId, entry]))]).toEqual([at, expected])
    if (n % 10 === 0) expect([at, (await store.register.countFacets({ at })).total]).toEqual([at, entries.length])
    shown += entries.length
  }
  const asked = instants()
  // As many at a time as the pool has connections.
  for (let n = 0; n < asked.length; n += 10)
    await Promise.all(asked.slice(n, n + 10).map((at, i) => compare(at, n + i)))
  // What has been compared was not nothing.
  expect(shown).toBeGreaterThan(1_000)
})

it(`met renewals, extensions, ends of all kinds and a journal that goes back in time (seed ${seed})`, () => {
  const all = [...journals.values()]
  const types = new Set(all.flat().map(({ recorded: { event } }) => event.type))
  expect([...types]).toEqual(expect.arrayContaining(['granted', 'renewal-filed', 'renewed', 'expired']))
  expect(
    all.some((journal) =>
      journal.some(({ recorded: { at } }, index) => index > 0 && at < String(journal[index - 1]?.recorded.at)),
    ),
  ).toBe(true)
})
