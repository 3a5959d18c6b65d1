import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import { Readable } from 'node:stream'
import { createBundleKeeper } from '../../archive/bundle-keeper'
import type { Keeper } from '../../archive/keeper'
import type { Programs } from '../../archive/programs'
import { inWorkFolder } from '../../archive/work-folder'
import { StorageFault } from '../../documents/document-storage'
import { createPostgresStorage } from '../../documents/postgres-storage'
import { createShelf, type Shelf } from '../../documents/shelf'
import { createDrawing } from '../../rendering/drawing'
import type { AskedBundle } from '../../store/bundles/bundle'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { debianPrograms } from '../support/debian-programs'
import { png } from '../support/documents-to-copy'
import { eventually } from '../support/eventually'
import { now } from '../support/present'

let database: TestDatabase
let store: Store
let programs: Programs
const drawing = createDrawing()
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  programs = await debianPrograms('qpdf', 'pdfinfo')
})
afterAll(async () => {
  await Promise.all([database.drop(), drawing.stop()])
})

const shelf = () => createShelf([createPostgresStorage(store)])
const keeper = (
  folder: string,
  trial: { readonly shelf?: Shelf; readonly onFault?: (fault: unknown) => void } = {},
): Keeper =>
  createBundleKeeper({
    store,
    shelf: shelf(),
    programs,
    ...drawing,
    folder,
    clock: () => Date.parse(now()),
    everyMs: 60_000,
    onFault: (fault) => {
      throw fault
    },
    ...trial,
  })

/** A document without a copy. */
async function document(): Promise<AskedBundle['asked']['items'][number]> {
  const [id, content] = [randomUUID(), png({ width: 3, height: 3 })]
  const sha256 = createHash('sha256').update(content).digest('hex')
  const storage = await shelf().put(id, Readable.from([content]), content.length)
  const stored = {
    documentId: id,
    caseId: 'application-x',
    mediaType: 'image/png',
    size: content.length,
    sha256,
    storage,
  }
  await store.documents.insertDocument({ ...stored, scan: 'clean' })
  await store.copies.settleCopy(stored, { state: 'none', reason: 'failed' })
  return {
    caseId: 'application-x',
    source: 'document',
    id,
    name: 'A.png',
    size: content.length,
    sha256,
    on: '2027-01-04',
  }
}

const ask = async (caseId: string, items: AskedBundle['asked']['items']): Promise<string> => {
  const bundleId = `${caseId}-akter-${randomUUID()}`
  const asked = {
    caseNumber: '27.06.00-G01-1-27',
    title: 'Klage',
    office: 'Socialtilsyn Midt',
    on: '2027-03-01',
    items,
  }
  await store.bundles.askBundle({ bundleId, caseId, holder: 'appeals-body', asked })
  return bundleId
}

const inFolder = <T>(work: (folder: string) => Promise<T>): Promise<T> => inWorkFolder(os.tmpdir(), work)

describe('The keeper of bundles', () => {
  it('makes what is asked for, complete with both hashes, and leaves nothing on the disk', async () => {
    await inFolder(async (folder) => {
      const id = await ask('complaint-1', [await document(), await document()])
      await expect(keeper(folder).look()).resolves.toBe(1)
      const bundle = await store.bundles.findBundle(id)
      expect(bundle).toMatchObject({
        state: 'complete',
        made: { pages: 3 },
        content: { entries: [{ number: 1 }, { number: 2 }] },
      })
      expect(await readdir(folder)).toEqual([])
      await expect(keeper(folder).look()).resolves.toBe(0)
    })
  })

  it('waits for a storage that is out of reach, however often, and fails nothing for it', async () => {
    await inFolder(async (folder) => {
      const id = await ask('complaint-outage', [await document()])
      const faults: unknown[] = []
      const away = (): Promise<never> => Promise.reject(new StorageFault('S3: TimeoutError'))
      for (const part of ['open', 'put'] as const)
        for (let time = 0; time < 4; time += 1) {
          const trial = { shelf: { ...shelf(), [part]: away }, onFault: (fault: unknown) => faults.push(fault) }
          await expect(keeper(folder, trial).look()).resolves.toBe(0)
          await database.pool.query('UPDATE bundles SET leased_until = NULL WHERE bundle_id = $1', [id])
        }
      expect(faults).toHaveLength(8)
      await expect(keeper(folder).look()).resolves.toBe(1)
      await expect(store.bundles.findBundle(id)).resolves.toMatchObject({ state: 'complete' })
    })
  })

  it('tells the database of a bundle until it has heard, and makes it once; the same word again is no other', async () => {
    await inFolder(async (folder) => {
      const id = await ask('complaint-unheard', [await document()])
      await database.pool.query(
        `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not now''; END'`,
      )
      await database.pool.query(
        `CREATE TRIGGER refuse BEFORE UPDATE ON bundles FOR EACH ROW WHEN (NEW.state = 'complete') EXECUTE FUNCTION refuse()`,
      )
      const faults: unknown[] = []
      const looking = keeper(folder, { onFault: (fault) => faults.push(fault) }).look()
      await eventually(() => {
        expect(faults.length).toBeGreaterThan(1)
        return Promise.resolve()
      })
      await database.pool.query('DROP TRIGGER refuse ON bundles')
      await expect(looking).resolves.toBe(1)
      const bundle = await store.bundles.findBundle(id)
      expect(bundle).toMatchObject({ state: 'complete', attempts: 1 })
      const { content, made } = bundle ?? {}
      if (content === undefined || made === undefined) throw new Error('not made')
      // As when the statement was done, and its answer lost.
      await expect(store.bundles.completeBundle(id, content, made)).resolves.toBe(true)
      await expect(store.bundles.completeBundle(id, content, { ...made, pages: 99 })).resolves.toBe(false)
    })
  })

  it('gives the same bytes when the worker that began it has died, and a newer one takes its place with its files', async () => {
    await inFolder(async (folder) => {
      const items = [await document()]
      const first = await ask('complaint-2', items)
      expect((await store.bundles.leaseBundle(60_000))?.bundleId).toBe(first)
      await expect(keeper(folder).look()).resolves.toBe(0)
      await database.pool.query('UPDATE bundles SET leased_until = clock_timestamp() WHERE bundle_id = $1', [first])
      await expect(keeper(folder).look()).resolves.toBe(1)
      const made = (await store.bundles.findBundle(first))?.made
      const second = await ask('complaint-2', items)
      await expect(store.bundles.findBundle(first)).resolves.toBeUndefined()
      await keeper(folder).look()
      const again = (await store.bundles.findBundle(second))?.made
      expect([again?.pdf.sha256, again?.zip.sha256]).toEqual([made?.pdf.sha256, made?.zip.sha256])
      const left = await database.pool.query('SELECT FROM document_chunks WHERE document_id = $1', [
        made?.pdf.documentId,
      ])
      expect(left.rowCount).toBe(0)
    })
  })

  it('gives up a bundle on which workers die, and makes the others', async () => {
    await inFolder(async (folder) => {
      const poison = await ask('complaint-4', [await document()])
      const other = await ask('complaint-5', [await document()])
      const dead = async () =>
        database.pool.query('UPDATE bundles SET leased_until = clock_timestamp() WHERE bundle_id = $1', [poison])
      for (let death = 1; death <= 5; death += 1) {
        expect((await store.bundles.leaseBundle(60_000))?.bundleId).toBe(poison)
        await dead()
      }
      await expect(keeper(folder).look()).resolves.toBe(1)
      expect(await store.bundles.findBundle(poison)).toMatchObject({
        state: 'failed',
        reason: expect.stringMatching(/døde/),
      })
      expect(await store.bundles.findBundle(other)).toMatchObject({ state: 'complete' })
    })
  })

  it('waits for a copy that is still to come, and accounts for a file that is infected', async () => {
    await inFolder(async (folder) => {
      const [waiting, infected] = [await document(), await document()]
      await database.pool.query('UPDATE documents SET copy_due = true WHERE document_id = $1', [waiting.id])
      await store.documents.recordScan(infected.id, { verdict: 'infected', finding: 'Eicar' })
      const id = await ask('complaint-3', [waiting, infected])
      await expect(keeper(folder).look()).resolves.toBe(0)
      expect(await store.bundles.findBundle(id)).toMatchObject({ state: 'wanted', attempts: 0 })
      await database.pool.query('UPDATE documents SET copy_due = false WHERE document_id = $1', [waiting.id])
      await database.pool.query('UPDATE bundles SET leased_until = NULL')
      await expect(keeper(folder).look()).resolves.toBe(1)
      const entries = (await store.bundles.findBundle(id))?.content?.entries
      expect(entries?.map(({ withheld }) => withheld)).toEqual([undefined, 'Der er fundet skadelig kode i filen.'])
    })
  })
})
