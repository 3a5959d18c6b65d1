import { fromBase64url, toBase64url } from './base64url'
import { SealFault } from './seal-fault'

/** A tender's public key as it is published: a JWK on P-256 (RFC 7517), and nothing else. */
export interface TenderPublicKey {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

/** A tender's key pair before it is split. Whoever holds it forgets it as soon as the shares are printed. */
export interface TenderKey {
  readonly publicKey: TenderPublicKey
  /** The private scalar `d`: 32 bytes. */
  readonly secret: Uint8Array
}

const coordinate = /^[\w-]{43}$/
const algorithm = { name: 'ECDH', namedCurve: 'P-256' } as const

/** Makes a tender's key pair, in a browser or in Node; no server takes part in it (I9). */
export async function makeTenderKey(): Promise<TenderKey> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['deriveBits'])
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, secret: fromBase64url(d) }
}

/**
 * Reads a published key.
 * @throws {SealFault} KEY_MALFORMED
 */
export async function readTenderKey(value: unknown): Promise<TenderPublicKey> {
  const { kty, crv, x, y } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (kty !== 'EC' || crv !== 'P-256' || typeof x !== 'string' || typeof y !== 'string')
    throw new SealFault('KEY_MALFORMED')
  if (!coordinate.test(x) || !coordinate.test(y)) throw new SealFault('KEY_MALFORMED')
  const key: TenderPublicKey = { kty, crv, x, y }
  try {
    // A point that is not on the curve is no key.
    await crypto.subtle.importKey('jwk', key, algorithm, true, [])
  } catch {
    throw new SealFault('KEY_MALFORMED')
  }
  return key
}

/** The key's name in envelopes: its thumbprint (RFC 7638). */
export async function keyIdOf(key: TenderPublicKey): Promise<string> {
  const { calculateJwkThumbprint } = await import('jose')
  return calculateJwkThumbprint(key)
}

/**
 * The key pair that a joined secret and a published key make.
 * @throws {SealFault} SHARES_DO_NOT_FIT when the secret is another key's: WebCrypto refuses a `d` that does not belong to its point
 */
export async function privateKeyOf(key: TenderPublicKey, secret: Uint8Array) {
  try {
    const d = toBase64url(secret)
    return await crypto.subtle.importKey('jwk', { ...key, d }, algorithm, false, ['deriveBits'])
  } catch {
    throw new SealFault('SHARES_DO_NOT_FIT')
  }
}
