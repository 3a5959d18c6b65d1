import path from 'node:path'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { loadSettings } from '../config/load-settings'
import { promoteOwnVersion } from './promote-own-version'
import { startWorker } from './start-worker'
import { buildWorkflowBundle, readWorkflowBundle } from './workflow-bundle'

/** Our levels by the engine's names. Its `info` is a line per connection, so ours asks for warnings only. */
const engineLogLevels = {
  trace: 'TRACE',
  debug: 'DEBUG',
  info: 'WARN',
  warn: 'WARN',
  error: 'ERROR',
  fatal: 'ERROR',
} as const

/** The worker process. Its settings come from the environment; it ends by SIGTERM, when begun work is done. */
async function main(): Promise<void> {
  const settings = loadSettings('database', 'temporal', 'mail', 'api', 'payloads', 'digitalPost', 'worker', 'logging')
  const { metricsPort, bundlePath, promote } = settings.worker
  Runtime.install({
    logger: new DefaultLogger(engineLogLevels[settings.logging.level]),
    ...(metricsPort === undefined
      ? {}
      : { telemetryOptions: { metrics: { prometheus: { bindAddress: `127.0.0.1:${metricsPort}` } } } }),
  })
  const bundle =
    bundlePath === undefined
      ? await buildWorkflowBundle(path.resolve('.cache/workflows.js'))
      : await readWorkflowBundle(bundlePath)
  const running = await startWorker(settings, bundle)
  const promotion = promote ? await promoteOwnVersion(settings, bundle.buildId, tellFault) : undefined
  process.stdout.write(`${JSON.stringify({ ready: true, buildId: bundle.buildId })}\n`)
  try {
    await running.ended
  } finally {
    // Its connection would keep a process alive whose worker has failed.
    await promotion?.stop()
  }
}

function tellFault(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
}

main().catch((fault: unknown) => {
  tellFault(fault)
  process.exitCode = 1
})
