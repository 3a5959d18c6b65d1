import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Provider } from 'oidc-provider'
import { isLoopbackHost } from '../../hosts/loopback-host'
import { identityKeys } from './identity-keys'
import { createIdentityProvider } from './identity-provider'
import { loginPage } from './login-page'

/** The identity provider as a process of its own. Its settings come from `startIdentity`. */
async function main(): Promise<void> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => {
    response.writeHead(503).end()
  }
  const server = createServer((request, response) =>
    isLoopbackHost(request.headers.host)
      ? handle(request, response)
      : void response
          .writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end('Loginet svarer kun på 127.0.0.1.'),
  )
  await new Promise<void>((resolve) => {
    server.listen(Number(process.env['IDENTITY_PORT'] ?? 0), '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = await createIdentityProvider({
    issuer,
    keys: identityKeys(required('IDENTITY_FOLDER')),
    audience: required('OIDC_AUDIENCE'),
    redirectUris: required('IDENTITY_REDIRECT_URIS').split(' '),
    logoutUris: required('IDENTITY_LOGOUT_URIS').split(' '),
    tokenSeconds: Number(required('IDENTITY_TOKEN_SECONDS')),
  })
  const others = provider.callback()
  handle = (request, response) => {
    const uid = /^\/login\/([\w-]+)$/.exec(request.url ?? '')?.[1]
    if (uid === undefined) {
      others(request, response)
      return
    }
    login(provider, uid, request, response).catch(() => {
      response
        .writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('Loginet er udløbet. Gå tilbage, og prøv igen.')
    })
  }
  process.stdout.write(`${JSON.stringify({ ready: true, issuer })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}

async function login(
  provider: Provider,
  uid: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        // No form-action: browsers would apply it to the redirect back to the pages as well.
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      })
      .end(loginPage(uid))
    return
  }
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk)
  const user = new URLSearchParams(body).get('user')
  await provider.interactionFinished(request, response, { login: { accountId: user } })
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}

void main()
