import { createHash, randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { makeCopy } from '../../../archive/make-copy'
import { findPrograms } from '../../../archive/programs'
import { inWorkFolder } from '../../../archive/work-folder'
import { createPostgresStorage } from '../../../documents/postgres-storage'
import { createShelf } from '../../../documents/shelf'
import { createDrawing } from '../../../rendering/drawing'
import { createStore } from '../../../store/create-store'
import { createPool } from '../../../store/pool'
import type { StoredCopy } from '../../../store/copies/copy'
import { appendUntold, command, leader, storeApplication } from '../../../test/support/application-case'
import { debianFolders } from '../../../test/support/debian-programs'
import { sampleDocuments, type SampleDocument } from './sample-documents'

/** A case with its documents, and what making a copy of each kind took. */
export interface FilledCase {
  readonly caseId: string
  readonly originalBytes: number
  readonly copyBytes: number
  readonly copySeconds: readonly (readonly [name: string, way: string, seconds: number])[]
}

interface Copied extends SampleDocument {
  readonly copy: {
    readonly content: Buffer
    readonly way: 'converted' | 'drawn' | 'office' | 'rasterised' | 'as-is'
    readonly pages: number
  }
  readonly seconds: number
}

/**
 * Stores a case with so many documents, each with its archive copy: copies are made after the upload and not for the bundle, so one of
 * each sample is made here, by the same programs, and kept under every document. @throws Error when a program is missing
 */
export async function fillCase(databaseUrl: string, documents: number): Promise<FilledCase> {
  const pool = createPool(databaseUrl)
  try {
    const store = createStore(pool)
    const shelf = createShelf([createPostgresStorage(store)])
    const samples = await copiedSamples()
    const caseId = await storeApplication(store)
    const keep = async (id: string, content: Buffer) => ({
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      storage: await shelf.put(id, Readable.from([content]), content.length),
    })
    let [originalBytes, copyBytes] = [0, 0]
    for (let n = 0; n < documents; n += 1) {
      const sample = samples[n % samples.length]
      if (sample === undefined) throw new Error('no samples')
      const documentId = randomUUID()
      const { name, mediaType, content, copy } = sample
      const original = await keep(documentId, content)
      const bytesId = `${documentId}-copy`
      const settled: StoredCopy = {
        state: 'made',
        way: copy.way,
        pages: copy.pages,
        bytesId,
        ...(await keep(bytesId, copy.content)),
      }
      await store.documents.insertDocument({ documentId, caseId, mediaType, ...original, scan: 'clean' })
      await store.copies.settleCopy({ documentId, sha256: original.sha256 }, settled)
      const { size, sha256 } = original
      const attached = { documentId, name, mediaType, size, sha256, kind: 'other' }
      await appendUntold(store, caseId, command(leader, 'attachDocument', attached))
      originalBytes += size
      copyBytes += copy.content.length
    }
    return {
      caseId,
      originalBytes,
      copyBytes,
      copySeconds: samples.map(({ name, copy, seconds }) => [name, copy.way, seconds]),
    }
  } finally {
    await pool.end()
  }
}

async function copiedSamples(): Promise<readonly Copied[]> {
  const drawing = createDrawing()
  try {
    const programs = await findPrograms(debianFolders, os.tmpdir())
    const copied: Copied[] = []
    for (const sample of await sampleDocuments())
      copied.push(
        await inWorkFolder(os.tmpdir(), async (folder) => {
          const file = path.join(folder, 'original')
          await writeFile(file, sample.content)
          const begun = performance.now()
          const about = { file, mediaType: sample.mediaType, title: sample.name, date: '2027-01-04' }
          const made = await makeCopy({ programs, drawImages: drawing.drawImages }, about)
          if (made.state === 'none') throw new Error(`${sample.name} got no copy: ${made.reason}`)
          const seconds = (performance.now() - begun) / 1_000
          return { ...sample, seconds, copy: { content: await readFile(made.file), way: made.way, pages: made.pages } }
        }),
      )
    return copied
  } finally {
    await drawing.stop()
  }
}
