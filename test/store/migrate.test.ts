import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Pool } from 'pg'
import { migrate } from '../../store/migrate'
import { createPool } from '../../store/pool'
import { ownDatabase, type OwnDatabase } from '../support/own-database'

const real = path.resolve(__dirname, '../../store/migrations')
let database: OwnDatabase
let pool: Pool
let folder: string
beforeEach(async () => {
  database = await ownDatabase()
  pool = createPool(database.url)
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  cpSync(real, folder, { recursive: true })
})
afterEach(async () => {
  await pool.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

it('applies each migration once, also when several processes start at once', async () => {
  const applied = (await Promise.all([migrate(pool), migrate(pool), migrate(pool)])).filter((names) => names.length > 0)
  expect(applied).toHaveLength(1)
  expect(applied[0]?.[0]).toBe('0001-cases-and-journal.sql')
  expect(await migrate(pool)).toEqual([])
})

it('refuses a database that is newer than the code, and leaves it as it is', async () => {
  writeFileSync(path.join(folder, '0099-later.sql'), '')
  await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'MIGRATION_MISSING' })
  await migrate(pool)
  await pool.query(`INSERT INTO schema_migrations (version, name, checksum) VALUES (99, '0099-later.sql', 'x')`)
  await expect(migrate(pool)).rejects.toMatchObject({ code: 'DATABASE_NEWER' })
})

it('refuses a migration that was edited after it had been applied', async () => {
  await migrate(pool, folder)
  writeFileSync(path.join(folder, '0001-cases-and-journal.sql'), 'SELECT 1')
  await expect(migrate(pool, folder)).rejects.toMatchObject({ code: 'MIGRATION_CHANGED' })
})

it('leaves nothing of a migration that fails halfway, names it, and can be tried again', async () => {
  rmSync(folder, { recursive: true })
  folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-'))
  const file = path.join(folder, '0001-half.sql')
  writeFileSync(file, 'CREATE TABLE half (id integer); SELECT nonsense')
  await expect(migrate(pool, folder)).rejects.toThrow('Migration 0001-half.sql failed')
  writeFileSync(file, 'CREATE TABLE half (id integer)')
  expect(await migrate(pool, folder)).toEqual(['0001-half.sql'])
})
