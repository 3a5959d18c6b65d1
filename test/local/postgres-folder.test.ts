import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { startPostgres } from '../../local/postgres'
import { postgresFolder } from '../../local/postgres-folder'

describe('PostgreSQL in a home that is closed to others', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'home-'))
  const dataDir = path.join(home, 'checkout/.data')
  let folder = ''
  afterAll(() => {
    if (!folder.startsWith(home)) rmSync(path.dirname(folder), { recursive: true })
    rmSync(home, { recursive: true })
  })

  // As root it has to go elsewhere, since PostgreSQL runs as another user; as anyone else it stays. Both must work.
  it('runs, stops, and is found again in the same place', async () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    folder = postgresFolder(dataDir)
    expect(folder.startsWith(home)).toBe(process.getuid?.() !== 0)
    for (const expected of [false, true]) {
      expect(postgresFolder(dataDir)).toBe(folder)
      const server = await startPostgres({ dataDir: folder })
      const client = new Client({ connectionString: server.url })
      await client.connect()
      expect((await client.query(`SELECT to_regclass('kept') IS NOT NULL AS there`)).rows).toEqual([
        { there: expected },
      ])
      await client.query('CREATE TABLE IF NOT EXISTS kept ()')
      await client.end()
      await server.stop()
    }
  })
})
