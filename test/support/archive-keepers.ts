import os from 'node:os'
import { createBundleKeeper } from '../../archive/bundle-keeper'
import { createCopyKeeper } from '../../archive/copy-keeper'
import { createReleaseKeeper } from '../../archive/release-keeper'
import type { Programs } from '../../archive/programs'
import { inWorkFolder } from '../../archive/work-folder'
import { createPostgresStorage } from '../../documents/postgres-storage'
import { createShelf } from '../../documents/shelf'
import { createDrawing } from '../../rendering/drawing'
import { createMasking } from '../../rendering/masking'
import type { Store } from '../../store/create-store'
import { now } from './present'

/** The worker's work on copies, bundles and releases, done when a test says so and not from time to time. */
export interface ArchiveKeepers {
  /** Makes all copies that are due. */
  copy(programs: Programs): Promise<void>
  /** Makes all bundles that wait, and may be made. @returns how many */
  bundle(programs: Programs): Promise<number>
  /** Makes the copies of all releases that wait, and may be made. @returns how many releases were settled */
  release(programs: Programs): Promise<number>
  stop(): Promise<void>
}

export function archiveKeepers(store: () => Store): ArchiveKeepers {
  const drawing = createDrawing()
  const masking = createMasking()
  const parts = (folder: string, programs: Programs) => ({
    store: store(),
    shelf: createShelf([createPostgresStorage(store())]),
    programs,
    ...drawing,
    drawing,
    masking,
    folder,
    clock: () => Date.parse(now()),
    everyMs: 3_600_000,
    onFault: (fault: unknown) => {
      throw fault
    },
  })
  return {
    copy: (programs) =>
      inWorkFolder(os.tmpdir(), async (folder) => {
        await createCopyKeeper(parts(folder, programs)).look()
      }),
    bundle: (programs) => inWorkFolder(os.tmpdir(), (folder) => createBundleKeeper(parts(folder, programs)).look()),
    release: (programs) => inWorkFolder(os.tmpdir(), (folder) => createReleaseKeeper(parts(folder, programs)).look()),
    stop: async () => {
      await Promise.all([drawing.stop(), masking.stop()])
    },
  }
}
