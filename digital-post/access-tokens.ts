import { X509Certificate } from 'node:crypto'
import type { MutualTls } from './mutual-tls'
import { readXml } from '../xml/read-xml'
import { ServiceFault } from './service-fault'

export interface AccessTokensOptions {
  readonly tls: Pick<MutualTls, 'call'>
  /** PEM; it is named in each token, which is worthless in other hands. */
  readonly certificate: string
  /** Address of the token service (STS). */
  readonly tokenUrl: string
  /** Where the services lie, without a slash at its end. */
  readonly serviceUrl: string
  /** Milliseconds since 1970. */
  readonly clock?: () => number
}

/** Tokens for the services, got in time and used for as long as they live. */
export interface AccessTokens {
  /** The SAML assertion in base64, for an authority (its CVR number) and a service (its entity id). @throws ServiceFault */
  saml(cvr: string, entity: string, signal: AbortSignal): Promise<string>
  /** The value of an `Authorization` header. @throws ServiceFault */
  access(cvr: string, entity: string, signal: AbortSignal): Promise<string>
  /** A service would not take the token, though it should have been good. */
  forget(cvr: string, entity: string): void
}

interface Token {
  readonly value: string
  /** In milliseconds since 1970: when it ends, and when a new one is got, which is before that. */
  readonly endsAt: number
  readonly renewAt: number
}

const trust = 'http://docs.oasis-open.org/ws-sx/ws-trust/200512'
const samlNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion'
/** A request that is under way must still find its token good. */
const marginMs = 300_000

/**
 * WS-Trust in KOMBIT's JSON dress: the token service vouches in a SAML assertion for an authority and a key, and the
 * access token service gives a token for it (OIO IDWS, holder of key).
 */
export function createAccessTokens({
  tls,
  certificate,
  tokenUrl,
  serviceUrl,
  clock = Date.now,
}: AccessTokensOptions): AccessTokens {
  const kept = new Map<string, Promise<Token>>()
  const useKey = new X509Certificate(certificate).raw.toString('base64')

  /** Those who ask at the same time wait for the same token. */
  const keep = async (key: string, get: () => Promise<Token>): Promise<string> => {
    const known = kept.get(key)
    const token = await known?.catch(() => undefined)
    if (token !== undefined && clock() < token.renewAt) return token.value
    const newer = kept.get(key)
    if (newer !== undefined && newer !== known) return (await newer).value
    const got = get()
    kept.set(key, got)
    try {
      return (await got).value
    } catch (error) {
      // While the token service is away the old one is good to its end.
      if (known === undefined || token === undefined || clock() >= token.endsAt) throw error
      kept.set(key, known)
      return token.value
    }
  }
  const endingAt = (value: string, endsAt: number): Token => ({
    value,
    endsAt,
    renewAt: endsAt - Math.min(marginMs, (endsAt - clock()) / 3),
  })
  const keyOf = (kind: 'saml' | 'access', cvr: string, entity: string): string => `${kind} ${cvr} ${entity}`

  const saml = (cvr: string, entity: string, signal: AbortSignal): Promise<string> =>
    keep(keyOf('saml', cvr, entity), async () => {
      const { status, body } = await called('Token service', () =>
        tls.call({
          method: 'POST',
          url: tokenUrl,
          signal,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify({
            TokenType: 'http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.1#SAMLV2.0',
            RequestType: `${trust}/Issue`,
            KeyType: `${trust}/PublicKey`,
            AnvenderKontekst: { Cvr: cvr },
            // Not in the service's description, but it issues nothing without.
            UseKey: useKey,
            AppliesTo: { EndpointReference: { Address: entity } },
            OnBehalfOf: null,
          }),
        }),
      )
      if (status !== 200) throw new ServiceFault('Token service', `answered ${status}: ${body}`)
      const assertion = assertionIn(body)
      if (assertion === undefined) throw new ServiceFault('Token service', 'the answer holds no assertion')
      return endingAt(assertion, endOf(assertion))
    })

  return {
    saml,
    access: (cvr, entity, signal) =>
      keep(keyOf('access', cvr, entity), async () => {
        const assertion = await saml(cvr, entity, signal)
        const { status, body } = await called('Access token service', () =>
          tls.call({
            method: 'POST',
            url: `${serviceUrl}/service/AccessTokenService_1/token`,
            signal,
            headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
            body: new URLSearchParams({ 'saml-token': assertion }).toString(),
          }),
        )
        // A new assertion the next time: this one may be what it does not like.
        if (status !== 200) {
          kept.delete(keyOf('saml', cvr, entity))
          throw new ServiceFault('Access token service', `answered ${status}: ${body}`)
        }
        const { access_token: token, token_type: type, expires_in: seconds } = parsed(body)
        if (typeof token !== 'string' || typeof type !== 'string' || typeof seconds !== 'number')
          throw new ServiceFault('Access token service', 'the answer holds no token')
        return endingAt(`${type} ${token}`, clock() + seconds * 1000)
      }),
    forget(cvr, entity) {
      kept.delete(keyOf('access', cvr, entity))
      kept.delete(keyOf('saml', cvr, entity))
    },
  }
}

/** A connection's error says neither which service it was, nor what to look at. */
export async function called<Result>(service: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw new ServiceFault(service, error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  }
}

function assertionIn(body: string): string | undefined {
  const { RequestedSecurityToken: token } = parsed(body)
  if (typeof token !== 'object' || token === null || !('Assertion' in token)) return undefined
  return typeof token.Assertion === 'string' ? token.Assertion : undefined
}

/** When an assertion ends, by its own words: the answer's `Lifetime` has no time zone. */
function endOf(assertion: string): number {
  const [conditions] =
    readXml(Buffer.from(assertion, 'base64').toString('utf8'))?.getElementsByTagNameNS(samlNamespace, 'Conditions') ??
    []
  const end = Date.parse(conditions?.getAttribute('NotOnOrAfter') ?? '')
  if (Number.isNaN(end)) throw new ServiceFault('Token service', 'the assertion does not say when it ends')
  return end
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
