import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Programs } from '../../archive/programs'
import { createReleaseKeeper, type ReleaseKeeperParts } from '../../archive/release-keeper'
import type { Keeper } from '../../archive/keeper'
import { runProgram } from '../../archive/run-program'
import { inWorkFolder } from '../../archive/work-folder'
import { StorageFault } from '../../documents/document-storage'
import { createPostgresStorage } from '../../documents/postgres-storage'
import { createShelf } from '../../documents/shelf'
import type { CopyToMake } from '../../domain/process/effect'
import { createDrawing } from '../../rendering/drawing'
import { createMasking } from '../../rendering/masking'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { debianPrograms } from '../support/debian-programs'
import { ordinaryPdf, png } from '../support/documents-to-copy'
import { now } from '../support/present'

let database: TestDatabase
let store: Store
let programs: Programs
const [drawing, masking] = [createDrawing(), createMasking()]
beforeAll(async () => {
  database = await createDatabase()
  store = createStore(database.pool)
  programs = await debianPrograms('pdftoppm', 'pdfinfo', 'pdftotext', 'pdfdetach')
})
afterAll(async () => {
  await Promise.all([database.drop(), drawing.stop(), masking.stop()])
})

const shelf = () => createShelf([createPostgresStorage(store)])
const keeper = (
  folder: string,
  using: Programs = programs,
  trial: Partial<Pick<ReleaseKeeperParts, 'shelf' | 'clock' | 'onFault'>> = {},
): Keeper =>
  createReleaseKeeper({
    store,
    shelf: shelf(),
    programs: using,
    drawing,
    masking,
    folder,
    clock: () => Date.parse(now()),
    everyMs: 60_000,
    onFault(fault: unknown) {
      throw fault
    },
    ...trial,
  })

async function stored(content: Buffer, mediaType = 'application/pdf'): Promise<string> {
  const documentId = randomUUID()
  const storage = await shelf().put(documentId, Readable.from([content]), content.length)
  await store.documents.insertDocument({
    documentId,
    caseId: 'application-x',
    mediaType,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    storage,
    scan: 'clean',
  })
  return documentId
}

const copyOf = (number: number, documentId: string, masks: CopyToMake['masks'] = []): CopyToMake => ({
  number,
  source: 'document',
  documentId,
  of: 'Referat.pdf',
  title: `Bilag 00${number}`,
  name: `Bilag 00${number}.pdf`,
  masks,
})
const ask = async (...copies: readonly CopyToMake[]): Promise<string> => {
  const releaseId = `access-request-${randomUUID()}-udlevering-2`
  await store.releases.askRelease({ releaseId, caseId: 'access-request-x', copies })
  return releaseId
}
const inFolder = <T>(work: (folder: string) => Promise<T>): Promise<T> => inWorkFolder(os.tmpdir(), work)
const half = { page: 1, x: 0, y: 0, width: 1000, height: 500 }

describe('The keeper of releases', () => {
  it('makes each copy as pictures without its words, and keeps it by its hash', async () => {
    await inFolder(async (folder) => {
      const id = await ask(copyOf(1, await stored(await ordinaryPdf('Fortroligt navn')), [half]))
      await expect(keeper(folder).look()).resolves.toBe(1)
      const release = await store.releases.findRelease(id)
      expect(release).toMatchObject({ state: 'made', files: [{ number: 1, pages: 2 }] })
      const [file] = release?.files ?? []
      if (file === undefined) throw new Error('No file')
      const target = path.join(folder, 'seen.pdf')
      await pipeline(await shelf().open({ ...file, documentId: file.bytesId }), createWriteStream(target))
      const told = await runProgram(programs, {
        file: programs.pdftotext ?? '',
        args: [target, '-'],
        folder,
        withinMs: 60_000,
      })
      expect(told.stdout.trim()).toBe('')
      expect((await readdir(folder)).filter((name) => name !== 'seen.pdf')).toEqual([])
      await expect(keeper(folder).look()).resolves.toBe(0)
    })
  })

  it('goes on after the copies that a dead worker had finished', async () => {
    await inFolder(async (folder) => {
      const [first, second] = [await stored(await ordinaryPdf('Et')), await stored(await ordinaryPdf('To'))]
      const id = await ask(copyOf(1, first), copyOf(2, second))
      expect((await store.releases.leaseRelease(60_000))?.releaseId).toBe(id)
      const kept = {
        number: 1,
        pages: 7,
        size: 5,
        sha256: 'a'.repeat(64),
        bytesId: 'kept',
        storage: 'postgres',
      } as const
      await expect(store.releases.keepReleaseFile(id, kept)).resolves.toBe(true)
      await expect(keeper(folder).look()).resolves.toBe(0)
      await database.pool.query('UPDATE releases SET leased_until = clock_timestamp() WHERE release_id = $1', [id])
      await expect(keeper(folder).look()).resolves.toBe(1)
      expect(await store.releases.findRelease(id)).toMatchObject({
        state: 'made',
        files: [kept, { number: 2, pages: 2 }],
      })
    })
  })

  it('removes the copies that a later draft took the place of', async () => {
    await inFolder(async (folder) => {
      const id = await ask(copyOf(1, await stored(await ordinaryPdf('Et'))))
      await keeper(folder).look()
      const bytesId = (await store.releases.findRelease(id))?.files[0]?.bytesId
      const bytes = () => database.pool.query('SELECT FROM document_chunks WHERE document_id = $1', [bytesId])
      expect((await bytes()).rowCount).toBeGreaterThan(0)
      await store.releases.replaceRelease(id)
      await expect(keeper(folder).look()).resolves.toBe(1)
      await expect(store.releases.findRelease(id)).resolves.toBeUndefined()
      expect((await bytes()).rowCount).toBe(0)
    })
  })

  it('takes what is no PDF by its archive copy, and waits for one that is still to come', async () => {
    await inFolder(async (folder) => {
      const picture = await stored(png({ width: 30, height: 30 }), 'image/png')
      const id = await ask(copyOf(1, picture))
      await expect(keeper(folder).look()).resolves.toBe(0)
      expect(await store.releases.findRelease(id)).toMatchObject({ state: 'wanted', attempts: 0, files: [] })
      const copy = await ordinaryPdf('Billedet på en side', { pages: 1 })
      const bytesId = `${picture}-kopi`
      await store.copies.settleCopy((await store.documents.findDocument(picture)) ?? fail(), {
        state: 'made',
        way: 'drawn',
        pages: 1,
        size: copy.length,
        sha256: createHash('sha256').update(copy).digest('hex'),
        bytesId,
        storage: await shelf().put(bytesId, Readable.from([copy]), copy.length),
      })
      await database.pool.query('UPDATE releases SET leased_until = NULL')
      await expect(keeper(folder).look()).resolves.toBe(1)
      expect(await store.releases.findRelease(id)).toMatchObject({ state: 'made', files: [{ pages: 1 }] })
    })
  })

  it.each([
    ['a mask on a page that is not there', 'application/pdf', [{ ...half, page: 3 }], 'side 3, men dokumentet har 2'],
    ['a file that is infected', 'infected', [], 'skadelig kode'],
    ['a file that nobody can open', 'damaged', [], 'Filen kan ikke vises'],
  ])('tells the office why there is no copy: %s', async (_name, kind, masks, said) => {
    await inFolder(async (folder) => {
      const documentId = await stored(kind === 'damaged' ? Buffer.from('%PDF-1.7 og intet') : await ordinaryPdf('Navn'))
      if (kind === 'infected') await store.documents.recordScan(documentId, { verdict: 'infected', finding: 'Eicar' })
      const id = await ask(copyOf(1, documentId, masks))
      await expect(keeper(folder).look()).resolves.toBe(1)
      const release = await store.releases.findRelease(id)
      expect(release).toMatchObject({ state: 'failed', files: [] })
      expect(release?.reason).toContain('Bilag 001 (Referat.pdf)')
      expect(release?.reason).toContain(said)
    })
  })

  it('says which program is missing, and makes the copy when it is asked for again with it', async () => {
    await inFolder(async (folder) => {
      const documentId = await stored(await ordinaryPdf('Navn'))
      const without = await ask(copyOf(1, documentId))
      await expect(keeper(folder, {}).look()).resolves.toBe(1)
      expect((await store.releases.findRelease(without))?.reason).toContain('pdftoppm')
      const again = await ask(copyOf(1, documentId))
      await expect(keeper(folder).look()).resolves.toBe(1)
      expect(await store.releases.findRelease(again)).toMatchObject({ state: 'made' })
    })
  })

  it('waits for a storage that is out of reach, however often, and gives no draft back for it', async () => {
    await inFolder(async (folder) => {
      const id = await ask(copyOf(1, await stored(await ordinaryPdf('Navn'))))
      const faults: unknown[] = []
      const away = (): Promise<never> => Promise.reject(new StorageFault('S3: TimeoutError'))
      for (const part of ['open', 'put'] as const)
        for (let time = 0; time < 4; time += 1) {
          const trial = { shelf: { ...shelf(), [part]: away }, onFault: (fault: unknown) => faults.push(fault) }
          await expect(keeper(folder, programs, trial).look()).resolves.toBe(0)
          await database.pool.query('UPDATE releases SET leased_until = NULL WHERE release_id = $1', [id])
        }
      expect(faults).toHaveLength(8)
      await expect(keeper(folder).look()).resolves.toBe(1)
      await expect(store.releases.findRelease(id)).resolves.toMatchObject({ state: 'made' })
    })
  })

  it('gives up a release on which workers die, and makes the others', async () => {
    await inFolder(async (folder) => {
      const poison = await ask(copyOf(1, await stored(await ordinaryPdf('Et'))))
      const other = await ask(copyOf(1, await stored(await ordinaryPdf('To'))))
      for (let death = 1; death <= 4; death += 1) {
        expect((await store.releases.leaseRelease(60_000))?.releaseId).toBe(poison)
        await database.pool.query('UPDATE releases SET leased_until = clock_timestamp() WHERE release_id = $1', [
          poison,
        ])
      }
      await expect(keeper(folder).look()).resolves.toBe(1)
      const given = await store.releases.findRelease(poison)
      expect(given).toMatchObject({ state: 'failed' })
      expect(given?.reason).toContain('Bed driften om hjælp')
      await expect(store.releases.findRelease(other)).resolves.toMatchObject({ state: 'made' })
    })
  })

  it('gives up on a copy whose bytes are nowhere, when they have been looked for long enough, and says so', async () => {
    await inFolder(async (folder) => {
      const documentId = await stored(await ordinaryPdf('Navn'))
      await database.pool.query('DELETE FROM document_chunks WHERE document_id = $1', [documentId])
      const id = await ask(copyOf(1, documentId))
      const faults: unknown[] = []
      const trial = {
        clock: () => Date.parse(now()) + 7 * 3_600_000,
        onFault: (fault: unknown) => faults.push(fault),
      }
      for (let attempt = 1; attempt <= 4; attempt += 1) {
        await keeper(folder, programs, trial).look()
        await database.pool.query('UPDATE releases SET leased_until = NULL')
      }
      expect(faults).toHaveLength(4)
      const release = await store.releases.findRelease(id)
      expect(release).toMatchObject({ state: 'failed' })
      expect(release?.reason).toContain('Bed driften om hjælp')
    })
  })
})

const fail = (): never => {
  throw new Error('The document is not there')
}
