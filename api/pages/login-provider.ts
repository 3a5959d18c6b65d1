import type { Settings } from '../../config/settings'
import { Problem } from '../answer/problem'
import { personOf } from '../identity/identity'
import type { PageLogin } from './sessions'
import { PageFault } from './page-fault'

/** A login that has begun: where to send the browser, and what it must bring back. */
export interface BegunLogin {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The issuer, as pages log in by it: code flow with PKCE (RFC 7636). */
export interface LoginProvider {
  /** @throws {Problem} ISSUER_UNAVAILABLE */
  begin(): Promise<BegunLogin>
  /**
   * Who has come back.
   * @param returned the address that the browser was sent back to, with its parameters
   * @throws {PageFault} when it does not fit what was begun; {Problem} ISSUER_UNAVAILABLE
   */
  finish(returned: string, begun: Omit<BegunLogin, 'address'>): Promise<Omit<PageLogin, 'at'>>
  /** Where logging out goes on. @throws {Problem} ISSUER_UNAVAILABLE */
  logout(idToken: string | undefined): Promise<string>
}

export interface LoginProviderOptions extends Pick<Settings['identity'], 'issuer' | 'clientId' | 'clientSecret'> {
  readonly pages: Pick<Settings['pages'], 'scope' | 'claims' | 'organisations'>
  readonly publicUrl: string
}

/** Where the issuer sends the browser back to. */
export const callbackPath = '/login/callback'

export function createLoginProvider({
  issuer,
  clientId,
  clientSecret,
  pages,
  publicUrl,
}: LoginProviderOptions): LoginProvider {
  let known: ReturnType<typeof discover> | undefined
  // The API starts while the issuer is down: it is asked at the first login, and again when it was not there.
  const provider = (): ReturnType<typeof discover> => {
    known ??= discover(issuer, clientId, clientSecret).catch((cause: unknown) => {
      known = undefined
      throw new Problem('ISSUER_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause })
    })
    return known
  }
  return {
    async begin() {
      const { client, configuration } = await provider()
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()]
      const address = client.buildAuthorizationUrl(configuration, {
        redirect_uri: `${publicUrl}${callbackPath}`,
        scope: pages.scope,
        response_mode: 'query',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, state, nonce, verifier }
    },
    async finish(returned, { state, nonce, verifier }) {
      const { client, configuration } = await provider()
      const tokens = await client
        .authorizationCodeGrant(configuration, new URL(returned, publicUrl), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        })
        .catch((fault: unknown) => {
          throw notLoggedIn(fault)
        })
      const claims = (tokens.claims() ?? {}) as Readonly<Record<string, unknown>>
      const told = Object.fromEntries(
        Object.entries(pages.claims).map(([name, claim]: [string, string]) => [name, claims[claim]]),
      )
      const { email, organisation } = told
      const code = typeof organisation === 'string' ? pages.organisations[organisation] : undefined
      return {
        person: personOf({ ...told, ...(code === undefined ? {} : { organisation: code }) }),
        ...(typeof email === 'string' && claims['email_verified'] !== false ? { email } : {}),
        ...(tokens.id_token === undefined ? {} : { idToken: tokens.id_token }),
      }
    },
    async logout(idToken) {
      const { client, configuration } = await provider()
      if (configuration.serverMetadata().end_session_endpoint === undefined) return '/'
      return client.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${publicUrl}/`,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href
    },
  }
}

async function discover(issuer: string, clientId: string, clientSecret: string | undefined) {
  // An ES module, which only a dynamic import brings into a CommonJS program.
  const client = await import('openid-client')
  const configuration = await client.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret),
    // Only an issuer on this machine has an address without TLS.
    new URL(issuer).protocol === 'http:' ? { execute: [client.allowInsecureRequests], timeout: 5 } : { timeout: 5 },
  )
  return { client, configuration }
}

const notLoggedIn = (fault: unknown): Error => {
  const { name, code } = fault as { readonly name?: string; readonly code?: string }
  return code === 'OAUTH_TIMEOUT' || name === 'TypeError'
    ? new Problem('ISSUER_UNAVAILABLE', { headers: { 'Retry-After': '5' }, cause: fault })
    : new PageFault(
        400,
        'Du er ikke logget ind',
        'Login blev ikke gennemført, eller linket til det er brugt. Det sker, hvis man går tilbage undervejs, eller hvis siden ikke åbnes med https.',
        ['Log ind igen', '/opgaver'],
      )
}
