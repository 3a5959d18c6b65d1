import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createCopyKeeper } from '../../archive/copy-keeper'
import type { Keeper } from '../../archive/keeper'
import { findPrograms, type Programs } from '../../archive/programs'
import { inWorkFolder } from '../../archive/work-folder'
import { StorageFault } from '../../documents/document-storage'
import { createPostgresStorage } from '../../documents/postgres-storage'
import { createShelf, type Shelf } from '../../documents/shelf'
import { createDrawing } from '../../rendering/drawing'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { debianPrograms } from '../support/debian-programs'
import { ordinaryPdf, png } from '../support/documents-to-copy'
import { eventually } from '../support/eventually'
import { now } from '../support/present'

let database: TestDatabase
let store: Store
let programs: Programs
const drawing = createDrawing()
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  programs = await debianPrograms('gs', 'pdfinfo', 'pdffonts', 'qpdf')
})
afterAll(async () => {
  await Promise.all([database.drop(), drawing.stop()])
})

const faults: unknown[] = []
const ownShelf = (): Shelf => createShelf([createPostgresStorage(store)])
const keeper = (folder: string, using: Programs = programs, shelf: Shelf = ownShelf()): Keeper =>
  createCopyKeeper({
    store,
    shelf,
    programs: using,
    drawImages: drawing.drawImages,
    folder,
    clock: () => Date.parse(now()),
    everyMs: 60_000,
    onFault: (fault) => faults.push(fault),
  })

const attached = async (content: Buffer, mediaType: string, { scan = 'clean' as const, claimed = true } = {}) => {
  const documentId = randomUUID()
  const sha256 = createHash('sha256').update(content).digest('hex')
  const storage = await createShelf([createPostgresStorage(store)]).put(
    documentId,
    Readable.from([content]),
    content.length,
  )
  await store.documents.insertDocument({
    documentId,
    caseId: 'application-x',
    mediaType,
    size: content.length,
    sha256,
    storage,
    scan,
  })
  if (claimed)
    await database.pool.query('UPDATE documents SET claimed_at = stored_at WHERE document_id = $1', [documentId])
  return { documentId, sha256 }
}

describe('The keeper of copies', () => {
  it('makes each due copy once, keeps it beside the original with both hashes, and leaves nothing on the disk', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const [paper, picture] = [
        await attached(await ordinaryPdf('Budget'), 'application/pdf'),
        await attached(png({ width: 4, height: 4 }), 'image/png'),
      ]
      const notOurs = await attached(png({ width: 4, height: 4 }), 'image/png', { claimed: false })
      await expect(keeper(folder).look()).resolves.toBe(2)
      await expect(keeper(folder).look()).resolves.toBe(0)
      const copies = await store.copies.findCopies([paper.documentId, picture.documentId, notOurs.documentId])
      expect([...copies.keys()].sort()).toEqual([paper.documentId, picture.documentId].sort())
      const copy = copies.get(paper.documentId)
      if (copy?.state !== 'made') throw new Error('not made')
      expect(copy).toMatchObject({ way: 'converted', pages: 2 })
      const bytes = await buffer(
        await createShelf([createPostgresStorage(store)]).open({ ...copy, documentId: copy.bytesId }),
      )
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      const { rows } = await database.pool.query('SELECT original_sha256 FROM archive_copies WHERE document_id = $1', [
        paper.documentId,
      ])
      expect(rows).toEqual([{ original_sha256: paper.sha256 }])
      expect(await readdir(folder)).toEqual([])
      expect(faults).toEqual([])
    })
  })

  it('waits for the scanner, and takes no file that is infected', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const { documentId } = await attached(png({ width: 2, height: 2 }), 'image/png')
      await database.pool.query(`UPDATE documents SET scan = 'awaiting' WHERE document_id = $1`, [documentId])
      await expect(keeper(folder).look()).resolves.toBe(0)
      await store.documents.recordScan(documentId, { verdict: 'infected', finding: 'Eicar' })
      await expect(keeper(folder).look()).resolves.toBe(0)
    })
  })

  it('comes back to what lacked a program when a worker has it', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const { documentId } = await attached(await ordinaryPdf('Senere'), 'application/pdf')
      await keeper(folder, await findPrograms([], folder)).look()
      expect((await store.copies.findCopies([documentId])).get(documentId)).toEqual({
        state: 'none',
        reason: 'no-program',
      })
      await expect(keeper(folder).look()).resolves.toBe(1)
      expect((await store.copies.findCopies([documentId])).get(documentId)).toMatchObject({ way: 'converted' })
    })
  })

  it('says nothing of a document while the storage is out of reach, for the original or for the copy, however long', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const { documentId } = await attached(await ordinaryPdf('Afbrud'), 'application/pdf')
      const away = (): Promise<never> => Promise.reject(new StorageFault('S3: TimeoutError'))
      for (const shelf of [
        { ...ownShelf(), open: away },
        { ...ownShelf(), put: away },
      ])
        for (let time = 0; time < 3; time += 1) {
          await expect(keeper(folder, programs, shelf).look()).resolves.toBe(0)
          await database.pool.query('UPDATE documents SET copy_leased_until = NULL WHERE document_id = $1', [
            documentId,
          ])
        }
      expect(faults.splice(0)).toHaveLength(6)
      await expect(keeper(folder).look()).resolves.toBe(1)
      expect((await store.copies.findCopies([documentId])).get(documentId)).toMatchObject({ state: 'made' })
    })
  })

  it('tells the database of a copy until it has heard, and makes it once', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const prepared = keeper(folder)
      await prepared.look()
      const { documentId } = await attached(png({ width: 5, height: 5 }), 'image/png')
      await database.pool.query('ALTER TABLE archive_copies RENAME TO archive_copies_later')
      const looking = prepared.look()
      await eventually(() => {
        expect(faults.length).toBeGreaterThan(1)
        return Promise.resolve()
      })
      await database.pool.query('ALTER TABLE archive_copies_later RENAME TO archive_copies')
      await expect(looking).resolves.toBe(1)
      faults.length = 0
      const { rows } = await database.pool.query<{ n: number }>(
        'SELECT copy_attempts AS n FROM documents WHERE document_id = $1',
        [documentId],
      )
      expect(rows).toEqual([{ n: 1 }])
      expect((await store.copies.findCopies([documentId])).get(documentId)).toMatchObject({ state: 'made' })
    })
  })

  it('survives the death of a worker, and gives up a document on which workers die', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const { documentId } = await attached(png({ width: 2, height: 2 }), 'image/png')
      const dies = async (): Promise<void> => {
        expect(await store.copies.leaseCopies({ limit: 1, leaseMs: 60_000 })).toHaveLength(1)
        // Its lease still runs: nobody else takes the document up.
        await expect(keeper(folder).look()).resolves.toBe(0)
        await database.pool.query('UPDATE documents SET copy_leased_until = clock_timestamp() WHERE document_id = $1', [
          documentId,
        ])
      }
      for (let death = 0; death < 4; death += 1) await dies()
      await expect(keeper(folder).look()).resolves.toBe(0)
      expect((await store.copies.findCopies([documentId])).get(documentId)).toEqual({ state: 'none', reason: 'failed' })
    })
  })

  it('that is stopped ends the program at work, and its successor makes the copy', async () => {
    await inWorkFolder(os.tmpdir(), async (folder) => {
      const { documentId } = await attached(await ordinaryPdf('Mange sider', { pages: 400 }), 'application/pdf')
      const first = keeper(folder)
      const looking = first.look()
      await first.stop()
      await expect(looking).resolves.toBe(0)
      expect((await readdir(folder)).map((name) => path.basename(name))).toEqual([])
      await database.pool.query('UPDATE documents SET copy_leased_until = clock_timestamp() WHERE document_id = $1', [
        documentId,
      ])
      await expect(keeper(folder).look()).resolves.toBe(1)
    })
  })
})
