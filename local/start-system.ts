import path from 'node:path'
import { certificateKeys } from '../config/setting-kinds'
import { readSettings, type Settings } from '../config/settings'
import { migrate } from '../store/migrate'
import { createPool } from '../store/pool'
import { passedOn, replacedBy, standIns, type Replaced } from './child-environment'
import { takeDataLock } from './data-lock'
import { startIdentity } from './identity/identity'
import { endLeftovers, rememberProcesses } from './leftovers'
import { localKeys } from './local-keys'
import { localPayloadKeys } from './local-payload-keys'
import { settlePorts, type WantedPort } from './local-ports'
import { startNodeProcess } from './node-process'
import { logFileIn, openDataDir } from './open-data-dir'
import { startPostgres } from './postgres'
import { postgresFolder } from './postgres-folder'
import { StartupFault } from './startup-fault'
import { createSupervisor, type PartFailure, type Supervisor } from './supervisor'
import { findTemporalBinary } from './temporal-binary'
import { startTemporalServer } from './temporal-server'

/** One of our programs, started after the parts it needs, in the order given. */
export interface Program {
  /** Danish, for the person. */
  readonly name: string
  /** From the project's folder, without its ending. */
  readonly program: string
}

/** What to start. */
export interface SystemOptions {
  readonly env: NodeJS.ProcessEnv
  readonly programs: readonly Program[]
  /** Told what happens, line by line, in Danish. */
  readonly report: (line: string) => void
  /** Breaks the start off when it fires: what has been started is ended, and the start throws. */
  readonly signal: AbortSignal
}

/** A running installation. */
export interface System {
  /** What a person may want to open: Danish name and address. */
  readonly addresses: readonly (readonly [string, string])[]
  /** Settles when a part has died three times within a minute. */
  readonly failed: Promise<PartFailure>
  /** Ends everything and gives the data folder free. */
  stop(): Promise<void>
}

/**
 * Starts a whole installation on this machine: what is embedded first and side by side, then the database's migrations,
 * then our programs. What was started is ended again when something does not start.
 *
 * @throws SettingsFault when settings are wrong
 * @throws StartupFault when the person has to put something else right
 */
export async function startSystem({ env, programs, report, signal }: SystemOptions): Promise<System> {
  const replaced = replacedBy(env)
  const settings = readSettings(
    { ...standIns, ...withoutEmpty(env) },
    'database',
    'temporal',
    'mail',
    'identity',
    'api',
    'payloads',
    'certificates',
    'worker',
    'codec',
    'logging',
    'local',
  )
  const dataDir = openDataDir(settings.local.dataDir)
  const lock = takeDataLock(dataDir)
  const supervisor = createSupervisor({
    report,
    processesChanged: (processes) => rememberProcesses(dataDir, processes),
  })
  const stop = async (): Promise<void> => {
    await supervisor.stop()
    lock.release()
  }
  // Before any part hears of it: a part that ends because it was told to is not to be started again.
  signal.addEventListener('abort', () => void supervisor.stop(), { once: true })
  try {
    if ((await endLeftovers(dataDir)) > 0) report('Ryddede op efter en start, der blev afbrudt.')
    const ports = await settlePorts(wantedPorts(settings, replaced))
    const portOf = (setting: string): number => ports.get(setting) ?? 0
    const publicUrl =
      withoutEmpty(env)['PUBLIC_URL'] !== undefined
        ? settings.api.publicUrl
        : `http://${settings.api.host}:${portOf('API_PORT')}`
    const payloadKeys = withoutEmpty(env)['PAYLOAD_KEYS'] ?? localPayloadKeys(dataDir)
    const house: House = { settings, replaced, dataDir, supervisor, report, signal, portOf, publicUrl, payloadKeys }
    const [database, temporal, mail, identity] = await allOrFirstFault([
      postgresPart(house),
      temporalPart(house),
      mailPart(house),
      identityPart(house),
      codecPart(house),
    ] as const)
    const programEnv = {
      WEBHOOK_PRIVATE_ADDRESSES: 'true',
      ADMIN_MAIL: 'drift@specialeplan.example',
      ...passedOn(env),
      DATABASE_URL: database,
      TEMPORAL_ADDRESS: temporal,
      SMTP_URL: mail,
      OIDC_ISSUER: identity,
      API_PORT: String(portOf('API_PORT')),
      BOUNCE_SMTP_PORT: String(portOf('BOUNCE_SMTP_PORT')),
      PUBLIC_URL: publicUrl,
      PAYLOAD_KEYS: payloadKeys,
      CERTIFICATE_KEYS:
        withoutEmpty(env)['CERTIFICATE_KEYS'] ?? localKeys(dataDir, 'certificate-keys', certificateKeys),
      WORKER_PROMOTE: 'true',
    }
    for (const { name, program } of programs) {
      await timed(house, name, () =>
        supervisor.run(name, () =>
          startNodeProcess({
            name,
            program,
            env: programEnv,
            logFile: logFileIn(dataDir, path.dirname(program).replaceAll('/', '-')),
            readySeconds: 120,
            graceSeconds: settings.worker.shutdownGraceSeconds + 10,
            signal,
          }),
        ),
      )
    }
    return {
      failed: supervisor.failed,
      stop,
      addresses: [
        ['API og sider', publicUrl],
        ...(replaced.mail ? [] : [['Postkasse', `http://127.0.0.1:${portOf('MAILBOX_PORT')}`] as const]),
        ['Login', identity],
        ...(replaced.temporal ? [] : [['Temporals sider', `http://127.0.0.1:${portOf('TEMPORAL_UI_PORT')}`] as const]),
        ['Temporal', temporal],
        ['Database', withoutPassword(database)],
        ['Data og logge', dataDir],
      ],
    }
  } catch (error) {
    await stop()
    throw error
  }
}

interface House {
  readonly settings: Pick<Settings, 'database' | 'temporal' | 'mail' | 'identity' | 'local' | 'api' | 'codec'>
  readonly replaced: Replaced
  readonly dataDir: string
  readonly supervisor: Supervisor
  readonly report: (line: string) => void
  readonly signal: AbortSignal
  readonly portOf: (setting: string) => number
  readonly publicUrl: string
  /** In the notation of `PAYLOAD_KEYS`. */
  readonly payloadKeys: string
}

/** @returns the database's URL, once it has today's tables */
async function postgresPart(house: House): Promise<string> {
  const { settings, replaced, dataDir, supervisor, signal, portOf } = house
  const url = replaced.database
    ? settings.database.url
    : await timed(house, 'PostgreSQL', async () => {
        const options = {
          dataDir: postgresFolder(dataDir),
          port: portOf('POSTGRES_PORT'),
          logFile: logFileIn(dataDir, 'postgres'),
          signal,
        }
        return (await supervisor.run('PostgreSQL', () => startPostgres(options))).url
      })
  await timed(house, 'Tabeller', () => migrateDatabase(url))
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
async function temporalPart(house: House): Promise<string> {
  const { settings, replaced, dataDir, supervisor, report, signal, portOf } = house
  if (replaced.temporal) return settings.temporal.connection.address
  const binary = await findTemporalBinary({ cacheDir: path.resolve(settings.local.cacheDir), progress: report, signal })
  return timed(
    house,
    'Temporal',
    async () =>
      (
        await supervisor.run('Temporal', () =>
          startTemporalServer({
            binary,
            dbFile: path.join(dataDir, 'temporal.db'),
            port: portOf('TEMPORAL_PORT'),
            uiPort: portOf('TEMPORAL_UI_PORT'),
            ...(decodes(house) ? { codecEndpoint: `http://127.0.0.1:${portOf('CODEC_PORT')}` } : {}),
            namespaces: [settings.temporal.namespace],
            logFile: logFileIn(dataDir, 'temporal'),
            signal,
          }),
        )
      ).address,
  )
}

/** The pages of a Temporal that the person named are none of ours. */
const decodes = ({ settings, replaced }: Pick<House, 'settings' | 'replaced'>): boolean =>
  !replaced.temporal && settings.local.uiDecodes

/**
 * What lets the embedded Temporal's pages show the cases' data in clear. They ask without a token, since they have no
 * login: on this machine whoever can read these pages could read all of the data folder.
 */
async function codecPart(house: House): Promise<void> {
  const { dataDir, supervisor, signal, portOf, payloadKeys } = house
  if (!decodes(house)) return
  const uiPort = portOf('TEMPORAL_UI_PORT')
  await timed(house, 'Dekoder', () =>
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
async function mailPart(house: House): Promise<string> {
  const { settings, replaced, dataDir, supervisor, signal, portOf } = house
  if (replaced.mail) return settings.mail.smtpUrl
  await timed(house, 'Postkasse', () =>
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
async function identityPart(house: House): Promise<string> {
  const { settings, replaced, dataDir, supervisor, signal, portOf, publicUrl } = house
  if (replaced.identity) return settings.identity.issuer
  return timed(
    house,
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

const usualBouncePort = 2_526

function wantedPorts(settings: House['settings'], replaced: Replaced): readonly WantedPort[] {
  const {
    api,
    mail,
    codec,
    local: { ports },
  } = settings
  return [
    { name: 'API og sider', setting: 'API_PORT', port: api.port },
    { name: 'Returpost', setting: 'BOUNCE_SMTP_PORT', port: mail.reports?.port ?? usualBouncePort },
    ...(replaced.database ? [] : [{ name: 'PostgreSQL', setting: 'POSTGRES_PORT', port: ports.postgres }]),
    ...(replaced.temporal
      ? []
      : [
          { name: 'Temporal', setting: 'TEMPORAL_PORT', port: ports.temporal },
          { name: 'Temporals sider', setting: 'TEMPORAL_UI_PORT', port: ports.temporalUi },
        ]),
    ...(decodes({ settings, replaced }) ? [{ name: 'Dekoder', setting: 'CODEC_PORT', port: codec.port }] : []),
    ...(replaced.mail
      ? []
      : [
          { name: 'Postkassens SMTP', setting: 'SMTP_PORT', port: ports.smtp },
          { name: 'Postkassens sider', setting: 'MAILBOX_PORT', port: ports.mailbox },
        ]),
    ...(replaced.identity ? [] : [{ name: 'Login', setting: 'IDENTITY_PORT', port: ports.identity }]),
  ]
}

/** Waits for all, so that nothing is still starting when the first fault is thrown and everything is ended. */
async function allOrFirstFault<T extends readonly unknown[]>(
  starting: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(starting)
  return Promise.all(starting)
}

async function timed<T>({ report, signal }: House, name: string, start: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const begun = Date.now()
  const result = await start()
  report(`${name} … klar (${((Date.now() - begun) / 1000).toFixed(1).replace('.', ',')} s)`)
  return result
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => (value?.trim() ?? '') !== ''))
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password !== '') shown.password = '…'
  return decodeURIComponent(shown.href)
}
