import type { webcrypto } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Person } from '../../domain/rights/actor'
import { epochOf } from '../../domain/calendar/instant'
import { now } from './present'

/** What a token is to be like, where it is not an ordinary good one. */
export interface TokenOptions {
  readonly issuer?: string
  readonly audience?: string
  /** Seconds from now; in the past for a stale token. */
  readonly expiresIn?: number
  readonly claims?: Readonly<Record<string, unknown>>
  /** Signs with this instead of the issuer's key, still under the issuer's key id. */
  readonly key?: webcrypto.CryptoKey
}

/** An OpenID Connect issuer with real keys on a real server, whose tokens can also be wrong in every way. */
export interface TokenIssuer {
  readonly issuer: string
  readonly audience: string
  token(person: Person, options?: TokenOptions): Promise<string>
  /** How often its keys have been asked for. */
  keyRequests(): number
  /** From now on signs with a new key; the old one is published no more. */
  rotate(): Promise<void>
  stop(): Promise<void>
}

/** Starts an issuer; on the same port as one before it when given. */
export async function startTokenIssuer(port = 0): Promise<TokenIssuer> {
  // An ES module, which only a dynamic import brings into a CommonJS one.
  const { exportJWK, generateKeyPair, SignJWT } = await import('jose')
  const audience = 'urn:specialeplan:api'
  let keyId = 0
  let asked = 0
  let pair = await generateKeyPair('RS256', { extractable: true })
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }))
      return
    }
    asked += 1
    void exportJWK(pair.publicKey).then((key) => {
      response.end(JSON.stringify({ keys: [{ ...key, kid: String(keyId), alg: 'RS256', use: 'sig' }] }))
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sign = ({ subject, name, roles, organisation }: Person, options: TokenOptions): Promise<string> => {
    const issuedAt = Math.floor(epochOf(now()) / 1000)
    return new SignJWT({
      name,
      roles: [...roles],
      ...(organisation === undefined ? {} : { organisation }),
      ...options.claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: String(keyId), typ: 'at+jwt' })
      .setSubject(subject)
      .setIssuer(options.issuer ?? issuer)
      .setAudience(options.audience ?? audience)
      .setIssuedAt(issuedAt - 3600)
      .setExpirationTime(issuedAt + (options.expiresIn ?? 3600))
      .sign(options.key ?? pair.privateKey)
  }
  // An ordinary token is signed once: a file that asks ten thousand times would spend its time signing.
  const signed = new Map<string, Promise<string>>()
  return {
    issuer,
    audience,
    token(person, options) {
      if (options !== undefined) return sign(person, options)
      const who = JSON.stringify([keyId, person])
      const token = signed.get(who) ?? sign(person, {})
      signed.set(who, token)
      return token
    },
    keyRequests: () => asked,
    async rotate() {
      keyId += 1
      pair = await generateKeyPair('RS256', { extractable: true })
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
