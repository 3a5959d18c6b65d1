import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { civilDateAt } from '../domain/calendar/copenhagen'
import { instantOf } from '../domain/calendar/instant'
import type { Shelf } from '../documents/shelf'
import { createRecurringWork } from '../recurring/recurring-work'
import { untilDone } from '../recurring/until-done'
import type { StoredCopy } from '../store/copies/copy'
import type { Store } from '../store/create-store'
import type { StoredDocument } from '../store/documents/document'
import { makeCopy, type CopyParts, type MadeCopy } from './make-copy'
import { inWorkFolder, removeAbandonedFolders } from './work-folder'

export interface CopyKeeperParts extends CopyParts {
  readonly store: Pick<Store, 'copies'>
  readonly shelf: Shelf
  /** On whose disk the work is done. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** Milliseconds between two looks. */
  readonly everyMs: number
  /** Told what could not be done; it is tried again when its lease is over. */
  readonly onFault: (fault: unknown) => void
}

/** Sees to it that every document gets its archive copy. */
export interface CopyKeeper {
  start(): void
  /** Makes the copies that are due, one after the other. Answers how many were settled. */
  look(): Promise<number>
  /** Ends the program that is at work; the document is taken up again by another worker, or by this one's successor. */
  stop(): Promise<void>
}

/** Longer than all the programs of one document may take together. */
const leaseMs = 8 * 60_000
/** A document on which the worker has died or failed as often is not tried again. */
const mostAttempts = 4
/** How long a document rests whose bytes are out of reach. */
const restMs = 5 * 60_000
/** How long a copy that has been made waits for the database to hear of it; shorter than what is left of the lease. */
const holdMs = 60_000

/** The storage did not give the original or take the copy, or the database did not hear of it: it says nothing of the document. */
class OutOfReach extends Error {
  override readonly name = 'OutOfReach'
}

/**
 * In the worker, as something that is done from time to time: a copy is no step of its case, and a document that came before there
 * were copies gets one in the same way (docs/adr/0021-archive-copies-and-bundles.md).
 */
export function createCopyKeeper(parts: CopyKeeperParts): CopyKeeper {
  const { store, programs, clock, folder, onFault } = parts
  const stopping = new AbortController()
  const isStopping = (): boolean => stopping.signal.aborted
  let isPrepared = false

  const settle = async ({ document, attempts }: { document: StoredDocument; attempts: number }): Promise<void> => {
    if (attempts < mostAttempts) await copied(parts, document, stopping.signal)
    else await store.copies.settleCopy(document, { state: 'none', reason: 'failed' })
  }

  const look = async (): Promise<number> => {
    if (!isPrepared) {
      await removeAbandonedFolders(folder, clock())
      await store.copies.retryLacking(Object.keys(programs))
      isPrepared = true
    }
    let settled = 0
    while (!isStopping()) {
      const [due] = await store.copies.leaseCopies({ limit: 1, leaseMs })
      if (due === undefined) break
      try {
        await settle(due)
        settled += 1
      } catch (fault) {
        if (isStopping()) break
        onFault(fault)
        if (fault instanceof OutOfReach) await store.copies.postponeCopy(due.document.documentId, restMs)
      }
    }
    return settled
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

async function copied(parts: CopyKeeperParts, document: StoredDocument, signal: AbortSignal): Promise<void> {
  const { store, shelf, folder, clock } = parts
  const { documentId, mediaType } = document
  await inWorkFolder(folder, async (work) => {
    const file = path.join(work, 'original')
    await withinReach(documentId, async () => pipeline(await shelf.open(document), createWriteStream(file)))
    const made = await makeCopy(parts, {
      file,
      mediaType,
      title: `Dokument ${documentId}`,
      date: civilDateAt(instantOf(clock())),
      signal,
    })
    const copy =
      made.state === 'none'
        ? ({ state: 'none', reason: made.reason } as const)
        : await withinReach(documentId, () => kept(shelf, document, made, file))
    await withinReach(documentId, () =>
      untilDone(() => store.copies.settleCopy(document, copy, made.state === 'none' ? made.lacks : undefined), {
        signal: AbortSignal.any([signal, AbortSignal.timeout(holdMs)]),
        onFault: parts.onFault,
      }),
    )
  })
}

async function withinReach<T>(documentId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new OutOfReach(`Storage or database are out of reach for ${documentId}`, { cause })
  }
}

async function kept(
  shelf: Shelf,
  { documentId, size, sha256, storage }: StoredDocument,
  { file, way, pages, repaired }: Extract<MadeCopy, { state: 'made' }>,
  original: string,
): Promise<StoredCopy> {
  const about = { state: 'made', way, pages, ...(repaired === undefined ? {} : { repaired }) } as const
  if (file === original) return { ...about, size, sha256, bytesId: documentId, storage }
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  const [copySha256, { size: copySize }] = [hash.digest('hex'), await stat(file)]
  // By its content: what an attempt that died has left under another hash is not taken for this copy.
  const bytesId = `${documentId}-${copySha256.slice(0, 16)}`
  return {
    ...about,
    size: copySize,
    sha256: copySha256,
    bytesId,
    storage: await shelf.put(bytesId, createReadStream(file), copySize),
  }
}
