import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { PostSender } from './setting-kinds'

/** What sending by SF1601 needs. The files have been read, and belong together. */
export interface Sf1601Settings {
  readonly senders: readonly PostSender[]
  /** PEM, all of them. */
  readonly certificate: string
  readonly key: string
  /** Trusted beside the machine's own authorities. */
  readonly ca?: string
  readonly tokenUrl: string
  readonly serviceUrl: string
  readonly brokerUrl: string
  /** Where the CPR number behind a login is looked up; persons get their letters by post when absent. */
  readonly personUrl?: string
  /** Letters are printed by hand when absent. */
  readonly printType?: string
}

/** The settings without which nothing can be sent, as they were read; what has a fault of its own is `undefined`. */
interface Given {
  readonly SF1601_SENDERS: readonly PostSender[] | undefined
  readonly SF1601_CERT_PATH: string | undefined
  readonly SF1601_KEY_PATH: string | undefined
  readonly SF1601_TOKEN_URL: string | undefined
  readonly SF1601_SERVICE_URL: string | undefined
  readonly SF1601_BROKER_URL: string | undefined
}

/**
 * Reads the certificate and its key, and notes every fault: a missing setting, a file that cannot be read or is something
 * else, and a key that is another certificate's. A certificate that has ended is no fault here: the rest of the product
 * must start all the same, and letters wait.
 * @returns `undefined` when there is a fault
 */
export function checkSf1601(
  given: Given,
  {
    caPath,
    personUrl,
    printType,
  }: {
    readonly caPath: string | undefined
    readonly personUrl: string | undefined
    readonly printType: number | undefined
  },
  faults: string[],
): Sf1601Settings | undefined {
  for (const [name, value] of Object.entries(given))
    if (value === undefined && !faults.some((fault) => fault.startsWith(`${name} `)))
      faults.push(`${name} mangler: den kræves med DIGITAL_POST=sf1601`)
  const file = <T>(name: string, path: string | undefined, what: string, parse: (pem: string) => T) => {
    if (path === undefined) return undefined
    try {
      const pem = readFileSync(path, 'utf8')
      try {
        return { pem, parsed: parse(pem) }
      } catch {
        faults.push(`${name} skal være en fil med ${what} (PEM)`)
      }
    } catch (error) {
      faults.push(`${name} kan ikke læses: ${error instanceof Error ? error.message : String(error)}`)
    }
    return undefined
  }
  const certificate = file('SF1601_CERT_PATH', given.SF1601_CERT_PATH, 'et certifikat', parseCertificate)
  const key = file('SF1601_KEY_PATH', given.SF1601_KEY_PATH, 'en privat nøgle uden kode', parseKey)
  const ca = file('SF1601_CA_PATH', caPath, 'et certifikat', parseCertificate)
  if (certificate !== undefined && key !== undefined && !certificate.parsed.checkPrivateKey(key.parsed))
    faults.push('SF1601_KEY_PATH skal være nøglen til certifikatet i SF1601_CERT_PATH')

  const { SF1601_SENDERS, SF1601_TOKEN_URL, SF1601_SERVICE_URL, SF1601_BROKER_URL } = given
  if (
    certificate === undefined ||
    key === undefined ||
    SF1601_SENDERS === undefined ||
    SF1601_TOKEN_URL === undefined ||
    SF1601_SERVICE_URL === undefined ||
    SF1601_BROKER_URL === undefined
  )
    return undefined
  return {
    senders: SF1601_SENDERS,
    certificate: certificate.pem,
    key: key.pem,
    ...(ca === undefined ? {} : { ca: ca.pem }),
    tokenUrl: SF1601_TOKEN_URL,
    serviceUrl: SF1601_SERVICE_URL,
    brokerUrl: SF1601_BROKER_URL,
    ...(personUrl === undefined ? {} : { personUrl }),
    ...(printType === undefined ? {} : { printType: String(printType) }),
  }
}

const parseCertificate = (pem: string): X509Certificate => new X509Certificate(pem)
const parseKey = (pem: string): KeyObject => createPrivateKey(pem)
