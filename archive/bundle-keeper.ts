import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BundleContent, BundleEntry } from '../domain/bundle/bundle'
import { StorageFault } from '../documents/document-storage'
import type { Shelf } from '../documents/shelf'
import { createRecurringWork } from '../recurring/recurring-work'
import { untilDone } from '../recurring/until-done'
import type { BundleFile, StoredBundle } from '../store/bundles/bundle'
import type { Store } from '../store/create-store'
import { lookAtPdf } from './look-at-pdf'
import { makeBundle, type BundleParts, type BundleProgress } from './make-bundle'
import { ProgramMissing } from './programs'
import { resolveContent } from './resolve-content'
import { inWorkFolder } from './work-folder'

export interface BundleKeeperParts extends BundleParts {
  readonly store: Pick<Store, 'bundles' | 'copies' | 'documents' | 'letters'>
  readonly shelf: Shelf
  /** On whose disk the work is done. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Milliseconds between two looks. */
  readonly everyMs: number
  /** Told what could not be done; it is tried again. */
  readonly onFault: (fault: unknown) => void
}

/** Makes the bundles that are asked for. */
export interface BundleKeeper {
  start(): void
  /** Makes those that wait, one after the other. Answers how many were completed. */
  look(): Promise<number>
  /** Ends the work on the one that is being made; it is taken up again. */
  stop(): Promise<void>
}

/** A worker that says nothing of its bundle for so long is dead. */
const leaseMs = 60_000
const tellEveryMs = 2_000
const waitForCopiesMs = 10 * 60_000
const postponeMs = 3_000
const mostAttempts = 5
/** How long a bundle rests while the storage is out of reach, and how long that says nothing of the bundle. */
const restMs = 30_000
const outageMs = 6 * 3_600_000

/**
 * In the worker. A bundle is a row that says what is wanted, who makes it and how far it is: it survives the death of the worker that
 * makes it, and whoever waits for it looks at the row.
 */
export function createBundleKeeper(parts: BundleKeeperParts): BundleKeeper {
  const { store, onFault } = parts
  const stopping = new AbortController()
  const isStopping = (): boolean => stopping.signal.aborted

  const look = async (): Promise<number> => {
    let completed = 0
    while (!isStopping()) {
      const bundle = await store.bundles.leaseBundle(leaseMs)
      if (bundle === undefined) break
      if (bundle.attempts > mostAttempts) {
        // Whoever made it last has said nothing: the next would die of it as well, and every other bundle waits behind it.
        await store.bundles.failBundle(bundle.bundleId, `Arbejderen døde under hvert af ${mostAttempts} forsøg`)
        continue
      }
      try {
        if (await made(parts, bundle, stopping.signal)) completed += 1
      } catch (fault) {
        if (isStopping()) break
        onFault(fault)
        if (isOfStorage(fault) && parts.clock() - Date.parse(bundle.askedAt) < outageMs)
          await store.bundles.postponeBundle(bundle.bundleId, restMs)
        else if (bundle.attempts >= mostAttempts)
          await store.bundles.failBundle(bundle.bundleId, fault instanceof Error ? fault.message : String(fault))
      }
    }
    return completed
  }

  const recurring = createRecurringWork({ work: look, waitMs: () => parts.everyMs, onFault })
  return {
    start: () => {
      recurring.start()
    },
    look,
    async stop() {
      stopping.abort(new Error('The worker stops'))
      await recurring.stop()
    },
  }
}

async function made(parts: BundleKeeperParts, bundle: StoredBundle, signal: AbortSignal): Promise<boolean> {
  const { store, shelf, clock } = parts
  const { bundleId } = bundle
  return inWorkFolder(parts.folder, async (folder) => {
    const isLate = clock() - Date.parse(bundle.askedAt) > waitForCopiesMs
    const pagesOfLetter = (letterId: string): Promise<number | undefined> =>
      letterPages(parts, letterId, folder, signal)
    const begun = bundle.content !== undefined && (await isClean(store, bundle.content)) ? bundle.content : undefined
    const content = begun ?? (await resolveContent(bundle, { store, pagesOfLetter, isLate }))
    if (content === undefined) {
      await store.bundles.postponeBundle(bundleId, postponeMs)
      return false
    }
    if (begun === undefined && !(await store.bundles.fixBundle(bundleId, content))) return false
    // Its lease is kept until the database has heard of it: what took hours is not made again because it would not at once.
    return told(parts, bundleId, async (onProgress) => {
      const done = await makeBundle(parts, {
        content,
        folder,
        openOriginal: (entry) => originalOf(parts, entry),
        openCopy: (entry) => copyOf(parts, entry),
        onProgress,
        signal,
      })
      const [pdf, zip] = [await kept(shelf, bundleId, done.pdf), await kept(shelf, bundleId, done.zip)]
      const counts = await untilDone(
        () => store.bundles.completeBundle(bundleId, done.content, { pages: done.pages, pdf, zip }),
        { signal, onFault: parts.onFault },
      )
      for (const left of counts ? bundle.leftovers : [pdf, zip]) await shelf.remove(left)
      return counts
    })
  })
}

/** Whether it was the storage, in whatever it was packed on its way here. */
const isOfStorage = (fault: unknown): boolean =>
  fault instanceof StorageFault || (fault instanceof Error && fault.cause !== undefined && isOfStorage(fault.cause))

/** Whether nothing has been found in what was to travel since the bundle was begun: else it is begun anew without it. */
async function isClean({ documents }: Pick<Store, 'documents'>, { entries }: BundleContent): Promise<boolean> {
  const travelling = entries.filter(({ source, withheld }) => source === 'document' && withheld === undefined)
  const scans = await documents.scanStates(travelling.map(({ id }) => id))
  return travelling.every(({ id }) => scans.get(id) !== 'infected')
}

/** Tells how far the work is, and keeps its lease, until it is over. */
async function told<T>(
  { store, onFault }: BundleKeeperParts,
  bundleId: string,
  work: (onProgress: (progress: BundleProgress) => void) => Promise<T>,
): Promise<T> {
  let last: BundleProgress = { step: 'copies', done: 0, of: 0 }
  const tell = setInterval(() => {
    store.bundles.noteBundleProgress(bundleId, last, leaseMs).catch(onFault)
  }, tellEveryMs)
  try {
    return await work((progress) => {
      last = progress
    })
  } finally {
    clearInterval(tell)
  }
}

async function originalOf({ store, shelf }: BundleKeeperParts, entry: BundleEntry): Promise<Readable> {
  if (entry.source === 'letter') return letterOf(store, entry)
  const document = await store.documents.findDocument(entry.id)
  if (document === undefined || document.sha256 !== entry.sha256)
    throw new Error(`${entry.id} is not what was handed in`)
  // Found while the bundle is being made: the next attempt leaves it out.
  if (document.scan === 'infected') throw new Error(`${entry.id} is infected`)
  return shelf.open(document)
}

async function copyOf({ store, shelf }: BundleKeeperParts, entry: BundleEntry): Promise<Readable> {
  if (entry.source === 'letter') return letterOf(store, entry)
  const copy = (await store.copies.findCopies([entry.id])).get(entry.id)
  if (copy?.state !== 'made' || entry.copy.state !== 'made' || copy.sha256 !== entry.copy.sha256)
    throw new Error(`The copy of ${entry.id} is not the one that the bundle was begun with`)
  return shelf.open({ ...copy, documentId: copy.bytesId })
}

async function letterOf({ letters }: Pick<Store, 'letters'>, { id, sha256 }: BundleEntry): Promise<Readable> {
  const pdf = await letters.letterPdf(id)
  if (pdf === undefined || createHash('sha256').update(pdf).digest('hex') !== sha256)
    throw new Error(`The PDF of ${id} is not the one that was issued`)
  return Readable.from([pdf], { objectMode: false })
}

async function letterPages(
  { store, programs }: BundleKeeperParts,
  letterId: string,
  folder: string,
  signal: AbortSignal,
): Promise<number | undefined> {
  const pdf = await store.letters.letterPdf(letterId)
  if (pdf === undefined) return undefined
  const file = path.join(folder, 'letter.pdf')
  await writeFile(file, pdf)
  try {
    const seen = await lookAtPdf(programs, file, signal)
    return seen.kind === 'readable' ? seen.pages : undefined
  } catch (fault) {
    if (fault instanceof ProgramMissing) return undefined
    throw fault
  }
}

async function kept(shelf: Shelf, bundleId: string, file: string): Promise<BundleFile> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  const [sha256, { size }] = [hash.digest('hex'), await stat(file)]
  const documentId = `${bundleId}-${sha256.slice(0, 16)}`
  return { documentId, size, sha256, storage: await shelf.put(documentId, createReadStream(file), size) }
}
