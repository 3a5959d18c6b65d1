import { Runtime } from '@temporalio/worker'
import { createBundleKeeper } from '../archive/bundle-keeper'
import { createCopyKeeper } from '../archive/copy-keeper'
import { findPrograms } from '../archive/programs'
import type { Settings } from '../config/settings'
import { createShelf } from '../documents/shelf'
import { storagesOf } from '../documents/storages'
import { createDrawing } from '../rendering/drawing'
import type { Store } from '../store/create-store'

/** What the worker does for the archive beside its cases: copies of documents, and bundles. */
export interface ArchiveWork {
  start(): void
  /** Ends the program that is at work; what it was about is taken up again. */
  stop(): Promise<void>
}

const copiesEveryMs = 5_000
/** A case waits for its bundle. */
const bundlesEveryMs = 1_000

/** Finds the programs of this machine, and says which there are: nothing fails without the others, and less is made. */
export async function createArchiveWork(
  { archive, documents }: Pick<Settings, 'archive'> & Partial<Pick<Settings, 'documents'>>,
  store: Pick<Store, 'bundles' | 'copies' | 'documents' | 'letters'>,
): Promise<ArchiveWork> {
  const { logger } = Runtime.instance()
  const { folder } = archive
  const programs = await findPrograms(archive.programFolders, folder)
  logger.info('programs for archive copies', { found: Object.keys(programs).join(' ') })
  const drawing = createDrawing()
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
    everyMs: bundlesEveryMs,
    onFault: (error) => {
      logger.warn('a bundle could not be made', { error })
    },
  })
  return {
    start: () => {
      copies.start()
      bundles.start()
    },
    async stop() {
      await Promise.all([copies.stop(), bundles.stop()])
      await drawing.stop()
    },
  }
}
