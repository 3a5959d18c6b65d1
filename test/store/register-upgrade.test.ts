import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createStore } from '../../store/create-store'
import { migrate } from '../../store/migrate'
import { createPool } from '../../store/pool'
import { ownDatabase } from '../support/own-database'
import { entry, madeUpRequest } from './made-up'

it('brings what 0.1.0 has registered into the register: searched, counted, and over when its last day is', async () => {
  const database = await ownDatabase()
  const pool = createPool(database.url)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  try {
    cpSync(path.resolve(__dirname, '../../store/migrations'), folder, {
      recursive: true,
      filter: (file) => !/^00[1-9]\d-/.test(path.basename(file)),
    })
    expect(await migrate(pool, folder)).toHaveLength(9)
    const store = createStore(pool)
    const open = (n: number, register: ReturnType<typeof entry>) =>
      store.journal.openCase({ request: madeUpRequest({ caseId: `application-old${n}`, register }) })
    await open(1, entry('Åhuset', { validTo: '2027-06-30' }))
    await open(
      2,
      entry('Bakken', {
        note: 'Gælder fortsat, mens en rettidig ansøgning om fornyelse behandles.',
        validTo: '2027-06-30',
      }),
    )
    await open(3, entry('Engen', { validTo: '2027-06-30' }))
    await store.journal.append(
      madeUpRequest({
        caseId: 'application-old3',
        expectedSeq: 1,
        at: '2027-03-01T08:00:00.000Z',
        register: entry('Engen', { status: 'ended', validTo: '2027-02-28' }),
      }),
    )

    await migrate(pool)

    const shown = async (at: string, typed?: string) =>
      (
        await store.register.listRegister({
          at,
          ...(typed === undefined ? {} : { groups: (await store.register.expandSearch(typed)).groups }),
        })
      ).entries.map(({ entry: { providerName } }) => providerName)
    expect(await shown('2027-02-01T08:00:00.000Z')).toEqual(['Bakken', 'Engen', 'Åhuset'])
    expect(await shown('2027-02-01T08:00:00.000Z', 'aahuset')).toEqual(['Åhuset'])
    expect(await shown('2027-03-01T08:00:00.000Z')).toEqual(['Bakken', 'Åhuset'])
    expect(await shown('2027-06-30T21:59:59.999Z')).toEqual(['Bakken', 'Åhuset'])
    expect(await shown('2027-06-30T22:00:00.000Z')).toEqual(['Bakken'])
    await store.register.countRegister('2027-03-02T00:00:00.000Z')
    expect((await store.register.countFacets({ at: '2027-06-30T22:00:00.000Z' })).total).toBe(1)
    expect(
      (await store.register.listRegisterChanges({ after: 0, limit: 10 })).map(({ caseId, seq }) => `${caseId}/${seq}`),
    ).toEqual(['application-old1/1', 'application-old2/1', 'application-old3/1', 'application-old3/2'])
    const [version] = await store.register.registerVersions('application-old1')
    const {
      rows: [journal],
    } = await pool.query<{ at: Date }>(
      `SELECT date_trunc('milliseconds', recorded_at) AS at FROM journal WHERE case_id = 'application-old1'`,
    )
    expect(version?.recordedAt).toBe(journal?.at.toISOString())
  } finally {
    await pool.end()
    await database.drop()
    rmSync(folder, { recursive: true })
  }
})
