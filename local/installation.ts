import type { Settings } from '../config/settings'
import type { Replaced } from './child-environment'
import type { Supervisor } from './supervisor'

/** What every part of an installation has to know of the whole. */
export interface Installation {
  readonly settings: Pick<
    Settings,
    'database' | 'temporal' | 'mail' | 'identity' | 'local' | 'api' | 'metrics' | 'codec'
  >
  readonly replaced: Replaced
  readonly dataDir: string
  readonly supervisor: Supervisor
  readonly report: (line: string) => void
  readonly signal: AbortSignal
  readonly portOf: (setting: string) => number
  readonly publicUrl: string
  /** In the notation of `PAYLOAD_KEYS`. */
  readonly payloadKeys: string
}

/** Starts a part, and tells how long it took. */
export async function timed<T>({ report, signal }: Installation, name: string, start: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const begun = Date.now()
  const result = await start()
  report(`${name} … klar (${((Date.now() - begun) / 1000).toFixed(1).replace('.', ',')} s)`)
  return result
}
