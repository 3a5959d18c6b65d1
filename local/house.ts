import { randomBytes } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import type { Pool } from 'pg'
import type { PayloadKey } from '../config/setting-kinds'
import { readSettings, type Settings } from '../config/settings'
import { createDataConverter } from '../converter/data-converter'
import { createCaseGateway, type CaseGateway } from '../gateway/case-gateway'
import { createCaseTime, type CaseTime } from '../rehearsal/case-time'
import { createStore, type Store } from '../store/create-store'
import { createPool } from '../store/pool'
import { makeCurrent } from '../worker/make-current'
import { setCurrent, type WorkerVersion } from '../worker/set-current'
import { startWorker, type RunningWorker, type WorkerSettings, type WorkerTrial } from '../worker/start-worker'
import { wakeCases } from '../worker/wake-cases'
import type { WorkflowBundle } from '../worker/workflow-bundle'
import { startMailSink, type MailSink } from './mail-sink'

/** What a house stands on. */
export interface HouseOptions {
  /** A migrated database that nobody else uses. */
  readonly databaseUrl: string
  readonly temporal: { readonly address: string; readonly namespace: string }
  /** The version of the workflows that its workers run unless told otherwise. */
  readonly bundle: WorkflowBundle
  /** How soon the engine gives a dead worker's task to another one, in ms; the engine's 10 s when left out. */
  readonly taskTimeoutMs?: number
  /** How soon a dead worker's cases go to another one, in ms. */
  readonly stickyMs?: number
  /** How long a command waits for its answer, in ms; 15,000 unless told. */
  readonly answerWithinMs?: number
  /** How letters leave; they are available at once when left out. */
  readonly digitalPost?: Settings['digitalPost']
  /** How addresses are asked before anything else is sent to them; all count as confirmed when left out, since nobody answers. */
  readonly addresses?: Settings['addresses']
  /** Keys of the payloads; one that nobody knows when left out. */
  readonly keys?: readonly PayloadKey[]
  /** Whether payloads without the name of their case are read; they are not unless told, since nothing here is old. */
  readonly unnamed?: 'read' | 'refuse'
}

/** All of the product but its API, in this process, on a task queue and a deployment of its own: for rehearsals, trials and tests. */
export interface House {
  /** What a worker needs to work here as well. */
  readonly settings: WorkerSettings
  /** The same as environment variables, for a process of its own. */
  readonly environment: Readonly<Record<string, string>>
  readonly bundle: WorkflowBundle
  readonly pool: Pool
  readonly store: Store
  readonly client: Client
  readonly gateway: CaseGateway
  readonly mail: MailSink
  readonly time: CaseTime
  /** A second client of the engine, as another API process would be; `answerWithinMs` as the house's unless told. */
  newGateway(answerWithinMs?: number): Promise<CaseGateway>
  /** Starts one more worker. The version of the first one becomes current by itself. */
  startWorker(trial?: WorkerTrial, bundle?: WorkflowBundle): Promise<RunningWorker>
  /** Deploys a version whose workers run: new cases start on it, and the open ones are woken to move to it. */
  deploy(bundle: WorkflowBundle): Promise<void>
  /** Ends workers, connections and the mail server. The database and the engine are the caller's. */
  close(): Promise<void>
}

/** Opens a house. It has no worker yet. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const {
    temporal: { address, namespace },
    bundle,
    taskTimeoutMs,
    stickyMs,
    answerWithinMs = 15_000,
    keys = [{ id: 'house', key: randomBytes(32) }],
    unnamed = 'refuse',
  } = options
  const mail = await startMailSink()
  const name = `house-${randomBytes(5).toString('hex')}`
  const settings: WorkerSettings = {
    database: { url: options.databaseUrl, poolSize: 10 },
    temporal: { namespace, taskQueue: name, connection: { address } },
    mail: { smtpUrl: mail.smtpUrl, from: 'Specialeplan <svar-ikke@specialeplan.example>' },
    api: {
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      trustedProxies: 0,
      requestsPerMinute: 6_000,
      registerRequestsPerMinute: 6_000,
      webhookPrivateAddresses: true,
      accessLogMonths: 24,
      releaseCodeDays: 60,
      outsideRequestMonths: 6,
    },
    payloads: { keys, unnamed },
    archive: readSettings({}, 'archive').archive,
    ...(options.digitalPost === undefined ? {} : { digitalPost: options.digitalPost }),
    ...(options.addresses === undefined ? {} : { addresses: options.addresses }),
    worker: { deploymentName: name, promote: false, maxCachedWorkflows: 200, shutdownGraceSeconds: 1 },
  }
  const pool = createPool(options.databaseUrl)
  const store = createStore(pool)
  const connections: Connection[] = []
  const workers: RunningWorker[] = []
  let hasCurrent = false

  const connect = async (): Promise<Client> => {
    const connection = await Connection.connect({ address })
    connections.push(connection)
    return new Client({ connection, namespace, dataConverter: createDataConverter(settings.payloads) })
  }
  const gatewayOf = (client: Client, within = answerWithinMs): CaseGateway =>
    createCaseGateway({
      client,
      cases: store.cases,
      answerWithinMs: within,
      taskQueue: name,
      ...(taskTimeoutMs === undefined ? {} : { taskTimeoutMs }),
    })
  const versionOf = ({ buildId }: WorkflowBundle): WorkerVersion => ({ namespace, deploymentName: name, buildId })

  const client = await connect()
  const connection = client.connection as Connection
  return {
    settings,
    environment: environmentOf(settings),
    bundle,
    pool,
    store,
    client,
    mail,
    gateway: gatewayOf(client),
    time: createCaseTime(connection, namespace),
    newGateway: async (within) => gatewayOf(await connect(), within),
    async startWorker(trial, version = bundle) {
      const worker = await startWorker(settings, version, {
        ...(taskTimeoutMs === undefined ? {} : { taskTimeoutMs }),
        ...(stickyMs === undefined ? {} : { stickyMs }),
        ...trial,
      })
      workers.push(worker)
      // Nothing has run here that could go back to an older version: a second of waiting for all of the engine is spared.
      if (!hasCurrent) await setCurrent(connection, versionOf(version))
      hasCurrent = true
      return worker
    },
    async deploy(version) {
      await makeCurrent(connection, versionOf(version))
      await wakeCases(connection, { namespace, taskQueue: name }, `Version ${version.buildId} is current`)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()))
      await Promise.all(connections.map((connection) => connection.close()))
      await Promise.all([pool.end(), mail.switchOff()])
    },
  }
}

function environmentOf({
  database,
  temporal,
  mail,
  api,
  payloads,
  worker,
}: WorkerSettings): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.connection.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_TASK_QUEUE: temporal.taskQueue,
    SMTP_URL: mail.smtpUrl,
    MAIL_FROM: mail.from,
    PUBLIC_URL: api.publicUrl,
    PAYLOAD_KEYS: payloads.keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    PAYLOADS_WITHOUT_CASE: payloads.unnamed,
    WORKER_DEPLOYMENT_NAME: worker.deploymentName,
  }
}
