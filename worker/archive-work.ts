import { Runtime } from '@temporalio/worker'
import { createCopyKeeper } from '../archive/copy-keeper'
import { findPrograms } from '../archive/programs'
import type { Settings } from '../config/settings'
import { createShelf } from '../documents/shelf'
import { storagesOf } from '../documents/storages'
import { createDrawing } from '../rendering/drawing'
import type { Store } from '../store/create-store'

/** What the worker does for the archive beside its cases. */
export interface ArchiveWork {
  start(): void
  /** Ends the program that is at work; what it was about is taken up again. */
  stop(): Promise<void>
}

const everyMs = 5_000

/** Finds the programs of this machine, and says which are lacking: nothing fails without them, and less is made. */
export async function createArchiveWork(
  { archive, documents }: Pick<Settings, 'archive'> & Partial<Pick<Settings, 'documents'>>,
  store: Pick<Store, 'copies' | 'documents'>,
): Promise<ArchiveWork> {
  const { logger } = Runtime.instance()
  const { folder } = archive
  const programs = await findPrograms(archive.programFolders, folder)
  logger.info('programs for archive copies', { found: Object.keys(programs).join(' ') })
  const drawing = createDrawing()
  const keeper = createCopyKeeper({
    store,
    shelf: createShelf(storagesOf(store, documents?.s3)),
    programs,
    drawImages: drawing.drawImages,
    folder,
    clock: Date.now,
    everyMs,
    onFault: (error) => {
      logger.warn('an archive copy could not be made', { error })
    },
  })
  return {
    start: () => {
      keeper.start()
    },
    async stop() {
      await keeper.stop()
      await drawing.stop()
    },
  }
}
