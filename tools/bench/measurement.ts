import type { LoopResult } from './closed-loop'
import { median, percentile } from './statistics'

/** A measurement over all rounds. Rates a second, times in ms. */
export interface Measurement {
  readonly rate: number
  readonly rates: readonly number[]
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** The rate is the median of the rounds, the times are of all orders together. */
export function measurementOf(results: readonly LoopResult[]): Measurement {
  const latencies = results.flatMap((result) => result.latencies)
  const rates = results.map(({ rate }) => rate)
  return {
    rate: median(rates),
    rates,
    count: latencies.length,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
  }
}
