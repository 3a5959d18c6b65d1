import { createHash } from 'node:crypto'
import { Connection } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { makeCurrent } from '../../../worker/make-current'
import { startMemoryProbe } from '../memory-probe'

/**
 * A worker of bare workflows, set up as the product's is: versioned, pinned, the same cache. No database, no encryption,
 * no activities. It ends by SIGTERM.
 */
async function main(): Promise<void> {
  const required = (name: string): string => {
    const value = process.env[name]
    if (value === undefined) throw new Error(`${name} is not set`)
    return value
  }
  const [address, namespace, taskQueue] = [
    required('TEMPORAL_ADDRESS'),
    required('TEMPORAL_NAMESPACE'),
    required('TEMPORAL_TASK_QUEUE'),
  ]
  await startMemoryProbe(Number(required('BENCH_PROBE_PORT')))
  Runtime.install({ logger: new DefaultLogger('WARN') })
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: require.resolve('./workflows'),
    logger: new DefaultLogger('WARN'),
  })
  const version = {
    deploymentName: taskQueue,
    buildId: createHash('sha256').update(workflowBundle.code).digest('hex').slice(0, 12),
  }
  const fromEngine = await NativeConnection.connect({ address })
  const worker = await Worker.create({
    connection: fromEngine,
    namespace,
    taskQueue,
    workflowBundle,
    maxCachedWorkflows: Number(required('WORKER_MAX_CACHED_WORKFLOWS')),
    workerDeploymentOptions: { useWorkerVersioning: true, version, defaultVersioningBehavior: 'PINNED' },
  })
  const ended = worker.run()
  const toEngine = await Connection.connect({ address })
  await makeCurrent(toEngine, { namespace, ...version })
  await toEngine.close()
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`)
  await ended
  await fromEngine.close()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
