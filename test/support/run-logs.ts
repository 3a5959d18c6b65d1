import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { pino, type Logger } from 'pino'
import { testLogFolder } from './environment'

/*
 * What servers, workers and APIs of a test run have to say is kept in files and read at its end (unexpected-errors.ts):
 * a test looks only at what it is about, and an error beside it would be seen by nobody.
 */

/** The file that runs, as logs and databases are named after: `engine/upgrade`. */
export function runningTest(): string {
  const file = expect.getState().testPath ?? ''
  return path.relative(path.resolve(__dirname, '..'), file).replace(/\.test\.ts$/, '')
}

/** Where it is kept what they have said. */
export const logFile = (kind: 'worker' | 'api'): string =>
  path.join(testLogFolder(), `${kind}--${runningTest().replaceAll('/', '--')}.log`)

let kept = false

/**
 * From now on what the workers of this file say, warnings and errors, is kept. The engine's own half of the SDK speaks here too.
 * To be called before the first of them; again it does nothing.
 */
export function keepWorkerLog(): void {
  if (kept) return
  kept = true
  const file = logFile('worker')
  const runtime = Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      appendFileSync(file, `${JSON.stringify({ level, message, ...meta, error: textOf(meta?.['error']) })}\n`)
    }),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
    },
  })
  // Its options are remembered for the first worker. Left open, it would keep a file without one from ever ending.
  void runtime.shutdown()
}

/** Where an API of a test puts what it has to say. Nothing is shown. */
export function apiLog(): Logger {
  return pino({ level: 'warn' }, pino.destination({ dest: logFile('api'), sync: true, append: true }))
}

const textOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error.stack ?? error.message) : undefined
