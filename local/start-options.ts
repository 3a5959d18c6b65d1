import { parseArgs } from 'node:util'
import { StartupFault } from './startup-fault'

/** What was asked for on the command line. */
export interface StartOptions {
  readonly help: boolean
  /** The environment with the command line's settings in it; the command line wins. */
  readonly env: NodeJS.ProcessEnv
}

const PORT_SETTINGS = [
  'API_PORT',
  'API_METRICS_PORT',
  'POSTGRES_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'SMTP_PORT',
  'BOUNCE_SMTP_PORT',
  'MAILBOX_PORT',
  'IDENTITY_PORT',
  'CODEC_PORT',
] as const

/**
 * Reads the command line of `npm start`.
 *
 * @throws StartupFault when it holds something unknown
 */
export function readStartOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'free-ports': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return {
      help: values.help ?? false,
      env: {
        ...env,
        ...(values['free-ports'] === true && Object.fromEntries(PORT_SETTINGS.map((name) => [name, '0']))),
        ...(values.data === undefined ? {} : { DATA_DIR: values.data }),
        ...(values.port === undefined ? {} : { API_PORT: values.port }),
      },
    }
  } catch (error) {
    throw new StartupFault(
      `Kommandolinjen kan ikke læses: ${error instanceof Error ? error.message : String(error)}`,
      'Se tilvalgene: npm start -- --help',
    )
  }
}
