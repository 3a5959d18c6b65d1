import type { SettingRow } from '../config/setting-row'
import { settingTable, type SettingName } from '../config/setting-table'

/** The four settings that replace an embedded part when they are set. */
export interface Replaced {
  readonly database: boolean
  readonly temporal: boolean
  readonly mail: boolean
  readonly identity: boolean
}

/** Which embedded parts the person has replaced by real ones. */
export function replacedBy(env: NodeJS.ProcessEnv): Replaced {
  const set = (name: SettingName): boolean => (env[name]?.trim() ?? '') !== ''
  return {
    database: set('DATABASE_URL'),
    temporal: set('TEMPORAL_ADDRESS'),
    mail: set('SMTP_URL'),
    identity: set('OIDC_ISSUER'),
  }
}

/** About the server's own connection: they belong to a Temporal that the person named, never to the embedded one. */
const OF_REAL_TEMPORAL = /^TEMPORAL_(API_KEY|TLS|CONFIG_FILE|PROFILE)/

/**
 * The settings that worker and API get from the person's environment. Nothing else of it reaches them, so that a stray
 * variable cannot change what a process does.
 */
export function passedOn(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const replaced = replacedBy(env)
  const rows: readonly (readonly [string, SettingRow<unknown>])[] = Object.entries(settingTable)
  return Object.fromEntries(
    rows.flatMap(([name, row]) => {
      const value = env[name]?.trim() ?? ''
      return value === '' || row.onlyLocal === true || (!replaced.temporal && OF_REAL_TEMPORAL.test(name))
        ? []
        : [[name, value]]
    }),
  )
}

/** Well-formed stand-ins for what is embedded, so that all other settings can be checked before anything has started. */
export const standIns: Readonly<Partial<Record<SettingName, string>>> = {
  DATABASE_URL: 'postgres://127.0.0.1/embedded',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:25',
  OIDC_ISSUER: 'http://127.0.0.1',
  PAYLOAD_KEYS: `none:${Buffer.alloc(32).toString('base64')}`,
  CERTIFICATE_KEYS: `none:${Buffer.alloc(32).toString('base64')}`,
}
