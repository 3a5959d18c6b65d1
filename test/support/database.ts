import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client, type Pool } from 'pg'
import { migrate } from '../../store/migrate'
import { createPool } from '../../store/pool'
import { testEnvironment } from './environment'
import { runningTest } from './run-logs'

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  readonly url: string
  /** A test's own connections have all the time they want: a fixture on a busy machine is no fault of the product's. */
  readonly pool: Pool
  /** Empties it, as when it was made. Whoever is connected stays so, and must have nothing under way. */
  empty(): Promise<void>
  /** Ends the pool and removes the database with whatever else is connected to it. */
  drop(): Promise<void>
}

/** Clones the migrated template, which the first caller of the test run makes. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = databaseName()
  await cloneTemplate(name)
  const url = urlOf(name)
  const pool = createPool(url, { statementTimeoutMs: 0, connectWithinMs: 60_000 })
  let emptying: Promise<string> | undefined
  return {
    url,
    pool,
    async empty() {
      await pool.query(await (emptying ??= emptyingOf(pool)))
    },
    async drop() {
      await pool.end()
      await onServer((server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

/** Makes a database, and the template before it when nobody has. */
async function cloneTemplate(name: string): Promise<void> {
  const template = `template_${migrationsDigest()}`
  await onServer(async (server) => {
    // One at a time: a template that is being made or copied must have no other visitor.
    await server.query('SELECT pg_advisory_lock(27)')
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rowCount === 0) await makeTemplate(server, template)
    // Half of what it costs to copy it through the log, which a server that may lose everything does not need.
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  })
}

/**
 * What empties a database. To drop it and to make another costs ten times as much, and each connection to it has to be made
 * and warmed again. Cases go first, for whoever still writes to one holds its row. Nothing that guards rows or numbers
 * against being taken away is asked.
 */
async function emptyingOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ statement: string }>(
    `(SELECT format('DELETE FROM %I', tablename) AS statement FROM pg_tables
       WHERE schemaname = 'public' AND tablename NOT IN ('schema_migrations', 'register_counted') ORDER BY tablename <> 'cases')
     UNION ALL SELECT format('ALTER SEQUENCE %I RESTART', sequencename) FROM pg_sequences WHERE schemaname = 'public'`,
  )
  return `BEGIN; SET LOCAL session_replication_role = replica; ${rows.map(({ statement }) => statement).join('; ')}; UPDATE register_counted SET until = '-infinity'; COMMIT`
}

/** After the test file that runs: what the server has to say of a database is then known to be of that file. */
export const databaseName = (): string =>
  `test_${runningTest().replaceAll('/', '__').replaceAll('-', '_').slice(-44)}_${randomBytes(6).toString('hex')}`

/** Named only when it is whole, so that a broken-off one is never cloned. */
async function makeTemplate(server: Client, template: string): Promise<void> {
  const draft = `draft_${randomBytes(6).toString('hex')}`
  await server.query(`CREATE DATABASE ${draft}`)
  const pool = createPool(urlOf(draft), { max: 1, statementTimeoutMs: 0 })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
  await server.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
}

/** A server that outlives the run, given by TEST_DATABASE_URL, may have the template of other migrations. */
function migrationsDigest(): string {
  const folder = path.resolve(__dirname, '../../store/migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(readFileSync(path.join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

async function onServer<Result>(work: (server: Client) => Promise<Result>): Promise<Result> {
  const server = new Client({ connectionString: testEnvironment().databaseUrl })
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}

function urlOf(name: string): string {
  const url = new URL(testEnvironment().databaseUrl)
  url.pathname = `/${name}`
  return url.href
}
