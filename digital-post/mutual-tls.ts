import https from 'node:https'
import { rootCertificates } from 'node:tls'

/** The organisation's certificate and key, and whom it trusts. All PEM. */
export interface TlsIdentity {
  readonly certificate: string
  readonly key: string
  /** Trusted beside the authorities that Node knows. */
  readonly ca?: string
}

/** The same as options of a TLS connection. A `ca` alone would take the place of all authorities that are known. */
export const tlsOptions = ({ certificate, key, ca }: TlsIdentity) => ({
  cert: certificate,
  key,
  ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
})

export interface ServiceCall {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

export interface ServiceAnswer {
  readonly status: number
  readonly body: string
}

/** HTTPS in which both sides show their certificate. */
export interface MutualTls {
  /** @throws the connection's own error; it names no more of the address than its host */
  call(call: ServiceCall): Promise<ServiceAnswer>
  close(): void
}

/** No service of theirs answers with more than some KB. */
const largestAnswer = 1_000_000

/** `fetch` has no way to show a certificate, so this is `node:https`. */
export function createMutualTls(identity: TlsIdentity): MutualTls {
  const agent = new https.Agent({
    ...tlsOptions(identity),
    keepAlive: true,
    maxSockets: 10,
    minVersion: 'TLSv1.2',
  })
  return {
    call: ({ method, url, headers = {}, body = '', signal }) =>
      new Promise((resolve, reject) => {
        const request = https.request(
          url,
          { method, agent, signal, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
          (response) => {
            const parts: Buffer[] = []
            let size = 0
            response.on('data', (part: Buffer) => {
              size += part.length
              if (size > largestAnswer) response.destroy(new Error('The answer is too large'))
              parts.push(part)
            })
            response.on('error', reject)
            response.on('end', () => {
              resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') })
            })
          },
        )
        request.on('error', reject)
        request.end(body)
      }),
    close: () => agent.destroy(),
  }
}
