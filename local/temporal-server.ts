import { chmodSync } from 'node:fs'
import { Connection } from '@temporalio/client'
import { hiddenAddress } from '../hosts/hidden-address'
import { freePort } from './free-port'
import { startGuarded, type GuardedProcess } from './guarded-process'
import { StartupFault } from './startup-fault'
import { findTemporalBinary } from './temporal-binary'
import { startTemporalPages } from './temporal-pages'
import { waitUntil } from './wait-until'

/** What Temporal dev server to start. */
export interface TemporalServerOptions {
  /** The `temporal` program; found or installed below `cacheDir` when left out. */
  readonly binary?: string
  readonly cacheDir?: string
  /** Keeps everything in this SQLite file; in memory only when left out. */
  readonly dbFile?: string
  /** A free one when left out. */
  readonly port?: number
  /** Port of the web pages, which show everything and change nothing; no pages when left out. */
  readonly uiPort?: number
  /** Where the web pages decode encrypted payloads. */
  readonly codecEndpoint?: string
  /** Namespaces that must exist; `default` always does. */
  readonly namespaces?: readonly string[]
  /** Settings of the server's own, by name; a text stands in quotation marks. */
  readonly dynamicConfig?: Readonly<Record<string, string>>
  /** Search attributes that must exist: name → type, such as `Keyword`. */
  readonly searchAttributes?: Readonly<Record<string, string>>
  readonly logFile?: string
  /** Breaks the start off, and stops the server, when it fires. */
  readonly signal?: AbortSignal
  readonly progress?: (line: string) => void
}

/** A running Temporal server 1.32 that listens on 127.0.0.1 only and can skip time. */
export interface TemporalServer {
  /** `127.0.0.1:<port>` */
  readonly address: string
  readonly process: GuardedProcess
  stop(): Promise<void>
}

/**
 * Starts a Temporal dev server and waits until each wanted namespace answers.
 *
 * @throws StartupFault when there is no program, or the server does not come up
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const binary =
    options.binary ??
    (await findTemporalBinary({
      cacheDir: options.cacheDir ?? '.cache',
      ...(options.progress && { progress: options.progress }),
    }))
  const port = options.port ?? (await freePort())
  const namespaces = options.namespaces ?? []
  const ui = options.uiPort === undefined ? undefined : await hiddenAddress()
  const server = await startGuarded({
    command: binary,
    args: [
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'error',
      '--log-format',
      'json',
      '--dynamic-config-value',
      'frontend.WorkflowTimeSkippingEnabled=true',
      // At its default of one second each skip of time costs a second.
      '--dynamic-config-value',
      'history.timerProcessorMaxTimeShift="10ms"',
      // A task that fails twice is told by the index; at its default of five the radar would hear of it after a minute.
      '--dynamic-config-value',
      'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2',
      ...Object.entries(options.dynamicConfig ?? {}).flatMap(([name, value]) => [
        '--dynamic-config-value',
        `${name}=${value}`,
      ]),
      // Its calls by HTTP are no way of ours, and a page from elsewhere could come by it under a name of its own.
      '--dynamic-config-value',
      'frontend.httpAllowedHosts=["127.0.0.1"]',
      ...(ui === undefined
        ? ['--headless']
        : ['--ui-ip', ui.host, '--ui-port', String(ui.port), '--ui-disable-news-fetch']),
      ...(options.codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', options.codecEndpoint]),
      ...(options.dbFile === undefined ? [] : ['--db-filename', options.dbFile]),
      ...namespaces.flatMap((name) => ['--namespace', name]),
      ...Object.entries(options.searchAttributes ?? {}).flatMap(([name, type]) => [
        '--search-attribute',
        `${name}=${type}`,
      ]),
    ],
    // Only what the program needs: the person's own TEMPORAL_… settings are for clients of another server.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TZ: 'UTC' },
    stopSignal: 'SIGINT',
    graceSeconds: 10,
    ...(options.signal && { signal: options.signal }),
    ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
  })
  const address = `127.0.0.1:${port}`
  try {
    await untilReady(server, address, ['default', ...namespaces])
    // Made readable for all by the server; whoever may pass through its folder must not read it.
    if (options.dbFile !== undefined) chmodSync(options.dbFile, 0o600)
    if (ui !== undefined && options.uiPort !== undefined) {
      const pages = await startTemporalPages(options.uiPort, ui)
      void server.exited.then(() => {
        pages.close()
      })
    }
  } catch (error) {
    await server.stop()
    throw error
  }
  return { address, process: server, stop: () => server.stop() }
}

async function untilReady(server: GuardedProcess, address: string, namespaces: readonly string[]): Promise<void> {
  let ended = false
  void server.exited.then(() => {
    ended = true
  })
  const failed = (): Error =>
    new StartupFault(
      `Temporal kom ikke op:\n${server
        .tail()
        .slice(-8)
        .map((line) => `    ${line}`)
        .join('\n')}`,
      'Er Temporals fil i datamappen ødelagt, så flyt den væk (sagerne genoplives fra journalen med tools/revive-cases), eller sæt TEMPORAL_ADDRESS.',
    )
  const outcome = await waitUntil(
    async () => {
      if (ended) return 'ended'
      const connection = await Connection.connect({ address, connectTimeout: '2s' })
      try {
        await connection.withDeadline(Date.now() + 2000, async () => {
          for (const namespace of namespaces) await connection.workflowService.describeNamespace({ namespace })
        })
        return 'ready'
      } finally {
        await connection.close()
      }
    },
    { seconds: 60, gaveUp: failed },
  )
  if (outcome === 'ended') throw failed()
}
