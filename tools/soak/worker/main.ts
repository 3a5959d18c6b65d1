import { DefaultLogger, Runtime } from '@temporalio/worker'
import { readSettings } from '../../../config/settings'
import { startWorker } from '../../../worker/start-worker'
import { readWorkflowBundle } from '../../../worker/workflow-bundle'
import { deadlyActivities, die } from '../deadly-activities'
import type { KillPlan } from '../kill-plan'

/** What a worker process is told: to begin, with or without a plan for its end. */
export interface Go {
  readonly plan?: KillPlan
}

/** What it tells: that it waits for `Go`, that it works, and each time an append met events that the workflow did not know. */
export type Tidings = 'spare' | 'working' | 'adopted'

/* A worker process that waits in reserve, works when it is told to, and kills itself as planned. */

const tell = (tidings: Tidings): void => {
  process.send?.(tidings)
}

async function work({ plan }: Go): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const settings = readSettings(process.env, 'database', 'temporal', 'mail', 'api', 'payloads', 'worker', 'archive')
  const bundle = await readWorkflowBundle(settings.worker.bundlePath ?? '')
  const { ended } = await startWorker(settings, bundle, {
    taskTimeoutMs: Number(process.env['SOAK_TASK_TIMEOUT_MS']),
    stickyMs: Number(process.env['SOAK_STICKY_MS']),
    decorate: (activities) => deadlyActivities(activities, plan, () => tell('adopted')),
  })
  tell('working')
  if (plan?.point === 'any-time') setTimeout(die, plan.delayMs)
  await ended
}

process.once('message', (go: Go) => {
  work(go).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
// Without the one who began it, it has nothing to do in the world.
process.on('disconnect', () => process.exit(0))
tell('spare')
