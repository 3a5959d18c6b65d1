import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Settings } from '../config/settings'
import { createDataConverter } from '../converter/data-converter'
import { createClamdScanner } from '../documents/clamd-scanner'
import { createDocumentRoom } from '../documents/document-room'
import { createFileIntake, type FileIntakeOptions } from '../documents/file-intake'
import { lookAfterDocuments } from '../documents/look-after-documents'
import { createShelf } from '../documents/shelf'
import { storagesOf } from '../documents/storages'
import { createCaseGateway } from '../gateway/case-gateway'
import { createCertificateRendering } from '../rendering/certificate-rendering'
import { createEngineVersions } from '../operations/engine-versions'
import { createEngineView } from '../operations/engine-view'
import { radarLimits } from '../operations/radar-limits'
import { sendWeeklyReport } from '../operations/send-weekly-report'
import { startRadar } from '../operations/start-radar'
import { instantOf } from '../domain/calendar/instant'
import { createStore } from '../store/create-store'
import { createPool } from '../store/pool'
import { createApp } from './create-app'
import { createOperationsApp } from './create-operations-app'
import { createIdentity } from './identity/identity'
import { keepRegisterCounted } from './register/keep-register-counted'
import { createLoginProvider } from './pages/login-provider'
import { createSessions } from './pages/sessions'
import { createReception } from './receive/reception'
import { createRedelivery, type RedeliveryParts } from './receive/redelivery'
import { createAccessLog } from './observe/access-log'
import { forgetOldRecords } from './observe/forget-old-records'
import { createApiMetrics } from './observe/request-metrics'
import { createWebhookDelivery, type WebhookDeliveryParts } from './webhooks/webhook-delivery'
import { createStandingMetrics } from './observe/standing-metrics'
import { createStuckMetrics } from './observe/stuck-metrics'
import { tellProviders } from './register/tell-providers'
import { tellMunicipalities } from './register/tell-municipalities'
import { tellClashes } from './receive/tell-clashes'
import { tellInfections } from './receive/tell-infections'
import { urls } from './urls'
import type { apiSettingGroups } from './setting-groups'

export type ApiStartSettings = Pick<Settings, (typeof apiSettingGroups)[number]>

export interface ApiOptions {
  readonly log: Logger
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly clock?: () => number
  /** How long a sender waits for the engine before the answer is 202, in ms. */
  readonly answerWithinMs?: number
  /** How long the sender of a sealed bid, which is safe already, waits for what the case says of it, in ms. */
  readonly keptAfterMs?: number
  /** How often files are looked after that wait for the virus scanner, in ms. */
  readonly lookAfterDocumentsEveryMs?: number
  /** How often other providers' cases about the same place are looked for, in ms. */
  readonly tellClashesEveryMs?: number
  /** How often approved providers are told of tenders that are published, in ms. */
  readonly tellProvidersEveryMs?: number
  /** How often municipalities are told of approvals that have ended, in ms. */
  readonly tellMunicipalitiesEveryMs?: number
  readonly webhooks?: Pick<WebhookDeliveryParts, 'everyMs' | 'timeoutMs'>
  readonly redeliver?: Pick<RedeliveryParts, 'olderThanMs' | 'leaseMs' | 'everyMs'>
}

/** An API that takes requests. */
export interface RunningApi {
  readonly port: number
  /** Of the figures and the readiness. */
  readonly metricsPort: number
  /** Takes no more requests, answers those begun, writes what is left to write, and closes all connections. */
  stop(): Promise<void>
}

const answerWithinMs = 8_000
const probeWithinMs = 2_000
const lookWithinMs = 60_000
/** Longer than a request can take: what is still open then is cut off. */
const drainWithinMs = 15_000

/** The composition root: starts whether or not the engine and the issuer are there, and works as far as can be without them. */
export async function startApi(settings: ApiStartSettings, options: ApiOptions): Promise<RunningApi> {
  const { log, clock = Date.now } = options
  const pool = createPool(settings.database.url, {
    max: settings.database.poolSize,
    onIdleError: (err) => {
      log.warn({ err }, 'database connection broke')
    },
  })
  const store = createStore(pool)
  const connection = Connection.lazy({
    ...settings.temporal.connection,
    // A few tries only: what the engine does not take within the second is safe in the store and is delivered later.
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 4 }))],
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 },
  })
  const { namespace, taskQueue } = settings.temporal
  const client = new Client({ connection, namespace, dataConverter: createDataConverter(settings.payloads) })
  const cases = createCaseGateway({
    client,
    cases: store.cases,
    answerWithinMs: options.answerWithinMs ?? answerWithinMs,
    taskQueue,
  })
  const engine = () =>
    connection.withDeadline(Date.now() + probeWithinMs, () =>
      connection.workflowService.describeNamespace({ namespace }),
    )

  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const metrics = createApiMetrics(registry)
  createStuckMetrics(store, registry)
  createStandingMetrics(store, registry)
  const reception = createReception({
    store,
    cases,
    quotas: settings.quotas,
    log,
    clock,
    ...(options.keptAfterMs === undefined ? {} : { keptAfterMs: options.keptAfterMs }),
  })
  const redelivery = createRedelivery({ store, cases, metrics, log, engine, ...options.redeliver })
  const webhooks = createWebhookDelivery({
    store,
    keys: settings.payloads.keys,
    log,
    clock,
    allowPrivate: settings.api.webhookPrivateAddresses,
    ...options.webhooks,
  })
  const accessLog = createAccessLog({ store, log, now: () => instantOf(clock()) })
  const forgetting = forgetOldRecords({
    store,
    clock,
    log,
    months: settings.api.accessLogMonths,
    outsideRequestMonths: settings.api.outsideRequestMonths,
  })
  const counting = keepRegisterCounted({ store, clock, log })
  const clashes = tellClashes({
    store,
    cases,
    log,
    clock,
    ...(options.tellClashesEveryMs === undefined ? {} : { everyMs: options.tellClashesEveryMs }),
  })
  const municipalities = tellMunicipalities({
    store,
    log,
    publicUrl: settings.api.publicUrl,
    ...(options.tellMunicipalitiesEveryMs === undefined ? {} : { everyMs: options.tellMunicipalitiesEveryMs }),
  })
  const providers = tellProviders({
    store,
    log,
    publicUrl: settings.api.publicUrl,
    ...(options.tellProvidersEveryMs === undefined ? {} : { everyMs: options.tellProvidersEveryMs }),
  })
  const { clamd, s3 } = settings.documents
  const scanner = clamd && createClamdScanner(clamd)
  if (scanner === undefined)
    log.warn('CLAMD_ADDRESS is not set: files are kept and handed out without being scanned for viruses')
  const storages = storagesOf(store, s3)
  const room = createDocumentRoom({
    store,
    storages,
    ...(scanner === undefined ? {} : { scanner }),
    onScan: ({ fault, ...told }) => {
      log.warn(
        { ...told, err: fault },
        fault === undefined ? 'a virus was found in a file that was kept' : 'a file was not scanned',
      )
    },
  })
  const caretaker = lookAfterDocuments(room, {
    everyMs: options.lookAfterDocumentsEveryMs ?? 30_000,
    afterwards: () => tellInfections({ store, cases, clock }),
    onFault: (err) => {
      log.warn({ err }, 'files could not be looked after')
    },
  })
  const identity = createIdentity(settings.identity)
  const sessions = createSessions({ pool, keys: settings.payloads.keys, idleMs: settings.pages.idleMs, log })
  const certificates = createCertificateRendering({
    databaseUrl: settings.database.url,
    keys: settings.certificates.keys,
  })
  const operations = {
    versions: createEngineVersions({ client, taskQueue, deploymentName: settings.worker.deploymentName }),
    askEngine: <T>(question: () => Promise<T>): Promise<T> =>
      connection.withDeadline(Date.now() + answerWithinMs, question),
  }
  const app = createApp({
    keys: settings.payloads.keys,
    store,
    reception,
    cases,
    room,
    shelf: createShelf(storages),
    intake: createFileIntake(settings.uploads),
    bidIntake: createFileIntake(bidUploads(settings.uploads)),
    tipIntake: createFileIntake(settings.uploads),
    ...(scanner === undefined ? {} : { scanner }),
    identity,
    sessions,
    provider: createLoginProvider({
      ...settings.identity,
      pages: settings.pages,
      publicUrl: settings.api.publicUrl,
    }),
    certificateKeys: settings.certificates.keys,
    certificates,
    operations,
    asking: settings.addresses,
    metrics,
    accessLog,
    log,
    clock,
    settings: settings.api,
    pages: {
      issuer: settings.identity.issuer,
      longestMs: settings.pages.longestMs,
      statement: settings.pages.statement,
    },
  })
  const operationsApp = createOperationsApp({
    probes: {
      database: () => store.ping(),
      engine,
      ...(scanner === undefined ? {} : { scanner: () => scanner.ping() }),
    },
    registry,
    log,
    hostNames: settings.api.hostNames ?? [],
  })

  const { mailTo, everyMs, ...limits } = settings.radar
  const radar = startRadar(
    { store, engine: createEngineView({ client, taskQueue }), limits: { ...radarLimits, ...limits }, clock },
    {
      everyMs,
      within: (look) => connection.withDeadline(Date.now() + lookWithinMs, look),
      afterwards: () => sendWeeklyReport({ store, clock, mailTo, address: `${settings.api.publicUrl}${urls.stuck}` }),
      onFault: (err) => {
        log.warn({ err }, 'the radar could not see everything')
      },
    },
  )

  const server = createServer(app)
  // Whoever asks before sending a body is told to send it when it is wanted, and not before (`letSend`).
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    response.shouldKeepAlive = false
    app(request, response)
  })
  const operationsServer = createServer(operationsApp)
  await Promise.all([listen(server, settings.api), listen(operationsServer, settings.metrics)])
  redelivery.start()
  webhooks.start()

  return {
    port: portOf(server),
    metricsPort: portOf(operationsServer),
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const cut = setTimeout(() => {
        server.closeAllConnections()
      }, drainWithinMs)
      await closed
      clearTimeout(cut)
      operationsServer.close()
      operationsServer.closeAllConnections()
      await redelivery.stop()
      await webhooks.stop()
      await counting.stop()
      await clashes.stop()
      await municipalities.stop()
      await providers.stop()
      await accessLog.stop()
      await forgetting.stop()
      await caretaker.stop()
      await radar.stop()
      await certificates.stop()
      await sessions.stop()
      await reception.idle()
      await Promise.all([pool.end(), connection.close()])
    },
  }
}

/** Whatever of them there is comes in, as fast as the disk takes it: who is turned away in a tender's last minute has lost it. */
function bidUploads({ perSender, folder, leaveFree, bidsAtOnce }: ApiStartSettings['uploads']): FileIntakeOptions {
  const all = Number.POSITIVE_INFINITY
  return { perSender, inAll: { files: all, bytes: all }, folder, leaveFree, atOnce: bidsAtOnce }
}

async function listen(server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  server.listen(port, host)
  await once(server, 'listening')
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
