import { pino } from 'pino'
import { loadSettings } from '../config/load-settings'
import { apiSettingGroups } from './setting-groups'
import { startApi } from './start-api'

/** The API process. Its settings come from the environment; it ends by SIGTERM or SIGINT, when begun requests are answered. */
async function main(): Promise<void> {
  const settings = loadSettings(...apiSettingGroups, 'logging')
  const log = pino({ level: settings.logging.level })
  const api = await startApi(settings, { log })
  process.stdout.write(`${JSON.stringify({ ready: true, port: api.port, metricsPort: api.metricsPort })}\n`)
  const stop = (): void => {
    api.stop().catch((error: unknown) => {
      log.error({ err: error }, 'the API did not end cleanly')
      process.exitCode = 1
    })
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
