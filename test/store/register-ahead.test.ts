import fc from 'fast-check'
import { civilDateAt, copenhagenMidnight } from '../../domain/calendar/copenhagen'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import type { CaseToKeep } from '../../domain/process/journal'
import type { RegisterEntry } from '../../domain/process/procedure'
import { without } from '../../domain/process/without'
import { procedures } from '../../domain/procedures'
import { createCaseWorld } from '../../domain/timeline/case-world'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { approvalPlans, playApproval } from './random-approvals'

/* What the register says of a day to come, after every event of many lives, is what the case comes to when only time passes. */

// `SEED=… npx jest test/store/register-ahead` plays others.
const seed = Number(process.env['SEED'] ?? 2028)
const approvals = 20

let database: TestDatabase
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
})
afterAll(() => database.drop())

/** What is shown of an entry at an instant: intensified supervision on its days only, as the API has it. */
function shownAt(entry: RegisterEntry | undefined, at: Instant): RegisterEntry | undefined {
  if (
    entry?.status !== 'in-force' ||
    copenhagenMidnight(entry.validFrom) > at ||
    (entry.endsAt !== undefined && entry.endsAt <= at)
  )
    return undefined
  const { intensifiedSupervision: supervised } = entry
  const day = civilDateAt(at)
  return supervised !== undefined && supervised.from <= day && day <= supervised.to
    ? entry
    : without(entry, 'intensifiedSupervision')
}

/** The entry when nobody does anything until then. */
function untouched({ state, seq }: CaseToKeep, at: Instant): RegisterEntry | undefined {
  const world = createCaseWorld({
    cases: [{ state, seq }],
    caseNumber: (known) => String(known),
    observe: () => undefined,
    refused: () => undefined,
  })
  while (world.fallNext(at)) continue
  const after = world.snapshot(state.caseId)
  return after && shownAt(procedures.approval.register?.(after.state), at)
}

it(`foretells what time alone brings, and remembers what it foretold (seed ${seed})`, async () => {
  const [plans = []] = fc.sample(approvalPlans(approvals), { seed, numRuns: 1 })
  /** How often a day to come was another than today, and how the register stood when it was asked. */
  let others = 0
  const told: {
    readonly at: Instant
    readonly known: Instant
    readonly caseId: string
    readonly entry?: RegisterEntry
  }[] = []
  for (const [n, plan] of plans.entries()) {
    const ask = async (caseId: string, at: Instant): Promise<RegisterEntry | undefined> => {
      const { entries } = await store.register.listRegister({ at, limit: 100 })
      return shownAt(entries.find((one) => one.caseId === caseId)?.entry, at)
    }
    for (const [step, request] of playApproval(plan, n).entries()) {
      if (step === 0) await store.journal.openCase({ request })
      else expect(await store.journal.append(request)).toEqual({ kind: 'appended' })
      const { row } = request
      const last = request.events.at(-1)?.at ?? ''
      const now = shownAt(row.register, last)
      const instants = [
        ...row.deadlines.map(({ at }) => at).filter((at) => at >= last),
        addMillis(last, 40 * 86_400_000),
      ]
      for (const at of instants.filter((_, index) => index % 3 === 0 || index === instants.length - 1)) {
        const entry = await ask(row.caseId, at)
        expect([row.caseId, row.seq, at, entry]).toEqual([row.caseId, row.seq, at, untouched(row, at)])
        if (JSON.stringify(entry) !== JSON.stringify(now)) others += 1
        const { rows } = await database.pool.query<{ known: Date }>(
          `SELECT date_trunc('milliseconds', clock_timestamp()) AS known`,
        )
        told.push({
          at,
          caseId: row.caseId,
          known: rows[0]?.known.toISOString() ?? '',
          ...(entry === undefined ? {} : { entry }),
        })
      }
      // What is counted is what is listed, on a day to come as well.
      const at = addMillis(last, 40 * 86_400_000)
      const { entries } = await store.register.listRegister({ at, limit: 100 })
      expect((await store.register.countFacets({ at })).total).toBe(entries.length)
    }
  }
  expect(others).toBeGreaterThan(100)

  // Later rows of the same millisecond would be known as well.
  const { rows } = await database.pool.query<{ at: Date }>('SELECT recorded_at AS at FROM register_history')
  const written = new Set(rows.map(({ at }) => at.toISOString()))
  const asked = told.filter(({ known }) => !written.has(known)).filter((_, index) => index % 5 === 0)
  expect(asked.length).toBeGreaterThan(100)
  for (const { at, known, caseId, entry } of asked) {
    const { entries } = await store.register.listRegister({ at, knownAt: known, limit: 100 })
    expect([caseId, at, known, shownAt(entries.find((one) => one.caseId === caseId)?.entry, at)]).toEqual([
      caseId,
      at,
      known,
      entry,
    ])
  }
})
