import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { BundleContent, BundleEntry } from '../domain/bundle/bundle'
import type { Shelf } from '../documents/shelf'
import { untilDone } from '../recurring/until-done'
import type { BundleFile, StoredBundle } from '../store/bundles/bundle'
import type { Store } from '../store/create-store'
import { createKeeper, type Keeper, type KeeperParts } from './keeper'
import { lookAtPdf } from './look-at-pdf'
import { makeBundle, type BundleParts, type BundleProgress } from './make-bundle'
import { measureFile } from './measure-file'
import { ProgramMissing } from './programs'
import { resolveContent } from './resolve-content'
import { shelveFile } from './shelve-file'
import { inWorkFolder } from './work-folder'

export interface BundleKeeperParts extends KeeperParts, BundleParts {
  readonly store: Pick<Store, 'bundles' | 'copies' | 'documents' | 'letters'>
}

/** A worker that says nothing of its bundle for so long is dead. */
const leaseMs = 60_000
const tellEveryMs = 2_000
const waitForCopiesMs = 10 * 60_000
const postponeMs = 3_000
const mostAttempts = 5
/** How long a bundle rests while the storage is out of reach. */
const restMs = 30_000

/**
 * Makes the bundles that are asked for. A bundle is a row that says what is wanted, who makes it and how far it is: it survives the
 * death of the worker that makes it, and whoever waits for it looks at the row.
 */
export function createBundleKeeper(parts: BundleKeeperParts): Keeper {
  const { bundles } = parts.store
  return createKeeper<StoredBundle>(parts, {
    lease: () => bundles.leaseBundle(leaseMs),
    settle: (bundle, signal) => made(parts, bundle, signal),
    attemptsOf: ({ attempts }) => attempts,
    mostAttempts,
    giveUp: ({ bundleId }, fault) => bundles.failBundle(bundleId, fault === undefined ? died : messageOf(fault)),
    rest: ({ bundleId }) => bundles.postponeBundle(bundleId, restMs),
    askedAt: ({ askedAt }) => askedAt,
  })
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

const died = `Arbejderen døde under hvert af ${mostAttempts} forsøg`
const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

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
  const measured = await measureFile(file)
  const { bytesId: documentId, storage } = await shelveFile(shelf, bundleId, file, measured)
  return { documentId, ...measured, storage }
}
