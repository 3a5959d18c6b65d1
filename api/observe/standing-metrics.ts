import { Gauge, type Registry } from 'prom-client'
import type { Store } from '../../store/create-store'

/** What stands in the store and somebody should look at, read at each scrape. A store that is away leaves the figures of the last one. */
export function createStandingMetrics(
  { messages, webhooks, dispatches }: Pick<Store, 'messages' | 'webhooks' | 'dispatches'>,
  registry: Registry,
): void {
  const gauge = (
    name: string,
    help: string,
    label: string,
    count: () => Promise<Readonly<Record<string, number>>>,
  ): void => {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      async collect() {
        const counts = await count().catch(() => undefined)
        for (const [value, n] of Object.entries(counts ?? {})) this.set({ [label]: value }, n)
      },
    })
  }
  gauge(
    'specialeplan_delivery_reports_aside',
    "Mail servers' reports that could not be tied to an e-mail of ours",
    'standing',
    messages.countReportsAside,
  )
  gauge(
    'specialeplan_post_receipts_aside',
    'Receipts of Digital Post that cannot be read, or are of no letter of ours',
    'standing',
    dispatches.countReceiptsAside,
  )
  gauge(
    'specialeplan_webhooks',
    "Webhooks to which the register's changes are delivered, fail to be, or are no longer sent",
    'standing',
    webhooks.countWebhooks,
  )
}
