import { generate } from 'selfsigned'

/** A certificate with its private key, both PEM. */
export interface KeyPair {
  readonly cert: string
  readonly key: string
}

/** What a trial of mutual TLS needs, made anew for each test run. */
export interface TestCertificates {
  /** The authority that both sides trust. */
  readonly ca: string
  readonly server: KeyPair
  /** The organisation's own certificate. */
  readonly client: KeyPair
  /** Of an authority that nobody trusts. */
  readonly stranger: KeyPair
}

const named = (value: string) => [{ name: 'commonName', value }]
const kind = { keyType: 'ec', algorithm: 'sha256' } as const

/** @param hosts names beside `localhost` and 127.0.0.1 that the server answers to */
export async function makeTestCertificates(hosts: readonly string[] = []): Promise<TestCertificates> {
  const authority = async (name: string) =>
    generate(named(name), {
      ...kind,
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      ],
    })
  const [ca, other] = await Promise.all([authority('Prøve-CA'), authority('En anden CA')])
  const signed = async (name: string, by: typeof ca, use: 'serverAuth' | 'clientAuth'): Promise<KeyPair> => {
    const { cert, private: key } = await generate(named(name), {
      ...kind,
      ca: { key: by.private, cert: by.cert },
      extensions: [
        { name: 'basicConstraints', cA: false },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', [use]: true },
        {
          name: 'subjectAltName',
          altNames: [
            ...['localhost', ...hosts].map((value) => ({ type: 2 as const, value })),
            { type: 7 as const, ip: '127.0.0.1' },
          ],
        },
      ],
    })
    return { cert, key }
  }
  const [server, client, stranger] = await Promise.all([
    signed('serviceplatformen', ca, 'serverAuth'),
    signed('Specialeplan (funktionscertifikat)', ca, 'clientAuth'),
    signed('Specialeplan (funktionscertifikat)', other, 'clientAuth'),
  ])
  return { ca: ca.cert, server, client, stranger }
}
