import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { faultOfSystem } from './fault-of-system'
import { identify, isRunning } from './process-identity'
import { StartupFault } from './startup-fault'

const holder = z.object({ pid: z.number(), startedAt: z.string() })

/** Only one start at a time may use a data folder. */
export interface DataLock {
  release(): void
}

/**
 * Takes the lock of a data folder. A lock whose process is gone, such as after kill -9, is taken over.
 *
 * @throws StartupFault when a running process holds it
 */
export function takeDataLock(dataDir: string): DataLock {
  const file = path.join(dataDir, 'start.lock')
  const own = JSON.stringify(identify(process.pid))
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, own, { flag: 'wx', mode: 0o600 })
      return {
        release: () => {
          if (read(file) === own) rmSync(file, { force: true })
        },
      }
    } catch (error) {
      if (faultOfSystem(error).code !== 'EEXIST') throw error
      removeStale(file)
    }
  }
  throw new StartupFault(`Låsen ${file} kunne ikke tages.`, 'Slet filen, hvis intet andet kører med den datamappe.')
}

function removeStale(file: string): void {
  const found = read(file)
  if (found === undefined) return
  const by = parse(found)
  if (by !== undefined && isRunning(by)) {
    throw new StartupFault(
      `Specialeplan kører allerede med datamappen ${path.dirname(file)} (proces ${by.pid}).`,
      `Stop den først (kill ${by.pid}), eller brug en anden mappe: npm start -- --data MAPPE`,
    )
  }
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  // Another start may have taken the stale lock over between our reading and our renaming: then this one is fresh.
  if (read(aside) !== found) linkSync(aside, file)
  rmSync(aside, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function parse(text: string): z.infer<typeof holder> | undefined {
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
