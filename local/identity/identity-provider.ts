import type { Context, Provider } from 'oidc-provider'
import type { IdentityKeys } from './identity-keys'
import { localUsers, type LocalUser } from './users'

/** How the identity provider presents itself. */
export interface ProviderOptions {
  /** Its address, `http://127.0.0.1:<port>`. */
  readonly issuer: string
  readonly keys: IdentityKeys
  /** `aud` of the access tokens. */
  readonly audience: string
  /** Where the pages' login may return to. */
  readonly redirectUris: readonly string[]
  /** Where the pages' logout may return to. */
  readonly logoutUris: readonly string[]
  readonly tokenSeconds: number
}

/** The client id with which a person at a terminal asks for a token. */
export const TERMINAL_CLIENT = 'specialeplan-cli'
/** The client id of our pages. */
export const PAGES_CLIENT = 'specialeplan-web'
/** The grant by which a terminal names a user and gets a token, without a password. It exists in this provider only. */
export const LOCAL_USER_GRANT = 'local-user'

const SCOPE = 'specialeplan'

/**
 * The identity provider of a local installation: anyone may be any of its users, which is why it only ever listens on
 * loopback. Access tokens are JWTs (RS256) with `sub`, `name`, `email`, `roles`, `organisation` and `office`.
 */
export async function createIdentityProvider(options: ProviderOptions): Promise<Provider> {
  // The package is ESM only; a dynamic import is what a CommonJS program may do.
  const { Provider, errors } = await import('oidc-provider')
  const resourceServer = {
    scope: SCOPE,
    audience: options.audience,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: options.tokenSeconds,
    jwt: { sign: { alg: 'RS256' as const } },
  }
  const grantAll = async (accountId: string, clientId: string): Promise<string> => {
    const grant = new provider.Grant({ accountId, clientId })
    grant.addOIDCScope(`openid profile email ${SCOPE}`)
    grant.addResourceScope(options.audience, SCOPE)
    return grant.save()
  }
  const provider: Provider = new Provider(options.issuer, {
    jwks: options.keys.jwks,
    cookies: { keys: options.keys.cookieKeys },
    clients: [
      {
        client_id: PAGES_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: options.redirectUris,
        post_logout_redirect_uris: options.logoutUris,
      },
      {
        client_id: TERMINAL_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: [LOCAL_USER_GRANT],
        response_types: [],
        redirect_uris: [],
      },
    ],
    scopes: ['openid', SCOPE],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], [SCOPE]: ['roles', 'organisation', 'office'] },
    // The pages want name and roles at once, without a second call.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: Context, id: string) => {
      const found = userOf(id)
      return found && { accountId: id, claims: () => ({ sub: id, ...claimsOf(found) }) }
    },
    extraTokenClaims: (_context: Context, token: { accountId?: string }) => {
      const found = userOf(token.accountId)
      return found && claimsOf(found)
    },
    // Our own client needs no consent page: a grant of all it may ask for is made at once.
    loadExistingGrant: async ({ oidc }: Context) =>
      oidc.session.accountId === undefined
        ? undefined
        : granted(provider, await grantAll(oidc.session.accountId, oidc.client.clientId)),
    interactions: { url: (_context: Context, interaction: { uid: string }) => `/login/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => options.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context: Context, resource: string) => {
          if (resource !== options.audience) throw new errors.InvalidTarget()
          return resourceServer
        },
      },
    },
    ttl: {
      AccessToken: options.tokenSeconds,
      AuthorizationCode: 60,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 3600,
      Session: 86_400,
    },
  })
  provider.registerGrantType(
    LOCAL_USER_GRANT,
    async (context) => {
      const found = userOf(context.oidc.params['user'])
      if (found === undefined)
        throw new errors.InvalidGrant(`user must be one of: ${localUsers.map(({ id }) => id).join(', ')}`)
      const { client } = context.oidc
      const token = new provider.AccessToken({
        accountId: found.id,
        client,
        grantId: await grantAll(found.id, client.clientId),
        gty: LOCAL_USER_GRANT,
        scope: SCOPE,
      })
      token.resourceServer = new provider.ResourceServer(options.audience, resourceServer)
      const value = await token.save()
      context.body = { access_token: value, expires_in: token.expiration, scope: SCOPE, token_type: token.tokenType }
    },
    ['user'],
  )
  return provider
}

/** The grant with that id, as the provider keeps it. */
async function granted(provider: Provider, id: string): Promise<unknown> {
  return provider.Grant.find(id)
}

function userOf(id: string | undefined): LocalUser | undefined {
  return localUsers.find((user) => user.id === id)
}

function claimsOf({ name, email, roles, organisation, office }: LocalUser): object {
  return { name, email, roles, organisation, ...(office === undefined ? {} : { office }) }
}
