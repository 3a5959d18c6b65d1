import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { startGuarded, type GuardedProcess } from './guarded-process'
import { StartupFault } from './startup-fault'

/** A program of ours to run as a process. */
export interface NodeProcessOptions {
  /** Danish, as the person reads it. */
  readonly name: string
  /** The program without its ending, from the project's folder: `worker/main`. */
  readonly program: string
  /** Its whole environment; nothing is inherited. */
  readonly env: NodeJS.ProcessEnv
  readonly logFile?: string
  /** Seconds until it must have said that it is ready. */
  readonly readySeconds?: number
  readonly graceSeconds?: number
  /** Breaks the start off, and stops the program, when it fires. */
  readonly signal?: AbortSignal
}

/** A program of ours that said it is ready. */
export interface NodeProcess {
  readonly process: GuardedProcess
  /** What it said: the JSON object with `"ready": true`. */
  readonly ready: Readonly<Record<string, unknown>>
  stop(): Promise<void>
}

const PROJECT = path.resolve(__dirname, '..')

/**
 * Runs one of our programs and waits until it prints a line of JSON with `"ready": true`.
 *
 * @throws StartupFault with its last lines when it ends, or is not ready in time
 */
export async function startNodeProcess(options: NodeProcessOptions): Promise<NodeProcess> {
  const loader = ['--import', pathToFileURL(require.resolve('tsx')).href]
  let heard: (ready: Readonly<Record<string, unknown>>) => void = () => undefined
  const ready = new Promise<Readonly<Record<string, unknown>>>((resolve) => {
    heard = resolve
  })
  const child = await startGuarded({
    command: process.execPath,
    args: ['--enable-source-maps', ...loader, path.join(PROJECT, `${options.program}.ts`)],
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC', ...options.env },
    stopSignal: 'SIGTERM',
    graceSeconds: options.graceSeconds ?? 10,
    ...(options.signal && { signal: options.signal }),
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
    onLine: (line) => {
      const said = readyLine(line)
      if (said !== undefined) heard(said)
    },
  })
  const seconds = options.readySeconds ?? 60
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), seconds * 1000)
  })
  const outcome = await Promise.race([ready, child.exited.then(() => 'ended' as const), tooLate])
  clearTimeout(timer)
  if (typeof outcome === 'object') return { process: child, ready: outcome, stop: () => child.stop() }
  await child.stop()
  const problem =
    outcome === 'late'
      ? `${options.name} blev ikke klar på ${seconds} sekunder`
      : `${options.name} sluttede, før den var klar`
  throw new StartupFault(
    `${problem}:\n${child
      .tail()
      .slice(-12)
      .map((line) => `    ${line}`)
      .join('\n')}`,
    options.logFile === undefined ? 'Se de sidste linjer ovenfor.' : `Se hele loggen: ${options.logFile}`,
  )
}

function readyLine(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.includes('"ready":true')) return undefined
  try {
    const said: unknown = JSON.parse(line)
    return typeof said === 'object' && said !== null ? { ...said } : undefined
  } catch {
    return undefined
  }
}
