import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig'
import type { SettingValue } from './setting-table'

/** For `Connection.connect` and `NativeConnection.connect` alike: address, TLS, API key. */
export type TemporalConnection = ClientConnectConfig['connectionOptions'] & { readonly address: string }

/**
 * Temporal's own reading of its own variables, so that certificates, keys and profiles work as in its other programs. Its
 * configuration file in the home folder is left alone: only a file that is named here counts.
 * @param faults takes what is wrong, in Danish
 */
export function temporalConnection(
  read: <N extends 'TEMPORAL_ADDRESS' | 'TEMPORAL_TLS'>(name: N) => SettingValue<N>,
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): TemporalConnection {
  const named = (environment['TEMPORAL_CONFIG_FILE'] ?? '') !== ''
  read('TEMPORAL_TLS')
  try {
    const overrideEnvVars = Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) =>
        name.startsWith('TEMPORAL_') && value !== undefined && value !== '' ? [[name, value]] : [],
      ),
    )
    const { connectionOptions } = loadClientConnectConfig({ disableFile: !named, overrideEnvVars })
    const address = named ? (connectionOptions.address ?? read('TEMPORAL_ADDRESS')) : read('TEMPORAL_ADDRESS')
    return { ...connectionOptions, address }
  } catch (error) {
    faults.push(`TEMPORAL_… kan ikke bruges: ${error instanceof Error ? error.message : String(error)}`)
    return { address: '' }
  }
}
