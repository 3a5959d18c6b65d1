import { procedures } from '../domain/procedures'
import type { Store } from '../store/create-store'
import type { RulesCount } from '../store/operations/cases-by-rules'
import type { Wave } from '../store/operations/waves'
import type { EngineVersion, EngineVersions } from './engine-versions'

/** Which version and which rules the open cases run on. */
export interface VersionsReport {
  /** Versions that have cases or may get them. */
  readonly versions: readonly EngineVersion[]
  /** `presentSchema`: the one in which this program writes; an older state is brought forward when its case is next read. */
  readonly rules: readonly (RulesCount & { readonly presentSchema: number })[]
  /** The wave that is going on, or else the last. */
  readonly wave?: Wave
}

/** The report, from engine and store. Throws when the engine does not answer. */
export async function describeVersions(store: Store, engine: EngineVersions): Promise<VersionsReport> {
  const [versions, rules, wave] = await Promise.all([
    engine.versions(),
    store.operations.countByRules(),
    store.operations.latestWave(),
  ])
  const hasCases = ({ cases }: EngineVersion): boolean => Object.values(cases).some((count) => count > 0)
  return {
    versions: versions.filter(
      (version) => hasCases(version) || (version.status !== 'drained' && version.status !== 'inactive'),
    ),
    rules: rules.map((count) => ({ ...count, presentSchema: procedures[count.procedure].schema })),
    ...(wave === undefined ? {} : { wave }),
  }
}
