import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { loadSettings } from '../config/load-settings'
import { createCodecServer } from '../converter/codec-server'
import { createHostCheck } from '../hosts/host-check'
import { createPayloadCodec } from '../converter/payload-codec'
import { administratorsOnly } from './administrators-only'

/** The process that shows operators in clear, in Temporal's own pages, what the engine has encrypted. It ends by SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const {
    codec: { host, port, url, uiOrigins, access },
    payloads,
  } = loadSettings('codec', 'payloads')
  const mayDecode = access === 'anyone' ? async () => true : administratorsOnly(loadSettings('identity').identity)
  const isKnownHost = createHostCheck(url === undefined ? [] : [new URL(url).hostname])
  const server = createCodecServer({ codec: createPayloadCodec(payloads), mayDecode, isKnownHost, uiOrigins })
  server.listen(port, host)
  await once(server, 'listening')
  process.stdout.write(`${JSON.stringify({ ready: true, port: (server.address() as AddressInfo).port })}\n`)
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
