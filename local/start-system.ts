import path from 'node:path'
import { certificateKeys } from '../config/setting-kinds'
import { readSettings } from '../config/settings'
import { passedOn, replacedBy, standIns } from './child-environment'
import { takeDataLock } from './data-lock'
import { startEmbeddedParts } from './embedded-parts'
import { timed, type Installation } from './installation'
import { endLeftovers, rememberProcesses } from './leftovers'
import { localKeys } from './local-keys'
import { localPayloadKeys } from './local-payload-keys'
import { settlePorts } from './local-ports'
import { startNodeProcess } from './node-process'
import { logFileIn, openDataDir } from './open-data-dir'
import { createSupervisor, type PartFailure } from './supervisor'
import { wantedPorts } from './wanted-ports'

/** One of our programs, started after the parts it needs, in the order given. */
export interface Program {
  /** Danish, for the person. */
  readonly name: string
  /** From the project's folder, without its ending. */
  readonly program: string
}

/** What to start. */
export interface SystemOptions {
  readonly env: NodeJS.ProcessEnv
  readonly programs: readonly Program[]
  /** Told what happens, line by line, in Danish. */
  readonly report: (line: string) => void
  /** Breaks the start off when it fires: what has been started is ended, and the start throws. */
  readonly signal: AbortSignal
}

/** A running installation. */
export interface System {
  /** What a person may want to open: Danish name and address. */
  readonly addresses: readonly (readonly [string, string])[]
  /** The address of the pages, where everything begins. */
  readonly openFirst: string
  /** Settles when a part has died three times within a minute. */
  readonly failed: Promise<PartFailure>
  /** Ends everything and gives the data folder free. */
  stop(): Promise<void>
}

/**
 * Starts a whole installation on this machine: what is embedded first and side by side, then the database's migrations,
 * then our programs. What was started is ended again when something does not start.
 *
 * @throws SettingsFault when settings are wrong
 * @throws StartupFault when the person has to put something else right
 */
export async function startSystem({ env, programs, report, signal }: SystemOptions): Promise<System> {
  const replaced = replacedBy(env)
  const settings = readSettings(
    { ...standIns, ...withoutEmpty(env) },
    'database',
    'temporal',
    'mail',
    'identity',
    'api',
    'metrics',
    'payloads',
    'certificates',
    'worker',
    'codec',
    'logging',
    'local',
  )
  const dataDir = openDataDir(settings.local.dataDir)
  const lock = takeDataLock(dataDir)
  const supervisor = createSupervisor({
    report,
    processesChanged: (processes) => rememberProcesses(dataDir, processes),
  })
  const stop = async (): Promise<void> => {
    await supervisor.stop()
    lock.release()
  }
  // Before any part hears of it: a part that ends because it was told to is not to be started again.
  signal.addEventListener('abort', () => void supervisor.stop(), { once: true })
  try {
    if ((await endLeftovers(dataDir)) > 0) report('Ryddede op efter en start, der blev afbrudt.')
    const ports = await settlePorts(wantedPorts(settings, replaced))
    const portOf = (setting: string): number => ports.get(setting) ?? 0
    const publicUrl =
      withoutEmpty(env)['PUBLIC_URL'] !== undefined
        ? settings.api.publicUrl
        : `http://${settings.api.host}:${portOf('API_PORT')}`
    const payloadKeys = withoutEmpty(env)['PAYLOAD_KEYS'] ?? localPayloadKeys(dataDir)
    const installation: Installation = {
      settings,
      replaced,
      dataDir,
      supervisor,
      report,
      signal,
      portOf,
      publicUrl,
      payloadKeys,
    }
    const { database, temporal, mail, identity } = await startEmbeddedParts(installation)
    const programEnv = {
      WEBHOOK_PRIVATE_ADDRESSES: 'true',
      ADMIN_MAIL: 'drift@specialeplan.example',
      ...passedOn(env),
      DATABASE_URL: database,
      TEMPORAL_ADDRESS: temporal,
      SMTP_URL: mail,
      OIDC_ISSUER: identity,
      API_PORT: String(portOf('API_PORT')),
      API_METRICS_PORT: String(portOf('API_METRICS_PORT')),
      BOUNCE_SMTP_PORT: String(portOf('BOUNCE_SMTP_PORT')),
      PUBLIC_URL: publicUrl,
      PAYLOAD_KEYS: payloadKeys,
      CERTIFICATE_KEYS:
        withoutEmpty(env)['CERTIFICATE_KEYS'] ?? localKeys(dataDir, 'certificate-keys', certificateKeys),
      WORKER_PROMOTE: 'true',
    }
    for (const { name, program } of programs) {
      await timed(installation, name, () =>
        supervisor.run(name, () =>
          startNodeProcess({
            name,
            program,
            env: programEnv,
            logFile: logFileIn(dataDir, path.dirname(program).replaceAll('/', '-')),
            readySeconds: 120,
            graceSeconds: settings.worker.shutdownGraceSeconds + 10,
            signal,
          }),
        ),
      )
    }
    return {
      failed: supervisor.failed,
      stop,
      openFirst: publicUrl,
      addresses: [
        ['API og sider', publicUrl],
        ...(replaced.mail ? [] : [['Postkasse', `http://127.0.0.1:${portOf('MAILBOX_PORT')}`] as const]),
        ['Login', identity],
        ...(replaced.temporal ? [] : [['Temporals sider', `http://127.0.0.1:${portOf('TEMPORAL_UI_PORT')}`] as const]),
        ['Temporal', temporal],
        ['Måltal', `http://${settings.metrics.host}:${portOf('API_METRICS_PORT')}/metrics`],
        ['Database', withoutPassword(database)],
        ['Data og logge', dataDir],
      ],
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => (value?.trim() ?? '') !== ''))
}

function withoutPassword(url: string): string {
  const shown = new URL(url)
  if (shown.password !== '') shown.password = '…'
  return decodeURIComponent(shown.href)
}
