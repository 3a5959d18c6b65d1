import { once } from 'node:events'
import { createServer } from 'node:http'
import { isLoopbackHost } from '../hosts/loopback-host'
import { answerInWords, passOn, type Upstream } from '../hosts/pass-on'

/**
 * Shows a worker's figures on a port of 127.0.0.1. The engine's library, which counts them, answers under any name, so it
 * listens where nobody looks and this server asks it.
 */
export async function openMetricsDoor(port: number, upstream: Upstream): Promise<{ close(): void }> {
  const server = createServer((request, response) => {
    if (isLoopbackHost(request.headers.host)) passOn(request, response, upstream)
    else answerInWords(response, 421, 'Arbejderens måltal vises kun på 127.0.0.1.')
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
