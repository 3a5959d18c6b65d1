import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Upstream } from './pass-on'

/**
 * A loopback address and a free port for a server that is not ours and does not look at `Host`; it is spoken to by one of
 * ours that does. The address is one of sixteen million, so that no page can find it by trying; where only 127.0.0.1 is
 * this machine (macOS), the port alone is to be guessed.
 */
export async function hiddenAddress(): Promise<Upstream> {
  const host = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`
  const port = await freePortOn(host).catch(() => undefined)
  return port === undefined ? { host: '127.0.0.1', port: await freePortOn('127.0.0.1') } : { host, port }
}

async function freePortOn(host: string): Promise<number> {
  const probe = createServer()
  probe.listen(0, host)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
