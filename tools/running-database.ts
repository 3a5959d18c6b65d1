import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readSettings } from '../config/settings'

/**
 * The database that a tool works on: DATABASE_URL, or else the one that `npm start` keeps in the data folder, which must
 * be running then. Only reads.
 *
 * @throws {SettingsFault} when settings are wrong; an Error that names the remedy when there is no database
 */
export function runningDatabase(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if ((env['DATABASE_URL']?.trim() ?? '') !== '') return readSettings(env, 'database').database.url
  const { dataDir, ports } = readSettings(env, 'local').local
  const note = path.join(dataDir, 'postgres-folder')
  const folder = existsSync(note) ? readFileSync(note, 'utf8').trim() : path.join(dataDir, 'postgres')
  const password = `${folder}.password`
  if (!existsSync(password) || ports.postgres === 0) {
    throw new Error(
      'Der er ingen database: sæt DATABASE_URL, eller brug den mappe (DATA_DIR) og port (POSTGRES_PORT), som npm start kører med.',
    )
  }
  return `postgres://specialeplan:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${ports.postgres}/specialeplan`
}
