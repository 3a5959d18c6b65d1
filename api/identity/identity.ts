import { roles, type Person, type Role } from '../../domain/rights/actor'
import { Problem } from '../answer/problem'

/** Who sends a request, by its bearer token. */
export interface Identity {
  /**
   * The person of an `Authorization` header.
   * @throws Problem UNAUTHENTICATED when there is no valid token, ISSUER_UNAVAILABLE when its issuer cannot be asked for its keys
   */
  authenticate(authorization: string | undefined): Promise<Person>
  /**
   * The same with what the token tells besides.
   * @throws Problem as `authenticate`
   */
  login(authorization: string | undefined): Promise<Login>
}

/** A person at the door. */
export interface Login {
  readonly person: Person
  /** Their own e-mail address; absent where the token has none, or says that nobody has verified it. No part of a `Person`, since it stays out of the journal. */
  readonly email?: string
}

export interface IdentityOptions {
  /** The OpenID Connect issuer, exactly as in its tokens' `iss`. */
  readonly issuer: string
  /** What a token must be meant for (`aud`). */
  readonly audience: string
  /** How long an unknown key id waits for the next look at the issuer's keys, in ms: a rotation is seen within it. */
  readonly keyCooldownMs?: number
}

/** Signatures by a key pair only. `none`, and HMAC with the public key as its secret, are thereby refused. */
const algorithms = ['RS256', 'ES256']
const clockToleranceSeconds = 5
const issuerTimeoutMs = 3_000

/**
 * Checks tokens against the issuer's published keys: signature, algorithm, issuer, audience, expiry. Discovery happens at
 * the first token, so the API starts while the issuer is down; keys are cached and looked up anew when one is unknown.
 */
export function createIdentity({ issuer, audience, keyCooldownMs = 5_000 }: IdentityOptions): Identity {
  let keys: Promise<Keys> | undefined
  const issuerKeys = (): Promise<Keys> => {
    keys ??= discover(issuer, keyCooldownMs).catch((error: unknown) => {
      keys = undefined
      throw new Problem('ISSUER_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
    })
    return keys
  }
  const claimsOf = async (authorization: string | undefined): Promise<Claims> => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw unauthenticated()
    const { jwtVerify, errors } = await import('jose')
    const getKey = await issuerKeys()
    try {
      const { payload } = await jwtVerify(token, getKey, {
        issuer,
        audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp', 'name'],
      })
      return payload
    } catch (error) {
      // Everything that is not the token's own fault is the issuer's: its keys could not be fetched or read.
      const tokenFaults = [
        errors.JWTExpired,
        errors.JWTClaimValidationFailed,
        errors.JWTInvalid,
        errors.JWSInvalid,
        errors.JWSSignatureVerificationFailed,
        errors.JOSEAlgNotAllowed,
        errors.JOSENotSupported,
        errors.JWKSNoMatchingKey,
        errors.JWKSMultipleMatchingKeys,
      ]
      if (error instanceof errors.JWTExpired) throw unauthenticated('Dit adgangstoken er udløbet. Hent et nyt.')
      if (error instanceof Problem || tokenFaults.some((fault) => error instanceof fault))
        throw unauthenticated('Dit adgangstoken er ikke gyldigt her. Hent et nyt.')
      throw new Problem('ISSUER_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: error })
    }
  }
  return {
    authenticate: async (authorization) => personOf(await claimsOf(authorization)),
    async login(authorization) {
      const claims = await claimsOf(authorization)
      const email = emailOf(claims)
      return { person: personOf(claims), ...(email === undefined ? {} : { email }) }
    },
  }
}

const emailOf = ({ email, email_verified: verified }: Claims): string | undefined =>
  typeof email === 'string' && verified !== false && /^[^\s<>@]+@[^\s<>@]+$/.test(email) ? email : undefined

type Claims = Readonly<Record<string, unknown>>

type Keys = Awaited<ReturnType<typeof discover>>

async function discover(issuer: string, cooldownDuration: number) {
  const { createRemoteJWKSet } = await import('jose')
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(issuerTimeoutMs),
    redirect: 'error',
  })
  const { issuer: named, jwks_uri: jwksUri } = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (named !== issuer || typeof jwksUri !== 'string')
    throw new Error(`The discovery document at ${issuer} is not that issuer's`)
  return createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: issuerTimeoutMs, cooldownDuration })
}

function unauthenticated(detail?: string): Problem {
  // RFC 6750: a request without a token is told which scheme; one with a bad token is told so.
  return new Problem('UNAUTHENTICATED', {
    ...(detail === undefined ? {} : { detail }),
    headers: {
      'WWW-Authenticate':
        detail === undefined ? 'Bearer realm="specialeplan"' : 'Bearer realm="specialeplan", error="invalid_token"',
    },
  })
}

/** Who a set of claims is about. Roles that the API does not know give no right, and are left out of the journal. @throws {Problem} UNAUTHENTICATED when a name or an id is missing */
export function personOf({ sub, name, roles: claimed, organisation }: Claims): Person {
  if (typeof sub !== 'string' || sub === '' || typeof name !== 'string' || name === '')
    throw unauthenticated('Dit adgangstoken mangler navn eller id.')
  const isRole = (role: unknown): role is Role => roles.some((known) => known === role)
  return {
    kind: 'person',
    subject: sub,
    name,
    roles: Array.isArray(claimed) ? claimed.filter(isRole) : [],
    ...(typeof organisation === 'string' && organisation !== '' ? { organisation } : {}),
  }
}
