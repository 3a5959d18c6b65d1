import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool, PoolClient } from 'pg'

/** The database and the code do not belong together, and no migration can help. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault'

  constructor(
    readonly code: 'DATABASE_NEWER' | 'MIGRATION_CHANGED' | 'MIGRATION_MISSING',
    message: string,
  ) {
    super(message)
  }
}

interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Any number that no other program takes in this database. */
const MIGRATION_LOCK = 2_706_000

/** No time limit on the client's side either: pg takes 0 for "use the pool's". */
const PATIENCE_MS = 24 * 3_600_000

/**
 * Brings the database to the code's schema: each migration in a transaction of its own, in order, one process at a time.
 * Returns the names of those that were applied, none when the database was up to date.
 *
 * @throws {MigrationFault} DATABASE_NEWER when the database has a migration that this code does not know,
 *   MIGRATION_CHANGED when a migration was edited after it had been applied, MIGRATION_MISSING when the numbers have a gap
 */
export async function migrate(pool: Pool, directory = path.join(__dirname, 'migrations')): Promise<readonly string[]> {
  const migrations = await readMigrations(directory)
  const client = await pool.connect()
  try {
    await client.query('SET statement_timeout = 0')
    await run(client, 'SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (version integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())',
    )
    const pending = await pendingOf(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    // Ending the connection lets go of the lock and of the lifted time limit, whatever has happened.
    client.release(true)
  }
}

async function readMigrations(directory: string): Promise<readonly Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const version = Number(name.slice(0, 4))
      if (version !== index + 1)
        throw new MigrationFault('MIGRATION_MISSING', `Migration ${index + 1} is missing before ${name}`)
      const sql = await readFile(path.join(directory, name), 'utf8')
      return { version, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function pendingOf(client: PoolClient, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ version: number; name: string; checksum: string }>(
    'SELECT version, name, checksum FROM schema_migrations ORDER BY version',
  )
  for (const applied of rows) {
    const known = migrations[applied.version - 1]
    if (known === undefined)
      throw new MigrationFault(
        'DATABASE_NEWER',
        `The database has migration ${applied.name}, which this version does not know: run a version at least as new as the one that made it`,
      )
    if (known.checksum !== applied.checksum)
      throw new MigrationFault(
        'MIGRATION_CHANGED',
        `Migration ${applied.name} was changed after it had been applied: take the original back and write a new one`,
      )
  }
  return migrations.slice(rows.length)
}

async function apply(client: PoolClient, { version, name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await run(client, sql)
    await client.query('INSERT INTO schema_migrations (version, name, checksum) VALUES ($1, $2, $3)', [
      version,
      name,
      checksum,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** The types of `pg` do not know `query_timeout` of a single query, which it does honour. */
function run(client: PoolClient, text: string, values?: unknown[]): Promise<unknown> {
  const query = { text, query_timeout: PATIENCE_MS, ...(values === undefined ? {} : { values }) }
  return client.query(query)
}
