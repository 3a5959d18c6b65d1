import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SettingKind } from '../config/setting-kinds'
import { StartupFault } from './startup-fault'

/**
 * The keys of a local installation in the notation of their setting, made the first time. A file that is there and cannot
 * be read is never replaced: what was encrypted or signed with its keys could not be read or verified again.
 *
 * @param name of the file in the data folder
 * @throws StartupFault when the file holds no keys
 */
export function localKeys(dataDir: string, name: string, kind: SettingKind<unknown>): string {
  const file = path.join(dataDir, name)
  if (!existsSync(file))
    writeFileSync(file, `lokal:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  const text = readFileSync(file, 'utf8').trim()
  try {
    kind(text)
  } catch (error) {
    throw new StartupFault(
      `Nøglefilen ${file} er ødelagt: ${error instanceof Error ? error.message : String(error)}.`,
      'Hent den fra en sikkerhedskopi, eller flyt hele datamappen væk for at begynde forfra.',
    )
  }
  return text
}
