import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** A key as the settings have it: 32 bytes, the private seed of a key that signs or the public part of one that has signed. */
export interface CertificateKey {
  readonly id: string
  readonly key: Buffer
  readonly isPublic: boolean
}

/** The key that signs now. */
export interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
  /** base64url */ readonly x: string
}

/** A public key as it is published (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly kid: string
  readonly x: string
  readonly alg: 'EdDSA'
  readonly use: 'sig'
}

/** The fixed beginning of an Ed25519 private key in PKCS#8 (RFC 8410); the seed follows. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })

function publicPart({ key, isPublic }: CertificateKey): string {
  if (isPublic) return key.toString('base64url')
  const { x } = createPublicKey(privateKeyOf(key)).export({ format: 'jwk' })
  return String(x)
}

/** The first of the keys, which signs. */
export function signingKey([first]: readonly CertificateKey[]): SigningKey {
  if (first === undefined || first.isPublic) throw new Error('The first certificate key must be a private one')
  return { id: first.id, privateKey: privateKeyOf(first.key), x: publicPart(first) }
}

/** All of them, for those who verify: old certificates are verified by the keys that signed them. */
export const publishedKeys = (keys: readonly CertificateKey[]): readonly PublicJwk[] =>
  keys.map((key) => ({ kty: 'OKP', crv: 'Ed25519', kid: key.id, x: publicPart(key), alg: 'EdDSA', use: 'sig' }))

/** The key object of a published key's `x`. @throws when it is none */
export const publicKeyOf = (x: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
