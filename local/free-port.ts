import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Where ports are chosen: below those that systems give to outgoing connections (Linux from 32,768 on, others from 49,152).
 * One of these could be taken by any connection before whoever is to listen on it has started.
 */
const [first, behind] = [15_000, 32_768]

/** A TCP port on 127.0.0.1 that nobody listens on right now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, behind)
    if (await isPortFree(port)) return port
  }
}

/** Whether a TCP port on 127.0.0.1 can be listened on. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
