import { Gauge, type Registry } from 'prom-client'
import { stuckKindNames } from '../../operations/stuck-kinds'
import type { Store } from '../../store/create-store'
import type { FindingCounts } from '../../store/operations/count-findings'

/**
 * How many cases stand still, by kind, and when that was last looked at: read from the store at each scrape, so that every
 * process tells the same. A store that is away leaves the figures of the last scrape; the age tells.
 */
export function createStuckMetrics({ operations }: Pick<Store, 'operations'>, registry: Registry): void {
  const withCounts = async (tell: (counts: FindingCounts) => void): Promise<void> => {
    const counts = await operations.countFindings().catch(() => undefined)
    if (counts !== undefined) tell(counts)
  }
  new Gauge({
    name: 'specialeplan_stuck_cases',
    help: 'Cases that stand still, by the way in which they do',
    labelNames: ['kind'] as const,
    registers: [registry],
    async collect() {
      await withCounts(({ byKind }) => {
        for (const kind of stuckKindNames) this.set({ kind }, byKind[kind] ?? 0)
      })
    },
  })
  new Gauge({
    name: 'specialeplan_radar_looked_timestamp_seconds',
    help: 'When the radar last looked at the store, and at the engine',
    labelNames: ['part'] as const,
    registers: [registry],
    async collect() {
      await withCounts(({ lookedAt, engineSeenAt }) => {
        for (const [part, at] of [
          ['store', lookedAt],
          ['engine', engineSeenAt],
        ] as const)
          if (at !== undefined) this.set({ part }, Date.parse(at) / 1_000)
      })
    },
  })
}
