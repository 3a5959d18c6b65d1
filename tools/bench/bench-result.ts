import type { CaseMemory } from './case-memory'
import type { Measurement } from './measurement'
import type { RehearsalTimes } from './rehearsal-times'
import type { Measured } from './run-rounds'

/** The figures of a run. */
export interface BenchResult {
  /** Ours to bare Temporal on the same server in the same run; more is better. */
  readonly ratios: {
    readonly applicationsToStarts: number
    readonly commandsToUpdates1: number
    readonly commandsToUpdates8: number
    /** The same without the receipt, as one case tells another. */
    readonly directCommandsToUpdates1: number
    readonly directCommandsToUpdates8: number
  }
  /** Growth of the worker for each further case that it keeps, in MB. */
  readonly cachedCaseMB: number
  readonly memory: { readonly cases: number; readonly ours: CaseMemory; readonly bare: CaseMemory }
  readonly measurements: Readonly<Record<Measured, Measurement>>
  /** Seconds from the last accepted application to the last letter sent, after a round. */
  readonly backlogSeconds: number
  readonly rehearsal: RehearsalTimes
  readonly machine: {
    readonly cores: number
    readonly model: string
    readonly memoryGB: number
    readonly platform: string
  }
  readonly versions: { readonly node: string; readonly temporalServer: string; readonly postgres: string }
  readonly rounds: number
  readonly secondsEach: number
  /** How long the whole run took. */
  readonly tookSeconds: number
}
