import { existsSync } from 'node:fs'
import path from 'node:path'
import { readSettings, type Settings } from '../config/settings'
import { localPayloadKeys } from '../local/local-payload-keys'

/**
 * The engine that a tool works on, and the keys of its payloads: TEMPORAL_ADDRESS and PAYLOAD_KEYS, or else those of
 * `npm start`, which must be running then. Makes no keys.
 *
 * @throws {SettingsFault} when settings are wrong; an Error that names the remedy when there is no engine
 */
export function runningEngine(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Pick<Settings, 'temporal' | 'payloads'> {
  const given = (name: string): boolean => (env[name]?.trim() ?? '') !== ''
  if (given('TEMPORAL_ADDRESS') && given('PAYLOAD_KEYS')) return readSettings(env, 'temporal', 'payloads')
  const { dataDir, ports } = readSettings(env, 'local').local
  if (!given('PAYLOAD_KEYS') && !existsSync(path.join(dataDir, 'payload-keys'))) {
    throw new Error(
      'Sagernes nøgler mangler: sæt PAYLOAD_KEYS og TEMPORAL_ADDRESS, eller brug den mappe (DATA_DIR), som npm start kører med.',
    )
  }
  return readSettings(
    {
      ...env,
      ...(given('TEMPORAL_ADDRESS') ? {} : { TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}` }),
      ...(given('PAYLOAD_KEYS') ? {} : { PAYLOAD_KEYS: localPayloadKeys(dataDir) }),
    },
    'temporal',
    'payloads',
  )
}
