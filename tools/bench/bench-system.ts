import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { freePort } from '../../local/free-port'
import { startNodeProcess, type NodeProcess } from '../../local/node-process'
import { startPostgres } from '../../local/postgres'
import { postgresFolder } from '../../local/postgres-folder'
import { startTemporalServer } from '../../local/temporal-server'
import { migrate } from '../../store/migrate'
import { createPool } from '../../store/pool'
import type { MemoryReading } from './memory-probe'

/** A worker process whose memory can be asked for. */
export interface MeasuredWorker {
  readonly taskQueue: string
  readonly pid: number
  /** After its garbage has been collected. */
  memory(): Promise<MemoryReading>
}

/** What the bench measures on: the parts of `npm start`, each a process of its own, on data that is thrown away. */
export interface BenchSystem {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly namespace: string
  /** In the notation of the setting PAYLOAD_KEYS. */
  readonly payloadKeys: string
  /** Pages and JSON of the mailbox that everything is sent to. */
  readonly mailboxUrl: string
  readonly ours: MeasuredWorker
  readonly bare: MeasuredWorker
  /** Starts one more worker of ours, beside the first or in its place. */
  startWorker(): Promise<MeasuredWorker>
  stop(): Promise<void>
}

/** More than the memory figure's cases, so that both sides keep all of them. */
const cachedWorkflows = 1000
const namespace = 'specialeplan'

/**
 * Starts PostgreSQL with its durable settings, a Temporal server on a file, a mailbox, the product's worker, and a worker
 * of bare workflows with a queue of its own on the same server.
 * @throws StartupFault
 */
export async function startBenchSystem({
  cases,
  report,
}: {
  readonly cases: number
  readonly report: (line: string) => void
}): Promise<BenchSystem> {
  const cache = path.resolve('.cache')
  mkdirSync(cache, { recursive: true })
  // On the disk where an installation would have its data: in memory a commit would cost nothing.
  const folder = mkdtempSync(path.join(cache, 'bench-'))
  chmodSync(folder, 0o711)
  const dataDir = postgresFolder(folder)
  const closing: (() => Promise<void>)[] = [
    async () => {
      for (const left of [folder, dataDir, `${dataDir}.password`]) rmSync(left, { recursive: true, force: true })
    },
  ]
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      for (const close of closing.reverse()) await close()
    })())
  const keep = <P extends { stop(): Promise<void> }>(part: P): P => {
    closing.push(() => part.stop())
    return part
  }

  try {
    report('starting PostgreSQL, Temporal and mailbox …')
    const postgres = keep(await startPostgres({ dataDir }))
    const pool = createPool(postgres.url, { max: 1 })
    await migrate(pool).finally(() => pool.end())
    const temporal = keep(
      await startTemporalServer({
        cacheDir: cache,
        dbFile: path.join(folder, 'temporal.db'),
        namespaces: [namespace],
        progress: report,
      }),
    )
    const [smtpPort, httpPort] = [await freePort(), await freePort()]
    keep(
      await startNodeProcess({
        name: 'Postkasse',
        program: 'local/mailbox/main',
        env: {
          MAILBOX_FOLDER: path.join(folder, 'mails'),
          SMTP_PORT: String(smtpPort),
          MAILBOX_PORT: String(httpPort),
        },
      }),
    )

    report('starting the workers …')
    const payloadKeys = `bench:${randomBytes(32).toString('base64')}`
    const common = {
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: namespace,
      WORKER_MAX_CACHED_WORKFLOWS: String(Math.max(cachedWorkflows, cases * 2)),
    }
    const worker = async (taskQueue: string, program: string, env: NodeJS.ProcessEnv): Promise<MeasuredWorker> => {
      const port = await freePort()
      const started = keep(
        (await startNodeProcess({
          name: program,
          program,
          readySeconds: 120,
          env: { ...common, ...env, TEMPORAL_TASK_QUEUE: taskQueue, BENCH_PROBE_PORT: String(port) },
        })) satisfies NodeProcess,
      )
      return {
        taskQueue,
        pid: started.process.pid,
        memory: async () => (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as MemoryReading,
      }
    }
    const startWorker = (): Promise<MeasuredWorker> =>
      worker('specialeplan', 'tools/bench/ours/main', {
        DATABASE_URL: postgres.url,
        SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
        PAYLOAD_KEYS: payloadKeys,
        PUBLIC_URL: 'http://127.0.0.1:3000',
        WORKER_PROMOTE: 'true',
      })
    const ours = await startWorker()
    const bare = await worker('bare', 'tools/bench/bare/main', {})
    return {
      databaseUrl: postgres.url,
      temporalAddress: temporal.address,
      namespace,
      payloadKeys,
      mailboxUrl: `http://127.0.0.1:${httpPort}`,
      ours,
      bare,
      startWorker,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
