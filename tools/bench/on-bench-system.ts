import { startBenchApi, type BenchApi } from './bench-api'
import { startBenchSystem, type BenchSystem } from './bench-system'

/** What a bench's system is made for. */
export interface OnBenchSystem {
  /** So many cases are to stay in its workers' memory. */
  readonly cases: number
  readonly report: (line: string) => void
}

/** Starts a system, measures on it, and removes it, whatever happens: at an interruption as well. */
export async function onBenchSystem<T>(
  options: OnBenchSystem,
  measure: (system: BenchSystem) => Promise<T>,
): Promise<T> {
  const system = await startBenchSystem(options)
  const interrupt = (): void => {
    void system.stop().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    return await measure(system)
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await system.stop()
  }
}

/** … with an API of its own. `env`: further settings of it. */
export const onBenchApi = <T>(
  { env, ...options }: OnBenchSystem & { readonly env?: NodeJS.ProcessEnv },
  measure: (api: BenchApi) => Promise<T>,
): Promise<T> =>
  onBenchSystem(options, async (system) => {
    options.report('starting the API …')
    const api = await startBenchApi(system, env)
    try {
      return await measure(api)
    } finally {
      await api.stop()
    }
  })
