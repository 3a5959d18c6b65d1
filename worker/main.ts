import path from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { loadSettings } from '../config/load-settings'
import { createEngineVersions } from '../operations/engine-versions'
import { createStore } from '../store/create-store'
import { createPool } from '../store/pool'
import { noteChange } from './change-version'
import { makeCurrent } from './make-current'
import { startWorker } from './start-worker'
import { wakeCases } from './wake-cases'
import { buildWorkflowBundle, readWorkflowBundle } from './workflow-bundle'

/** Our levels by the engine's names. Its `info` is a line per connection, so ours asks for warnings only. */
const engineLogLevels = { trace: 'TRACE', debug: 'DEBUG', info: 'WARN', warn: 'WARN', error: 'ERROR', fatal: 'ERROR' } as const

/** The worker process. Its settings come from the environment; it ends by SIGTERM, when begun work is done. */
async function main(): Promise<void> {
  const settings = loadSettings('database', 'temporal', 'mail', 'api', 'payloads', 'digitalPost', 'worker', 'logging')
  const { metricsPort, deploymentName, bundlePath, promote } = settings.worker
  Runtime.install({
    logger: new DefaultLogger(engineLogLevels[settings.logging.level]),
    ...(metricsPort === undefined ? {} : { telemetryOptions: { metrics: { prometheus: { bindAddress: `127.0.0.1:${metricsPort}` } } } }),
  })
  const bundle = bundlePath === undefined ? await buildWorkflowBundle(path.resolve('.cache/workflows.js')) : await readWorkflowBundle(bundlePath)
  const running = await startWorker(settings, bundle)
  if (promote) {
    const connection = await Connection.connect(settings.temporal.connection)
    const pool = createPool(settings.database.url, { max: 1 })
    const client = new Client({ connection, namespace: settings.temporal.namespace })
    const former = await createEngineVersions({ client, taskQueue: settings.temporal.taskQueue, deploymentName }).currentBuildId()
    await noteChange(createStore(pool).operations, bundle.buildId, former)
    await pool.end()
    await makeCurrent(connection, { namespace: settings.temporal.namespace, deploymentName, buildId: bundle.buildId })
    await wakeCases(connection, settings.temporal, `Worker version ${bundle.buildId} is current`)
    await connection.close()
  }
  process.stdout.write(`${JSON.stringify({ ready: true, buildId: bundle.buildId })}\n`)
  await running.ended
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
  process.exitCode = 1
})
