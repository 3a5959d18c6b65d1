/** What a number of clients did, each giving its next order when the one before was answered. */
export interface LoopResult {
  /** Answers in all. */
  readonly count: number
  /** Answers per second. */
  readonly rate: number
  /** Of each order, in ms, in no particular order. */
  readonly latencies: readonly number[]
}

/** When to stop: after so many seconds, or after so many orders. */
export type LoopEnd = { readonly seconds: number } | { readonly orders: number }

/**
 * Runs `clients` at once. The time is counted until the last begun order is answered, so that a slow last one is not
 * forgotten.
 *
 * @param order does one order for a client (0, 1, …); `n` counts over all clients
 */
export async function closedLoop(
  clients: number,
  end: LoopEnd,
  order: (client: number, n: number) => Promise<void>,
): Promise<LoopResult> {
  const latencies: number[] = []
  let begun = 0
  const start = performance.now()
  const goesOn = (): boolean => ('orders' in end ? begun < end.orders : performance.now() - start < end.seconds * 1000)
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (goesOn()) {
        const from = performance.now()
        await order(client, begun++)
        latencies.push(performance.now() - from)
      }
    }),
  )
  return { count: latencies.length, rate: latencies.length / ((performance.now() - start) / 1000), latencies }
}
