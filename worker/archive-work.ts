import { Runtime } from '@temporalio/worker'
import { createBundleKeeper } from '../archive/bundle-keeper'
import { createCopyKeeper } from '../archive/copy-keeper'
import { createReleaseKeeper } from '../archive/release-keeper'
import { findPrograms } from '../archive/programs'
import type { Settings } from '../config/settings'
import { createShelf } from '../documents/shelf'
import { storagesOf } from '../documents/storages'
import { createDrawing } from '../rendering/drawing'
import { createMasking } from '../rendering/masking'
import type { Store } from '../store/create-store'

/** What the worker does for the archive beside its cases: copies of documents, bundles, and the copies that answers to requests for access take. */
export interface ArchiveWork {
  start(): void
  /** Ends the program that is at work; what it was about is taken up again. */
  stop(): Promise<void>
}

const copiesEveryMs = 5_000
/** A case waits for its bundle, and an answer for its copies. */
const askedEveryMs = 1_000

/** Finds the programs of this machine, and says which there are: nothing fails without the others, and less is made. */
export async function createArchiveWork(
  { archive, documents }: Pick<Settings, 'archive'> & Partial<Pick<Settings, 'documents'>>,
  store: Pick<Store, 'bundles' | 'copies' | 'documents' | 'letters' | 'releases'>,
): Promise<ArchiveWork> {
  const { logger } = Runtime.instance()
  const { folder } = archive
  const programs = await findPrograms(archive.programFolders, folder)
  logger.info('programs for archive copies', { found: Object.keys(programs).join(' ') })
  const drawing = createDrawing()
  const masking = createMasking()
  const common = { store, shelf: createShelf(storagesOf(store, documents?.s3)), programs, folder, clock: Date.now }
  const copies = createCopyKeeper({
    ...common,
    drawImages: drawing.drawImages,
    everyMs: copiesEveryMs,
    onFault: (error) => {
      logger.warn('an archive copy could not be made', { error })
    },
  })
  const bundles = createBundleKeeper({
    ...common,
    ...drawing,
    everyMs: askedEveryMs,
    onFault: (error) => {
      logger.warn('a bundle could not be made', { error })
    },
  })
  const releases = createReleaseKeeper({
    ...common,
    drawing,
    masking,
    everyMs: askedEveryMs,
    onFault: (error) => {
      logger.warn('a copy for a request for access could not be made', { error })
    },
  })
  return {
    start: () => {
      copies.start()
      bundles.start()
      releases.start()
    },
    async stop() {
      await Promise.all([copies.stop(), bundles.stop(), releases.stop()])
      await Promise.all([drawing.stop(), masking.stop()])
    },
  }
}
