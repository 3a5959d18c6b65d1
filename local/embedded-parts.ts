import path from 'node:path'
import { migrate } from '../store/migrate'
import { createPool } from '../store/pool'
import { startIdentity } from './identity/identity'
import { noteLocalUsers } from './identity/note-local-users'
import { timed, type Installation } from './installation'
import { startNodeProcess } from './node-process'
import { logFileIn } from './open-data-dir'
import { startPostgres } from './postgres'
import { postgresFolder } from './postgres-folder'
import { StartupFault } from './startup-fault'
import { findTemporalBinary } from './temporal-binary'
import { startTemporalServer } from './temporal-server'
import { decodes } from './wanted-ports'

/** Where our programs find what they need. */
export interface PartAddresses {
  /** The database's URL. */
  readonly database: string
  readonly temporal: string
  /** The URL to send mails to. */
  readonly mail: string
  /** The issuer of tokens. */
  readonly identity: string
}

/**
 * Starts, side by side, all that our programs need and that the person has not named one of their own for.
 * @throws StartupFault when the database cannot be used
 */
export async function startEmbeddedParts(installation: Installation): Promise<PartAddresses> {
  const [database, temporal, mail, identity] = await allOrFirstFault([
    postgresPart(installation),
    temporalPart(installation),
    mailPart(installation),
    identityPart(installation),
    codecPart(installation),
  ] as const)
  return { database, temporal, mail, identity }
}

/** @returns the database's URL, once it has today's tables */
async function postgresPart(installation: Installation): Promise<string> {
  const { settings, replaced, dataDir, supervisor, signal, portOf } = installation
  const url = replaced.database
    ? settings.database.url
    : await timed(installation, 'PostgreSQL', async () => {
        const options = {
          dataDir: postgresFolder(dataDir),
          port: portOf('POSTGRES_PORT'),
          logFile: logFileIn(dataDir, 'postgres'),
          signal,
        }
        return (await supervisor.run('PostgreSQL', () => startPostgres(options))).url
      })
  await timed(installation, 'Tabeller', () => migrateDatabase(url))
  if (!replaced.identity) await noteLocalUsers(url)
  return url
}

async function migrateDatabase(url: string): Promise<void> {
  const pool = createPool(url, { max: 1 })
  try {
    await migrate(pool)
  } catch (error) {
    throw new StartupFault(
      `Databasen kan ikke bruges: ${error instanceof Error ? error.message || error.name : String(error)}`,
      'Se efter, at DATABASE_URL er rigtig, at serveren kører, og at brugeren må lave tabeller.',
    )
  } finally {
    await pool.end()
  }
}

/** @returns Temporal's address */
async function temporalPart(installation: Installation): Promise<string> {
  const { settings, replaced, dataDir, supervisor, report, signal, portOf } = installation
  if (replaced.temporal) return settings.temporal.connection.address
  const binary = await findTemporalBinary({ cacheDir: path.resolve(settings.local.cacheDir), progress: report, signal })
  return timed(
    installation,
    'Temporal',
    async () =>
      (
        await supervisor.run('Temporal', () =>
          startTemporalServer({
            binary,
            dbFile: path.join(dataDir, 'temporal.db'),
            port: portOf('TEMPORAL_PORT'),
            uiPort: portOf('TEMPORAL_UI_PORT'),
            ...(decodes(installation) ? { codecEndpoint: `http://127.0.0.1:${portOf('CODEC_PORT')}` } : {}),
            namespaces: [settings.temporal.namespace],
            logFile: logFileIn(dataDir, 'temporal'),
            signal,
          }),
        )
      ).address,
  )
}

/**
 * What lets the embedded Temporal's pages show the cases' data in clear. They ask without a token, since they have no
 * login: on this machine whoever can read these pages could read all of the data folder.
 */
async function codecPart(installation: Installation): Promise<void> {
  const { dataDir, supervisor, signal, portOf, payloadKeys } = installation
  if (!decodes(installation)) return
  const uiPort = portOf('TEMPORAL_UI_PORT')
  await timed(installation, 'Dekoder', () =>
    supervisor.run('Dekoder', () =>
      startNodeProcess({
        name: 'Dekoder',
        program: 'codec/main',
        logFile: logFileIn(dataDir, 'codec'),
        signal,
        env: {
          PAYLOAD_KEYS: payloadKeys,
          CODEC_PORT: String(portOf('CODEC_PORT')),
          CODEC_ACCESS: 'anyone',
          CODEC_UI_ORIGINS: `http://127.0.0.1:${uiPort},http://localhost:${uiPort}`,
        },
      }),
    ),
  )
}

/** @returns the URL to send mails to */
async function mailPart(installation: Installation): Promise<string> {
  const { settings, replaced, dataDir, supervisor, signal, portOf } = installation
  if (replaced.mail) return settings.mail.smtpUrl
  await timed(installation, 'Postkasse', () =>
    supervisor.run('Postkasse', () =>
      startNodeProcess({
        name: 'Postkasse',
        program: 'local/mailbox/main',
        logFile: logFileIn(dataDir, 'mailbox'),
        signal,
        env: {
          MAILBOX_FOLDER: path.join(dataDir, 'mailbox'),
          SMTP_PORT: String(portOf('SMTP_PORT')),
          MAILBOX_PORT: String(portOf('MAILBOX_PORT')),
        },
      }),
    ),
  )
  return `smtp://127.0.0.1:${portOf('SMTP_PORT')}`
}

/** @returns the issuer of tokens */
async function identityPart(installation: Installation): Promise<string> {
  const { settings, replaced, dataDir, supervisor, signal, portOf, publicUrl } = installation
  if (replaced.identity) return settings.identity.issuer
  return timed(
    installation,
    'Login',
    async () =>
      (
        await supervisor.run('Login', () =>
          startIdentity({
            folder: path.join(dataDir, 'identity'),
            port: portOf('IDENTITY_PORT'),
            audience: settings.identity.audience,
            publicUrl,
            logFile: logFileIn(dataDir, 'identity'),
            signal,
          }),
        )
      ).issuer,
  )
}

/** Waits for all, so that nothing is still starting when the first fault is thrown and everything is ended. */
async function allOrFirstFault<T extends readonly unknown[]>(
  starting: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(starting)
  return Promise.all(starting)
}
