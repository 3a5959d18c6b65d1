import { Gauge, type Registry } from 'prom-client'
import type { Store } from '../store/create-store'

/** How many mail servers' reports were kept aside, read from the store at each scrape. A store that is away leaves the figures of the last one. */
export function createReportMetrics({ messages }: Pick<Store, 'messages'>, registry: Registry): void {
  new Gauge({
    name: 'specialeplan_delivery_reports_aside', help: 'Mail servers\' reports that could not be tied to an e-mail of ours', labelNames: ['standing'] as const, registers: [registry],
    async collect() {
      const counts = await messages.countReportsAside().catch(() => undefined)
      for (const [standing, count] of Object.entries(counts ?? {})) this.set({ standing }, count)
    },
  })
}
