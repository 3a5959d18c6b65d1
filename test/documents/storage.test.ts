import { createHash, randomBytes, randomUUID } from 'node:crypto'
import os from 'node:os'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createDocumentRoom, InfectedFile, type DocumentRoomParts } from '../../documents/document-room'
import { StorageFault, type DocumentStorage } from '../../documents/document-storage'
import { createPostgresStorage } from '../../documents/postgres-storage'
import { createS3Storage } from '../../documents/s3-storage'
import { spool, type SpooledFile } from '../../documents/spool'
import { ScannerUnavailable, type VirusScanner } from '../../documents/virus-scanner'
import { createStore, type Store } from '../../store/create-store'
import { createDatabase, type TestDatabase } from '../support/database'
import { startS3, type TestS3 } from '../support/s3-server'
import { sampleFiles } from '../support/sample-files'

let database: TestDatabase
let store: Store
let s3: TestS3
beforeAll(async () => {
  ;[database, s3] = await Promise.all([createDatabase(), startS3()])
  store = createStore(database.pool)
})
afterAll(async () => {
  await Promise.all([database.drop(), s3.stop()])
})

const streamOf = (content: Buffer): Readable =>
  Readable.from([content.subarray(0, 100), content.subarray(100)], { objectMode: false })
const rows = async (table: string, id: string): Promise<number> =>
  (await database.pool.query(`SELECT FROM ${table} WHERE document_id = $1`, [id])).rowCount ?? -1

describe.each<[string, () => DocumentStorage]>([
  ['PostgreSQL', () => createPostgresStorage(store)],
  ['S3', () => createS3Storage(s3.settings)],
])('storage in %s', (_name, storageOf) => {
  it('gives back the very bytes, 25 MB as well', async () => {
    const content = randomBytes(25 * 1024 * 1024)
    const id = randomUUID()
    await storageOf().put(id, streamOf(content), content.length)
    expect((await buffer(await storageOf().read(id))).equals(content)).toBe(true)
  })

  it('keeps what is put twice at once as one, and removes twice as once', async () => {
    const content = sampleFiles.pdf()
    const id = randomUUID()
    await Promise.all([
      storageOf().put(id, streamOf(content), content.length),
      storageOf().put(id, streamOf(content), content.length),
    ])
    expect((await buffer(await storageOf().read(id))).equals(content)).toBe(true)
    await storageOf().remove(id)
    await storageOf().remove(id)
  })
})

it('PostgreSQL keeps nothing of a file whose source breaks off', async () => {
  const id = randomUUID()
  const broken = Readable.from(
    (async function* () {
      yield Buffer.alloc(600_000)
      yield Buffer.alloc(600_000)
      throw new Error('væk')
    })(),
    { objectMode: false },
  )
  await expect(createPostgresStorage(store).put(id, broken, 2_000_000)).rejects.toThrow('væk')
  expect(await rows('document_chunks', id)).toBe(0)
})

it.each<[string, () => Partial<TestS3['settings']>]>([
  ['a key that nobody knows', () => ({ accessKeyId: 'ukendt' })],
  ['a bucket that is not there', () => ({ bucket: 'findes-ikke' })],
  ['a server that is away', () => ({ url: 'http://127.0.0.1:1' })],
])('S3 with %s is a fault of the storage', async (_what, over) => {
  const storage = createS3Storage({ ...s3.settings, ...over() })
  await expect(storage.put(randomUUID(), streamOf(sampleFiles.pdf()), sampleFiles.pdf().length)).rejects.toThrow(
    StorageFault,
  )
  await expect(storage.read(randomUUID())).rejects.toThrow(StorageFault)
})

describe('the document room', () => {
  const roomWith = (parts: Partial<DocumentRoomParts> = {}) =>
    createDocumentRoom({ store, storages: [createPostgresStorage(store)], ...parts })
  const scannerThat = (scan: VirusScanner['scan']): VirusScanner => ({ scan, ping: async () => undefined })
  const away = scannerThat(async () => {
    throw new ScannerUnavailable('borte')
  })
  const spooled: SpooledFile[] = []
  const incoming = async (content = sampleFiles.pdf(randomUUID())) => {
    const file = await spool(streamOf(content), 1_000_000, os.tmpdir())
    spooled.push(file)
    return { documentId: randomUUID(), caseId: 'application-test', mediaType: 'application/pdf', file }
  }
  afterAll(() => Promise.all(spooled.map((file) => file.release())))
  const stored = async (id: string) => {
    const document = await store.documents.findDocument(id)
    if (document === undefined) throw new Error('not stored')
    return document
  }

  it('keeps new files in S3 and still finds the ones from before', async () => {
    const [older, newer] = [await incoming(), await incoming()]
    await roomWith().keep(older)
    const room = roomWith({ storages: [createS3Storage(s3.settings), createPostgresStorage(store)] })
    expect(await room.keep(newer)).toBe('unscanned')
    expect([(await stored(older.documentId)).storage, (await stored(newer.documentId)).storage]).toEqual([
      'postgres',
      's3',
    ])
    for (const { documentId, file } of [older, newer]) {
      expect(
        createHash('sha256')
          .update(await buffer(await room.open(await stored(documentId))))
          .digest('hex'),
      ).toBe(file.sha256)
    }
    await expect(roomWith().open(await stored(newer.documentId))).rejects.toThrow('which is not set up')
  })

  it('breaks off a file whose bytes are no longer the ones that were handed in', async () => {
    const file = await incoming()
    await roomWith().keep(file)
    await database.pool.query(`UPDATE document_chunks SET bytes = set_byte(bytes, 9, 0) WHERE document_id = $1`, [
      file.documentId,
    ])
    await expect(buffer(await roomWith().open(await stored(file.documentId)))).rejects.toThrow(StorageFault)
  })

  it('keeps nothing of an infected file', async () => {
    const file = await incoming()
    await expect(
      roomWith({ scanner: scannerThat(async () => ({ verdict: 'infected', finding: 'Test' })) }).keep(file),
    ).rejects.toThrow(InfectedFile)
    expect([await rows('documents', file.documentId), await rows('document_chunks', file.documentId)]).toEqual([0, 0])
  })

  it('keeps a file back while the scanner is away, and scans it later, once', async () => {
    await database.pool.query('DELETE FROM documents')
    const [clean, infected] = [await incoming(), await incoming(sampleFiles.pdf('skadelig'))]
    for (const file of [clean, infected]) expect(await roomWith({ scanner: away }).keep(file)).toBe('awaiting')
    const told: unknown[] = []
    const back = roomWith({
      scanner: scannerThat(async (content) =>
        (await buffer(content)).includes('skadelig') ? { verdict: 'infected', finding: 'Test' } : { verdict: 'clean' },
      ),
      onScan: (what) => {
        told.push(what)
      },
    })
    expect(await Promise.all([back.rescan(), back.rescan()])).toEqual(expect.arrayContaining([2, 0]))
    expect((await stored(clean.documentId)).scan).toBe('clean')
    expect(await stored(infected.documentId)).toMatchObject({ scan: 'infected', finding: 'Test' })
    expect(told).toEqual([{ documentId: infected.documentId, caseId: 'application-test', finding: 'Test' }])
    expect(await back.rescan()).toBe(0)
  })

  it('tries a file that cannot be scanned ever more seldom', async () => {
    await database.pool.query('DELETE FROM documents')
    const file = await incoming()
    const room = roomWith({ scanner: away })
    await room.keep(file)
    expect([await room.rescan(), await room.rescan()]).toEqual([0, 0])
    const {
      rows: [row],
    } = await database.pool.query<{ attempts: number; waits: boolean }>(
      'SELECT attempts, leased_until > clock_timestamp() AS waits FROM documents',
    )
    expect(row).toEqual({ attempts: 1, waits: true })
  })

  it('removes, an hour later, what no receipt speaks of, and nothing else', async () => {
    await database.pool.query('DELETE FROM documents')
    const [kept, brokenOff, young] = [await incoming(), await incoming(), await incoming()]
    for (const file of [kept, brokenOff, young]) await roomWith().keep(file)
    await store.receipts.insertReceipt({
      receiptId: randomUUID(),
      caseId: 'application-test',
      command: 'attachDocument',
      data: { documentId: kept.documentId },
      bodySha256: kept.file.sha256,
      by: { kind: 'person', subject: 'anne', name: 'Anne', roles: ['provider'] },
      receivedAt: '2027-01-04T08:00:00.000Z',
      idempotencyKey: randomUUID(),
      requestHash: 'x',
      submission: true,
    })
    await database.pool.query(
      `UPDATE documents SET stored_at = stored_at - interval '2 hours' WHERE document_id = ANY($1)`,
      [[kept.documentId, brokenOff.documentId]],
    )
    expect([await roomWith().sweep(), await roomWith().sweep()]).toEqual([1, 0])
    expect(await Promise.all([kept, brokenOff, young].map(({ documentId }) => rows('documents', documentId)))).toEqual([
      1, 0, 1,
    ])
    expect(await rows('document_chunks', brokenOff.documentId)).toBe(0)
  })
})
