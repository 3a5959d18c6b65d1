import path from 'node:path'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { loadSettings } from '../config/load-settings'
import { hiddenAddress } from '../hosts/hidden-address'
import { openMetricsDoor } from './metrics-door'
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
  const settings = loadSettings(
    'database',
    'temporal',
    'mail',
    'addresses',
    'api',
    'payloads',
    'digitalPost',
    'documents',
    'archive',
    'worker',
    'logging',
  )
  const { metricsPort, bundlePath, promote } = settings.worker
  const figures = metricsPort === undefined ? undefined : await hiddenAddress()
  Runtime.install({
    logger: new DefaultLogger(engineLogLevels[settings.logging.level]),
    ...(figures === undefined
      ? {}
      : { telemetryOptions: { metrics: { prometheus: { bindAddress: `${figures.host}:${figures.port}` } } } }),
  })
  const door =
    metricsPort === undefined || figures === undefined ? undefined : await openMetricsDoor(metricsPort, figures)
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
    door?.close()
  }
}

function tellFault(fault: unknown): void {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
}

main().catch((fault: unknown) => {
  tellFault(fault)
  process.exitCode = 1
})
