import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { canEnter, findPostgresBinaries, SYSTEM_FOLDER } from './postgres-binaries'
import { StartupFault } from './startup-fault'

/**
 * Where the database of a data folder lies: in it, unless we are root and the folder is closed to the user that
 * PostgreSQL runs as (a checkout below `/root`). Then it lies below `SYSTEM_FOLDER`, and a file tells where.
 *
 * @throws StartupFault when it can lie in neither
 */
export function postgresFolder(dataDir: string): string {
  const note = path.join(dataDir, 'postgres-folder')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  const { user } = findPostgresBinaries()
  const usual = path.join(dataDir, 'postgres')
  if (user === undefined) return usual
  // Others may pass through the data folder, but not look into it; each thing in it has its own mode.
  chmodSync(dataDir, 0o711)
  if (canEnter(dataDir, user)) return usual
  const elsewhere = path.join(SYSTEM_FOLDER, `data-${randomBytes(6).toString('hex')}`, 'postgres')
  try {
    mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o711 })
    for (const folder of [SYSTEM_FOLDER, path.dirname(elsewhere)]) chmodSync(folder, 0o711)
  } catch (error) {
    throw new StartupFault(
      `PostgreSQL må ikke køre som root og kan ikke komme ind i ${dataDir}; ${SYSTEM_FOLDER} kan heller ikke bruges (${String(error)}).`,
      'Vælg en mappe, som andre brugere kan gå ind i (npm start -- --data MAPPE), start som en almindelig bruger, eller sæt DATABASE_URL.',
    )
  }
  writeFileSync(note, `${elsewhere}\n`, { mode: 0o600 })
  return elsewhere
}
