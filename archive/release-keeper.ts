import { createWriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { civilDateAt } from '../domain/calendar/copenhagen'
import { instantOf } from '../domain/calendar/instant'
import type { CopyToMake } from '../domain/process/effect'
import type { Store } from '../store/create-store'
import type { StoredRelease } from '../store/releases/release'
import { createKeeper, type Keeper, type KeeperParts } from './keeper'
import { makeReleasedCopy, type CopyTools, type ReleasedCopy } from './make-released-copy'
import { withinReach } from './out-of-reach'
import { CopyToCome, openSource } from './release-source'
import { shelveFile } from './shelve-file'
import { whyNotReleased } from './why-not-released'
import { inWorkFolder } from './work-folder'

export interface ReleaseKeeperParts extends KeeperParts, CopyTools {
  readonly store: Pick<Store, 'copies' | 'documents' | 'letters' | 'releases'>
}

/** A worker that says nothing of its release for so long is dead. */
const leaseMs = 60_000
const tellEveryMs = 5_000
const postponeMs = 3_000
/** A copy on which the worker has died or failed as often is not tried again. */
const mostAttempts = 4
const givenUp =
  'Kopierne kunne ikke laves, og der er forsøgt flere gange. Bed driften om hjælp, og gem så udkastet igen.'
/** How long a release rests while the storage is out of reach. */
const restMs = 30_000

/**
 * Makes the copies that answers to requests for access wait for. A release is a row with the copies that it takes: each is kept as
 * soon as it is made and checked, so that the death of a worker costs one copy, and whoever waits for it looks at the row.
 */
export function createReleaseKeeper(parts: ReleaseKeeperParts): Keeper {
  const { releases } = parts.store
  return createKeeper<StoredRelease>(parts, {
    lease: () => releases.leaseRelease(leaseMs),
    settle: (release, signal) => settle(parts, release, signal),
    // What nobody is to get any longer is removed, however often that takes.
    attemptsOf: ({ state, attempts }) => (state === 'replaced' ? 1 : attempts),
    mostAttempts,
    giveUp: ({ releaseId }) => releases.failRelease(releaseId, givenUp),
    rest: ({ releaseId }) => releases.postponeRelease(releaseId, restMs),
    askedAt: ({ askedAt }) => askedAt,
  })
}

/** @returns whether nothing is left to do for it */
async function settle(parts: ReleaseKeeperParts, release: StoredRelease, signal: AbortSignal): Promise<boolean> {
  const { store, shelf, onFault } = parts
  const { releaseId, state, copies, files } = release
  if (state === 'replaced') {
    for (const { bytesId, storage } of files) await shelf.remove({ documentId: bytesId, storage })
    await store.releases.forgetRelease(releaseId)
    return true
  }
  const beating = setInterval(() => {
    store.releases.renewRelease(releaseId, leaseMs).catch(onFault)
  }, tellEveryMs)
  try {
    for (const wanted of copies.filter(({ number }) => !files.some((file) => file.number === number))) {
      const end = await made(parts, release, wanted, signal)
      if (end === 'made') continue
      if (end === 'to-come') await store.releases.postponeRelease(releaseId, postponeMs)
      else await store.releases.failRelease(releaseId, end.reason)
      return end !== 'to-come'
    }
    return await store.releases.completeRelease(releaseId)
  } finally {
    clearInterval(beating)
  }
}

/** What no further attempt would change is the office's to mend; everything else is thrown. */
async function made(
  parts: ReleaseKeeperParts,
  { releaseId }: StoredRelease,
  wanted: CopyToMake,
  signal: AbortSignal,
): Promise<'made' | 'to-come' | { readonly reason: string }> {
  try {
    await inWorkFolder(parts.folder, async (folder) => {
      const copy = await copied(parts, wanted, folder, signal)
      await keep(parts, releaseId, wanted.number, copy)
    })
    return 'made'
  } catch (fault) {
    signal.throwIfAborted()
    if (fault instanceof CopyToCome) return 'to-come'
    const reason = whyNotReleased(fault, wanted)
    if (reason === undefined) throw fault
    return { reason }
  }
}

async function copied(
  parts: ReleaseKeeperParts,
  wanted: CopyToMake,
  folder: string,
  signal: AbortSignal,
): Promise<ReleasedCopy> {
  const { title, name: fileName, masks } = wanted
  const into = await mkdtemp(path.join(folder, 'copy-'))
  const pdf = path.join(into, 'source.pdf')
  const source = await openSource(parts, wanted)
  await withinReach(wanted.documentId, () => pipeline(source, createWriteStream(pdf), { signal }))
  const date = civilDateAt(instantOf(parts.clock()))
  return makeReleasedCopy(parts, { pdf, masks, title, fileName, date, signal })
}

async function keep(
  { store, shelf }: ReleaseKeeperParts,
  releaseId: string,
  number: number,
  { file, size, sha256, pages }: ReleasedCopy,
): Promise<void> {
  const { bytesId, storage } = await withinReach(releaseId, () =>
    shelveFile(shelf, `${releaseId}-${number}`, file, { size, sha256 }),
  )
  if (!(await store.releases.keepReleaseFile(releaseId, { number, pages, size, sha256, bytesId, storage })))
    await shelf.remove({ documentId: bytesId, storage })
}
