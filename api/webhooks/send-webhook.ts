import http from 'node:http'
import https from 'node:https'
import { reachableAddress, webhookUrl } from './reachable-address'

/** What a receiver answered with something else than 2xx. */
export class RefusedByReceiver extends Error {
  override readonly name = 'RefusedByReceiver'

  constructor(readonly status: number) {
    super(`The receiver answered ${status}`)
  }
}

export interface Sending {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly allowPrivate: boolean
  readonly timeoutMs: number
}

/**
 * Posts a body. Redirects are not followed: they could lead anywhere. What the receiver says beyond its status is not read.
 * @throws RefusedByReceiver, ClosedAddress, or the connection's own error
 */
export async function sendWebhook({ url: text, headers, body, allowPrivate, timeoutMs }: Sending): Promise<void> {
  const url = webhookUrl(text, allowPrivate)
  if (url === undefined) throw new Error('The address is not one that may be sent to')
  const host = await reachableAddress(url.hostname, allowPrivate)
  const { request } = url.protocol === 'https:' ? https : http
  const status = await new Promise<number>((resolve, reject) => {
    const sent = request(
      {
        host,
        port: url.port,
        path: `${url.pathname}${url.search}`,
        method: 'POST',
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        ...(url.protocol === 'https:' ? { servername: url.hostname } : {}),
        headers: {
          ...headers,
          host: url.host,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'specialeplan',
        },
      },
      (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
  if (status < 200 || status > 299) throw new RefusedByReceiver(status)
}
