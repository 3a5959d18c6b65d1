import type { RequestHandler } from 'express'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { isAboutTips } from '../tips/is-about-tips'

/** The API's figures: no names, ids or addresses of cases in them, only patterns of addresses. */
export interface ApiMetrics {
  readonly observe: RequestHandler
  /** Counts commands by what became of them. */
  readonly commands: Counter<'procedure' | 'command' | 'outcome'>
  /** Counts receipts that were delivered after the fact. */
  readonly redelivered: Counter<'outcome'>
  /** Sealed bids whose senders wait for their turn, and that are being read. */
  readonly bidsUnderWay: Gauge<'step'>
}

export function createApiMetrics(registry: Registry): ApiMetrics {
  const seconds = new Histogram({
    name: 'specialeplan_api_request_seconds',
    help: 'Duration of requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  return {
    observe(request, response, next) {
      // A figure that goes up when a tip comes tells that one has come.
      if (isAboutTips(request.url)) {
        next()
        return
      }
      const done = seconds.startTimer({ method: request.method })
      response.on('finish', () => {
        const route = request.route as { path?: unknown } | undefined
        // An address that no route knows is one label, or strangers could fill the memory with labels.
        done({
          route: typeof route?.path === 'string' ? request.baseUrl + route.path : 'none',
          status: String(response.statusCode),
        })
      })
      next()
    },
    commands: new Counter({
      name: 'specialeplan_api_commands_total',
      help: 'Commands by outcome',
      labelNames: ['procedure', 'command', 'outcome'] as const,
      registers: [registry],
    }),
    redelivered: new Counter({
      name: 'specialeplan_api_redelivered_total',
      help: 'Receipts delivered after the engine or a process was away',
      labelNames: ['outcome'] as const,
      registers: [registry],
    }),
    bidsUnderWay: new Gauge({
      name: 'specialeplan_api_bids_under_way',
      help: 'Sealed bids that wait for their turn or are being read',
      labelNames: ['step'] as const,
      registers: [registry],
    }),
  }
}
