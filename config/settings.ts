import os from 'node:os'
import type { CertificateKey, PayloadKey } from './setting-kinds'
import { pageSettings, type PageSettings } from './page-settings'
import { checkS3, type S3Settings } from './s3-settings'
import { digitalPostGateway, digitalPostSf1601 } from './digital-post-settings'
import type { Sf1601Settings } from './sf1601-settings'
import type { SettingRow } from './setting-row'
import { settingTable, type SettingName, type SettingValue } from './setting-table'
import { SettingsFault } from './settings-fault'
import { temporalConnection, type TemporalConnection } from './temporal-connection'

/** The checked settings, in groups: a process reads the groups it needs, and only those must be right. */
export interface Settings {
  readonly database: { readonly url: string; readonly poolSize: number }
  readonly temporal: {
    readonly namespace: string
    readonly taskQueue: string
    /** For `Connection.connect` and `NativeConnection.connect` alike: address, TLS, API key. */
    readonly connection: TemporalConnection
  }
  readonly mail: {
    readonly smtpUrl: string
    readonly from: string
    /** Where mail servers' reports are taken in; they are not asked for any when absent. Port 0 means any free one. */
    readonly reports?: { readonly bounceAddress: string; readonly host: string; readonly port: number }
  }
  /** Of asking e-mail addresses whether they are their owners'. */
  readonly addresses: {
    /** How long a link confirms. */
    readonly linkMs: number
    /** E-mails that ask, in 24 hours: one address, and the addresses of one organisation. */
    readonly perAddress: number
    readonly perOrganisation: number
  }
  /** How much one organisation may have under way when it opens a case. */
  readonly quotas: { readonly openCases: number; readonly mailsPerDay: number }
  readonly identity: {
    /** exactly as in the tokens' `iss` */ readonly issuer: string
    readonly audience: string
    readonly clientId: string
    readonly clientSecret?: string
  }
  readonly pages: PageSettings
  readonly api: {
    readonly host: string
    readonly port: number
    /** without a slash at its end */ readonly publicUrl: string
    /** names that it answers under besides */ readonly hostNames?: readonly string[]
    readonly trustedProxies: number
    readonly requestsPerMinute: number
    readonly registerRequestsPerMinute: number
    readonly webhookPrivateAddresses: boolean
    /** How long it is kept who has read what. */
    readonly accessLogMonths: number
    /** How long a code opens what was released to somebody without a login. */
    readonly releaseCodeDays: number
    /** How long a request for access from outside is kept after the office has dealt with it. */
    readonly outsideRequestMonths: number
  }
  /** Where the API tells those who run it how it is. Port 0 means any free one. */
  readonly metrics: { readonly host: string; readonly port: number }
  /** How much may be on its way in at a time, and where it lies meanwhile. Bytes. */
  readonly uploads: {
    readonly perSender: { readonly files: number; readonly bytes: number }
    readonly inAll: { readonly files: number; readonly bytes: number }
    /** Sealed bids that are read at a time. */
    readonly bidsAtOnce: number
    readonly folder: string
    readonly leaveFree: number
  }
  /** Of archive copies and bundles: where the programs that make them may lie, and on whose disk the work is done. */
  readonly archive: { readonly programFolders: readonly string[]; readonly folder: string }
  readonly documents: {
    /** The virus scanner; none when absent. */
    readonly clamd?: { readonly host: string; readonly port: number }
    /** Where new files go; into the database when absent. */
    readonly s3?: S3Settings
  }
  /** The first is private and signs, all are published; never empty. */
  readonly certificates: { readonly keys: readonly CertificateKey[] }
  /** Letters are on the case's own page, and available at once, when there is neither. */
  readonly digitalPost: {
    readonly gateway?: { readonly url: string; readonly secret: string }
    readonly sf1601?: Sf1601Settings
  }
  readonly payloads: {
    /** The first encrypts, all decrypt; never empty. */
    readonly keys: readonly PayloadKey[]
    /** Whether payloads are read whose seal, of before 0.3.0, does not name its case. */
    readonly unnamed: 'read' | 'refuse'
  }
  /** Shows Temporal's pages in clear what the engine has encrypted. */
  readonly codec: {
    readonly host: string
    readonly port: number
    /** `anyone` goes with a loopback address only. */
    readonly access: 'administrator' | 'anyone'
    /** As browsers reach it; on this machine alone when absent. */
    readonly url?: string
    readonly uiOrigins: readonly string[]
  }
  readonly worker: {
    readonly deploymentName: string
    /** Workflows built beforehand. */
    readonly bundlePath?: string
    /** Makes its own version current when it has come up. */
    readonly promote: boolean
    readonly maxCachedWorkflows: number
    readonly shutdownGraceSeconds: number
    readonly metricsPort?: number
  }
  /** When something counts as standing still, and who is told of it every week. */
  readonly radar: {
    readonly everyMs: number
    readonly overdueMs: number
    readonly undeliveredMs: number
    readonly activityAttempts: number
    readonly taskAttempts: number
    /** Addresses of administrators; empty when nobody is to be told. */
    readonly mailTo: readonly string[]
  }
  readonly logging: { readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' }
  /** What `npm start` alone needs. Port 0 means any free one. */
  readonly local: {
    readonly dataDir: string
    readonly cacheDir: string
    /** Whether Temporal's pages show the cases' data in clear. */
    readonly uiDecodes: boolean
    readonly ports: {
      readonly postgres: number
      readonly temporal: number
      readonly temporalUi: number
      readonly smtp: number
      readonly mailbox: number
      readonly identity: number
    }
  }
}

const megabyte = 1024 * 1024

type Environment = Readonly<Record<string, string | undefined>>
export type Read = <N extends SettingName>(name: N) => SettingValue<N>

/**
 * Reads the wanted groups of settings from the environment. An empty variable counts as not set.
 *
 * @param environment such as `process.env`
 * @param groups the groups that must be right
 * @returns frozen settings
 * @throws SettingsFault listing every fault in those groups
 * @example const { database, temporal } = readSettings(process.env, 'database', 'temporal')
 */
export function readSettings<G extends keyof Settings>(
  environment: Environment,
  ...groups: readonly G[]
): Pick<Settings, G> {
  const faults: string[] = []
  const settings = Object.fromEntries(
    groups.map((group) => [group, readers[group](reader(environment, faults), environment, faults)]),
  )
  if (faults.length > 0) throw new SettingsFault([...new Set(faults)])
  return freeze(settings as Pick<Settings, G>)
}

const readers: {
  readonly [G in keyof Settings]: (read: Read, environment: Environment, faults: string[]) => Settings[G]
} = {
  database: (read) => ({ url: read('DATABASE_URL'), poolSize: read('DATABASE_POOL') }),
  temporal: (read, environment, faults) => ({
    namespace: read('TEMPORAL_NAMESPACE'),
    taskQueue: read('TEMPORAL_TASK_QUEUE'),
    connection: temporalConnection(read, environment, faults),
  }),
  mail: (read) => {
    const [bounceAddress, host, port] = [read('BOUNCE_ADDRESS'), read('BOUNCE_SMTP_HOST'), read('BOUNCE_SMTP_PORT')]
    return {
      smtpUrl: read('SMTP_URL'),
      from: read('MAIL_FROM'),
      ...(port === undefined ? {} : { reports: { bounceAddress, host, port } }),
    }
  },
  addresses: (read) => ({
    linkMs: read('CONFIRMATION_LINK_DAYS') * 24 * 3_600_000,
    perAddress: read('CONFIRMATIONS_PER_ADDRESS'),
    perOrganisation: read('CONFIRMATIONS_PER_ORGANISATION'),
  }),
  quotas: (read) => ({ openCases: read('QUOTA_OPEN_CASES'), mailsPerDay: read('QUOTA_MAILS_PER_DAY') }),
  identity: (read) => ({
    issuer: read('OIDC_ISSUER'),
    audience: read('OIDC_AUDIENCE'),
    clientId: read('OIDC_CLIENT_ID'),
    ...present('clientSecret', read('OIDC_CLIENT_SECRET')),
  }),
  pages: pageSettings,
  api: (read) => {
    const [host, port] = [read('API_HOST'), read('API_PORT')]
    return {
      host,
      port,
      publicUrl: read('PUBLIC_URL') ?? `http://${host}:${port}`,
      ...present('hostNames', read('API_HOST_NAMES')),
      trustedProxies: read('TRUSTED_PROXIES'),
      requestsPerMinute: read('API_REQUESTS_PER_MINUTE'),
      registerRequestsPerMinute: read('REGISTER_REQUESTS_PER_MINUTE'),
      webhookPrivateAddresses: read('WEBHOOK_PRIVATE_ADDRESSES'),
      accessLogMonths: read('ACCESS_LOG_MONTHS'),
      releaseCodeDays: read('RELEASE_CODE_DAYS'),
      outsideRequestMonths: read('OUTSIDE_REQUEST_MONTHS'),
    }
  },
  metrics: (read) => ({ host: read('API_METRICS_HOST'), port: read('API_METRICS_PORT') }),
  uploads: (read) => ({
    perSender: { files: read('UPLOADS_PER_PERSON'), bytes: read('UPLOAD_MB_PER_PERSON') * megabyte },
    inAll: { files: read('UPLOADS_AT_ONCE'), bytes: read('UPLOAD_MB_AT_ONCE') * megabyte },
    bidsAtOnce: read('BIDS_AT_ONCE'),
    folder: read('SPOOL_DIR') ?? os.tmpdir(),
    leaveFree: read('SPOOL_FREE_MB') * megabyte,
  }),
  archive: (read) => ({
    programFolders: read('ARCHIVE_PROGRAM_DIRS').split(':'),
    folder: read('SPOOL_DIR') ?? os.tmpdir(),
  }),
  documents: (read, _environment, faults) => ({
    ...present('clamd', clamdAddress(read)),
    ...present(
      's3',
      checkS3(
        {
          bucket: read('S3_BUCKET'),
          url: read('S3_URL'),
          region: read('S3_REGION'),
          accessKeyId: read('S3_ACCESS_KEY_ID'),
          secretAccessKey: read('S3_SECRET_ACCESS_KEY'),
        },
        faults,
      ),
    ),
  }),
  certificates: (read) => ({ keys: read('CERTIFICATE_KEYS') }),
  digitalPost: (read, _environment, faults) => ({
    ...present('gateway', digitalPostGateway(read, faults)),
    ...present('sf1601', digitalPostSf1601(read, faults)),
  }),
  payloads: (read) => ({ keys: read('PAYLOAD_KEYS'), unnamed: read('PAYLOADS_WITHOUT_CASE') }),
  codec: (read, _environment, faults) => {
    const [host, access] = [read('CODEC_HOST'), read('CODEC_ACCESS')]
    if (access === 'anyone' && !/^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host))
      faults.push(
        'CODEC_ACCESS=anyone kræver, at CODEC_HOST er 127.0.0.1: ellers kan enhver på nettet læse sagernes data',
      )
    return {
      host,
      port: read('CODEC_PORT'),
      access,
      ...present('url', read('CODEC_URL')),
      uiOrigins: read('CODEC_UI_ORIGINS'),
    }
  },
  worker: (read) => ({
    deploymentName: read('WORKER_DEPLOYMENT_NAME'),
    ...present('bundlePath', read('WORKER_BUNDLE')),
    promote: read('WORKER_PROMOTE'),
    maxCachedWorkflows: read('WORKER_MAX_CACHED_WORKFLOWS'),
    shutdownGraceSeconds: read('WORKER_SHUTDOWN_GRACE_SECONDS'),
    ...present('metricsPort', read('WORKER_METRICS_PORT')),
  }),
  radar: (read) => ({
    everyMs: read('RADAR_EVERY_SECONDS') * 1_000,
    overdueMs: read('RADAR_OVERDUE_MINUTES') * 60_000,
    undeliveredMs: read('RADAR_UNDELIVERED_MINUTES') * 60_000,
    activityAttempts: read('RADAR_ACTIVITY_ATTEMPTS'),
    taskAttempts: read('RADAR_TASK_ATTEMPTS'),
    mailTo: read('ADMIN_MAIL') ?? [],
  }),
  logging: (read) => ({ level: read('LOG_LEVEL') }),
  local: (read) => ({
    dataDir: read('DATA_DIR'),
    cacheDir: read('CACHE_DIR'),
    uiDecodes: read('TEMPORAL_UI_DECODES'),
    ports: {
      postgres: read('POSTGRES_PORT'),
      temporal: read('TEMPORAL_PORT'),
      temporalUi: read('TEMPORAL_UI_PORT'),
      smtp: read('SMTP_PORT'),
      mailbox: read('MAILBOX_PORT'),
      identity: read('IDENTITY_PORT'),
    },
  }),
}

/** Reads single settings, noting faults; what it gives after a fault is never seen, since the fault is thrown in the end. */
function reader(environment: Environment, faults: string[]): Read {
  return (name) => {
    const row: SettingRow<unknown> = settingTable[name]
    const text = environment[name]?.trim() || row.fallback
    if (text === undefined) {
      if (row.optional !== true) faults.push(`${name} mangler: ${row.meaning}`)
      return undefined as SettingValue<typeof name>
    }
    try {
      return row.kind(text) as SettingValue<typeof name>
    } catch (error) {
      faults.push(`${name} ${error instanceof Error ? error.message : String(error)}`)
      return undefined as SettingValue<typeof name>
    }
  }
}

function clamdAddress(read: Read): Settings['documents']['clamd'] {
  const address = read('CLAMD_ADDRESS')
  if (address === undefined) return undefined
  const colon = address.lastIndexOf(':')
  return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) }
}

function present<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V })
}

function freeze<T>(value: T): T {
  // A Buffer cannot be frozen; nobody writes to one.
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    Object.values(Object.freeze(value)).forEach(freeze)
  return value
}
