import { readdirSync } from 'node:fs'
import path from 'node:path'
import { addMillis, type Instant } from '../../domain/calendar/instant'
import { appendRequest } from '../../domain/process/journal'
import type { CaseSnapshot } from '../../domain/process/judge'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import { procedures } from '../../domain/procedures'
import { createPureWorld } from '../../rehearsal/pure-world'
import { readScenario } from '../../rehearsal/read-scenario'
import { runScenario } from '../../rehearsal/run-scenario'
import { createStore, type Store } from '../../store/create-store'
import { byCommand } from '../support/by-command'
import { createDatabase, type TestDatabase } from '../support/database'
import { foldedRegister, publicMoments, type PublicMoment } from '../support/folded-register'

/* What the register shows of the scenarios in which orders, skærpet tilsyn, withdrawals and complaints come and go, asked about any day of them. */

const folder = path.join(__dirname, '..', 'scenarios')
const files = readdirSync(folder).filter((name) =>
  /^(paabud|skaerpet|tilbagekaldelse|klage-over|klage-mid|ingen-nye|vilkaar-i|vilkaar-stillet|bortfald|opgivelse)/.test(
    name,
  ),
)

let database: TestDatabase
let store: Store
const journals = new Map<string, readonly PublicMoment[]>()

/** The journal as that of another case of another place: scenarios do not know of each other. */
const elsewhere = (journal: readonly Recorded<DomainEvent>[], n: number): readonly Recorded<DomainEvent>[] =>
  JSON.parse(
    JSON.stringify(journal)
      .replaceAll('-rehearsal', `-no${n}rehearsal`)
      .replaceAll('1012345678', String(3_000_000_000 + n))
      .replace(/27\.06\.00-G01-(\d+)-/g, (_all, serial) => `27.06.00-G01-${(n + 1) * 1000 + Number(serial)}-`),
  ) as readonly Recorded<DomainEvent>[]

async function keep(journal: readonly Recorded<DomainEvent>[]): Promise<void> {
  let before: CaseSnapshot | undefined
  for (const events of byCommand(journal)) {
    const { request, after } = appendRequest(procedures.approval, before, events)
    const kept = before === undefined ? await store.journal.openCase({ request }) : await store.journal.append(request)
    expect(kept).toEqual({ kind: 'appended' })
    before = after
  }
}

beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  for (const [n, file] of files.entries()) {
    const world = createPureWorld()
    await runScenario(readScenario(path.join(folder, file)), world)
    for (const { row, journal } of await world.cases()) {
      if (row.procedure !== 'approval') continue
      const own = elsewhere(journal, n)
      await keep(own)
      journals.set(`${file} ${own[0]?.commandId ?? ''}`, publicMoments(own))
    }
  }
})
afterAll(() => database.drop())

it('shows at every turn of every scenario what the journal says, the instant before it and the instant after', async () => {
  const turns = [...journals.values()].flat().map(({ recorded }) => recorded.at)
  const asked = [...new Set(turns.flatMap((at): readonly Instant[] => [addMillis(at, -1), at, addMillis(at, 1)]))]
  const compare = async (at: Instant): Promise<void> => {
    const expected = [...journals.values()].flatMap((moments) => foldedRegister(moments, at) ?? [])
    const { entries } = await store.register.listRegister({ at, limit: 500 })
    const byPlace = (a: { readonly pNumber: string; readonly validFrom: string }, b: typeof a): number =>
      `${a.pNumber} ${a.validFrom}` < `${b.pNumber} ${b.validFrom}` ? -1 : 1
    expect([at, entries.map(({ entry }) => entry).sort(byPlace)]).toEqual([at, [...expected].sort(byPlace)])
  }
  for (let n = 0; n < asked.length; n += 10) await Promise.all(asked.slice(n, n + 10).map(compare))
})

it('and they show orders, skærpet tilsyn, parts withdrawn, ends of all kinds and approvals that stand again', () => {
  const shown = [...journals.values()].flat().flatMap(({ entry }) => entry ?? [])
  expect(shown.some(({ orders }) => orders !== undefined)).toBe(true)
  expect(shown.some(({ intensifiedSupervision }) => intensifiedSupervision !== undefined)).toBe(true)
  expect(shown.some(({ note = '' }) => /ikke længere omfattet/.test(note))).toBe(true)
  expect([...new Set(shown.flatMap(({ endGround }) => endGround ?? []))].sort()).toEqual(
    expect.arrayContaining(['expired', 'general-approval-ended', 'given-up', 'revoked', 'unused']),
  )
  const again = [...journals.values()].some((moments) =>
    moments.some(
      ({ entry }, n) =>
        entry?.status === 'in-force' && moments.slice(0, n).some((one) => one.entry?.status === 'ended'),
    ),
  )
  expect(again).toBe(true)
})
