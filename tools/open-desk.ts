import { Client, Connection } from '@temporalio/client'
import { readSettings, type Settings } from '../config/settings'
import { createDataConverter } from '../converter/data-converter'
import { createCaseGateway, type CaseGateway } from '../gateway/case-gateway'
import { createEngineVersions, type EngineVersions } from '../operations/engine-versions'
import { createEngineView, type EngineView } from '../operations/engine-view'
import { createStore, type Store } from '../store/create-store'
import { createPool } from '../store/pool'
import { runningDatabase } from './running-database'
import { runningEngine } from './running-engine'

/** A running installation, as an operator's tool reaches it. */
export interface Desk {
  readonly store: Store
  readonly client: Client
  readonly connection: Connection
  readonly gateway: CaseGateway
  readonly engine: EngineView
  readonly versions: EngineVersions
  readonly namespace: string
  readonly deploymentName: string
  readonly payloads: Settings['payloads']
  close(): Promise<void>
}

/** The engine answers in milliseconds; one that takes longer than this is not there. */
const answerWithinMs = 15_000

/**
 * Connects to store and engine: those that are named by DATABASE_URL, TEMPORAL_ADDRESS and PAYLOAD_KEYS, or else those that
 * `npm start` has running.
 * @throws {SettingsFault} when settings are wrong; an Error that names the remedy when something is not there
 */
export async function openDesk(): Promise<Desk> {
  const {
    temporal: { connection: options, namespace, taskQueue },
    payloads,
  } = runningEngine()
  const {
    worker: { deploymentName },
  } = readSettings(process.env, 'worker')
  const pool = createPool(runningDatabase(), { max: 8 })
  const store = createStore(pool)
  await store.ping()
  const connection = await Connection.connect({ ...options, connectTimeout: '10s' })
  const client = new Client({ connection, namespace, dataConverter: createDataConverter(payloads) })
  return {
    store,
    client,
    connection,
    namespace,
    deploymentName,
    payloads,
    gateway: createCaseGateway({ client, cases: store.cases, answerWithinMs, taskQueue }),
    engine: createEngineView({ client, taskQueue }),
    versions: createEngineVersions({ client, taskQueue, deploymentName }),
    close: async () => {
      await Promise.all([pool.end(), connection.close()])
    },
  }
}
