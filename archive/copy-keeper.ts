import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { civilDateAt } from '../domain/calendar/copenhagen'
import { instantOf } from '../domain/calendar/instant'
import type { Shelf } from '../documents/shelf'
import { untilDone } from '../recurring/until-done'
import type { StoredCopy } from '../store/copies/copy'
import type { CopyDue } from '../store/copies/lease-copies'
import type { Store } from '../store/create-store'
import type { StoredDocument } from '../store/documents/document'
import { createKeeper, type Keeper, type KeeperParts } from './keeper'
import { makeCopy, type CopyParts, type MadeCopy } from './make-copy'
import { measureFile } from './measure-file'
import { withinReach } from './out-of-reach'
import { shelveFile } from './shelve-file'
import { inWorkFolder, removeAbandonedFolders } from './work-folder'

export interface CopyKeeperParts extends KeeperParts, CopyParts {
  readonly store: Pick<Store, 'copies'>
}

/** Longer than all the programs of one document may take together. */
const leaseMs = 8 * 60_000
/** A document on which the worker has died or failed as often is not tried again. */
const mostAttempts = 4
/** How long a document rests whose bytes are out of reach. */
const restMs = 5 * 60_000
/** How long a copy that has been made waits for the database to hear of it; shorter than what is left of the lease. */
const holdMs = 60_000

/**
 * Sees to it that every document gets its archive copy. Something that is done from time to time: a copy is no step of its case, and a
 * document that came before there were copies gets one in the same way (docs/adr/0021-archive-copies-and-bundles.md).
 */
export function createCopyKeeper(parts: CopyKeeperParts): Keeper {
  const { copies } = parts.store
  return createKeeper<CopyDue>(parts, {
    async prepare() {
      await removeAbandonedFolders(parts.folder, parts.clock())
      await copies.retryLacking(Object.keys(parts.programs))
    },
    lease: async () => (await copies.leaseCopies({ limit: 1, leaseMs }))[0],
    async settle({ document }, signal) {
      await copied(parts, document, signal)
      return true
    },
    attemptsOf: ({ attempts }) => attempts + 1,
    mostAttempts,
    giveUp: ({ document }) => copies.settleCopy(document, { state: 'none', reason: 'failed' }),
    rest: ({ document }) => copies.postponeCopy(document.documentId, restMs),
  })
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

async function kept(
  shelf: Shelf,
  { documentId, size, sha256, storage }: StoredDocument,
  { file, way, pages, repaired }: Extract<MadeCopy, { state: 'made' }>,
  original: string,
): Promise<StoredCopy> {
  const about = { state: 'made', way, pages, ...(repaired === undefined ? {} : { repaired }) } as const
  if (file === original) return { ...about, size, sha256, bytesId: documentId, storage }
  const measured = await measureFile(file)
  return { ...about, ...measured, ...(await shelveFile(shelf, documentId, file, measured)) }
}
