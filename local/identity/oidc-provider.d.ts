/** The part of `oidc-provider` 9 that we use; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Client {
    readonly clientId: string
  }
  interface Context {
    readonly oidc: {
      readonly client: Client
      readonly params: Readonly<Record<string, string | undefined>>
      readonly session: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined }
    }
    body: unknown
  }
  interface Token {
    readonly accountId?: string
    readonly expiration: number
    readonly tokenType: string
    resourceServer?: unknown
    scope?: string
    save(): Promise<string>
  }
  interface GrantToken {
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }
  interface ResourceServerInfo {
    readonly scope: string
    readonly audience: string
    readonly accessTokenFormat: 'jwt'
    readonly accessTokenTTL: number
    readonly jwt: { readonly sign: { readonly alg: 'RS256' } }
  }

  export class Provider {
    constructor(issuer: string, configuration: object)
    readonly Grant: {
      new (of: { accountId: string; clientId: string }): GrantToken
      find(id: string): Promise<GrantToken | undefined>
    }
    readonly AccessToken: new (of: {
      accountId: string
      client: Client
      grantId: string
      gty: string
      scope: string
    }) => Token
    readonly ResourceServer: new (resource: string, info: ResourceServerInfo) => object
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    registerGrantType(name: string, handler: (context: Context) => Promise<void>, parameters: readonly string[]): void
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<{ readonly uid: string; readonly prompt: { readonly name: string } }>
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>
  }
  export const errors: { readonly InvalidGrant: new (detail: string) => Error; readonly InvalidTarget: new () => Error }
}
