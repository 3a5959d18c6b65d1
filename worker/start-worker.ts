import { Context } from '@temporalio/activity'
import type { SerializationContext } from '@temporalio/common'
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client'
import { NativeConnection, Runtime } from '@temporalio/worker'
import type { EffectActivities, LocalCaseActivities } from '../activities/case-activities'
import { createActivities } from '../activities/create-activities'
import type { Settings } from '../config/settings'
import { createDataConverter, createWorkerDataConverter } from '../converter/data-converter'
import type { PayloadRefused } from '../converter/payload-refused'
import { createShelf } from '../documents/shelf'
import { storagesOf } from '../documents/storages'
import { createCaseGateway } from '../gateway/case-gateway'
import { createMailSender } from '../mail/smtp-transport'
import { createAddressKeeper } from '../outbox/address-keeper'
import { createBounceTeller } from '../outbox/bounce-teller'
import { createOneTimeLinks } from '../outbox/one-time-links'
import { createOutbox } from '../outbox/outbox'
import { startReportIntake } from '../outbox/report-intake'
import { createLetterRendering } from '../rendering/letter-rendering'
import { createStore } from '../store/create-store'
import { createPool } from '../store/pool'
import { createArchiveWork } from './archive-work'
import { createWorker } from './create-worker'
import { createPostChannel } from './post-channel'
import type { WorkflowBundle } from './workflow-bundle'

export type WorkerSettings = Pick<
  Settings,
  'database' | 'temporal' | 'mail' | 'api' | 'payloads' | 'worker' | 'archive'
> &
  Partial<Pick<Settings, 'digitalPost' | 'documents'>> & {
    /** Absent: every address counts as confirmed, as in a rehearsal, where nobody could answer. */
    readonly addresses?: Settings['addresses']
  }

/** A worker at work. */
export interface RunningWorker {
  /** Settles when the worker has ended, with the fault if it was one. */
  readonly ended: Promise<void>
  /** Takes no more work, finishes what is begun, and closes all connections. */
  stop(): Promise<void>
}

/** What a trial of the worker sets otherwise than real life. */
export interface WorkerTrial {
  /** How soon a task of a dead worker goes to another one, in ms; of the cases that this worker opens. */
  readonly taskTimeoutMs?: number
  readonly stickyMs?: number
  /** Puts something around the activities, such as a kill -9 at a chosen point. */
  readonly decorate?: (activities: LocalCaseActivities & EffectActivities) => LocalCaseActivities & EffectActivities
}

/** How long one case waits for another to answer before the effect is tried again, in ms. */
const answerWithinMs = 20_000

/** Shorter than the engine's ten seconds, so that after a crash a person's command is still answered by the one call. */
const stickyMs = 3_000

/** The composition root: connects a worker to engine, store and mail server, and starts it. */
export async function startWorker(
  settings: WorkerSettings,
  bundle: WorkflowBundle,
  trial: WorkerTrial = {},
): Promise<RunningWorker> {
  const { namespace, taskQueue, connection: options } = settings.temporal
  const pool = createPool(settings.database.url, { max: settings.database.poolSize })
  // Effects are tried again as a whole. A call that the client repeats by itself could not be ended when the worker is.
  const toEngine = await Connection.connect({
    ...options,
    interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts: 1 }))],
  })
  const fromEngine = await NativeConnection.connect(options)
  const store = createStore(pool)
  const toCases = {
    client: new Client({ connection: toEngine, namespace, dataConverter: createDataConverter(settings.payloads) }),
    cases: store.cases,
    answerWithinMs,
    taskQueue,
    ...(trial.taskTimeoutMs === undefined ? {} : { taskTimeoutMs: trial.taskTimeoutMs }),
  }
  const gateway = createCaseGateway({
    ...toCases,
    // A worker that stops cannot wait for answers: it may be the very one that would have to give them.
    abortSignal: () => Context.current().cancellationSignal,
  })
  const onFault = (error: unknown): void => {
    Runtime.instance().logger.warn('the post could not be looked after', { error })
  }
  const { reports, ...sending } = settings.mail
  const mail = createMailSender({
    ...sending,
    ...(reports === undefined ? {} : { bounceAddress: reports.bounceAddress }),
  })
  const { addresses, api } = settings
  const links = addresses && createOneTimeLinks({ store, ...api, ...addresses })
  const outbox = createOutbox({ store, mail, onFault, ...(links === undefined ? {} : { complete: links }) })
  const addressKeeper =
    addresses &&
    createAddressKeeper({
      store,
      publicUrl: api.publicUrl,
      limits: addresses,
      onQueued: () => {
        outbox.nudge()
      },
      onFault,
    })
  const bounceTeller = createBounceTeller({ store, gateway: createCaseGateway(toCases), onFault })
  const reportIntake = reports && startReportIntake({ ...reports, store, onFault })
  const rendering = createLetterRendering()
  const archive = await createArchiveWork(settings, store)
  const shelf = createShelf(storagesOf(store, settings.documents?.s3))
  const postChannel = createPostChannel(settings.digitalPost ?? {}, { store, onFault })
  const activities = createActivities({
    store,
    gateway,
    outbox,
    renderLetter: rendering.renderLetter,
    digitalPost: postChannel.digitalPost,
    removeFile: (file) => shelf.remove(file),
    publicUrl: api.publicUrl,
    confirmsAddresses: addresses !== undefined,
  })
  const worker = await createWorker({
    connection: fromEngine,
    namespace,
    taskQueue,
    dataConverter: createWorkerDataConverter(settings.payloads, tellRefused),
    bundle,
    activities: trial.decorate?.(activities) ?? activities,
    deploymentName: settings.worker.deploymentName,
    maxCachedWorkflows: settings.worker.maxCachedWorkflows,
    shutdownGraceSeconds: settings.worker.shutdownGraceSeconds,
    stickyMs: trial.stickyMs ?? stickyMs,
  })
  // The worker ends by itself on SIGINT and SIGTERM; its connections are closed only after it has.
  outbox.start()
  bounceTeller.start()
  addressKeeper?.start()
  postChannel.start()
  archive.start()
  const ended = worker.run().finally(async () => {
    await Promise.all([
      outbox.stop(),
      bounceTeller.stop(),
      addressKeeper?.stop(),
      postChannel.stop(),
      reportIntake?.stop(),
      rendering.stop(),
      archive.stop(),
    ])
    mail.close()
    await Promise.all([pool.end(), toEngine.close(), fromEngine.close()])
  })
  return {
    ended,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await ended
    },
  }
}

/** Somebody who has none of our keys has reached the engine, or a key is missing here: either way somebody should look. */
function tellRefused({ message }: PayloadRefused, context: SerializationContext | undefined): void {
  const { logger, metricMeter } = Runtime.instance()
  logger.warn('a payload was refused', { reason: message, caseId: context?.workflowId })
  metricMeter.createCounter('specialeplan_refused_payloads').add(1)
}
