import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { payloadKeys } from '../config/setting-kinds'
import { StartupFault } from './startup-fault'

/**
 * The keys of a local installation in the notation of `PAYLOAD_KEYS`, made the first time. A file that is there and
 * cannot be read is never replaced: the cases in Temporal could not be read again.
 *
 * @throws StartupFault when the file holds no keys
 */
export function localPayloadKeys(dataDir: string): string {
  const file = path.join(dataDir, 'payload-keys')
  if (!existsSync(file)) writeFileSync(file, `lokal:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  const text = readFileSync(file, 'utf8').trim()
  try {
    payloadKeys(text)
  } catch (error) {
    throw new StartupFault(`Nøglefilen ${file} er ødelagt: ${error instanceof Error ? error.message : String(error)}.`,
      'Hent den fra en sikkerhedskopi, eller flyt hele datamappen væk for at begynde forfra.')
  }
  return text
}
