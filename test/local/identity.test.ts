import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { roles } from '../../domain/rights/actor'
import { startIdentity, type Identity } from '../../local/identity/identity'
import { localUsers } from '../../local/identity/users'

interface Discovery {
  readonly issuer: string
  readonly jwks_uri: string
  readonly authorization_endpoint: string
  readonly token_endpoint: string
}

describe('local identity provider', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'identity-'))
  const callback = 'http://127.0.0.1:3999/login/callback'
  let identity: Identity
  let discovery: Discovery

  beforeAll(async () => {
    identity = await startIdentity({ folder, publicUrl: 'http://127.0.0.1:3999' })
    discovery = (await (await fetch(`${identity.issuer}/.well-known/openid-configuration`)).json()) as Discovery
  })
  afterAll(async () => {
    await identity.stop()
    rmSync(folder, { recursive: true })
  })

  it('has a user for every role', () => {
    const covered = new Set(localUsers.flatMap((user) => user.roles))
    expect(roles.filter((role) => !covered.has(role))).toEqual([])
    expect(new Set(localUsers.map(({ id }) => id)).size).toBe(localUsers.length)
  })

  it('gives a terminal a token for a user, which the published keys verify', async () => {
    const { createRemoteJWKSet, jwtVerify } = await import('jose')
    const keys = createRemoteJWKSet(new URL(discovery.jwks_uri))
    const { payload, protectedHeader } = await jwtVerify(await identity.tokenFor('mette.sagsbehandler'), keys, {
      issuer: identity.issuer,
      audience: 'urn:specialeplan:api',
      algorithms: ['RS256'],
      typ: 'at+jwt',
    })
    expect(payload).toMatchObject({
      sub: 'mette.sagsbehandler',
      name: 'Mette Sørensen',
      email: 'mette.sagsbehandler@midt.example',
      roles: ['caseworker'],
      organisation: 'MIDT',
      office: 'MIDT',
    })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600)
    expect(protectedHeader.kid).toMatch(/^[0-9a-f]{16}$/)
  })

  it('knows no other users', async () => {
    await expect(identity.tokenFor('eve')).rejects.toThrow(/invalid_grant/)
  })

  it('lets a person choose a user on a page and gives the pages a token by code and PKCE', async () => {
    const jar = new Map<string, string>()
    const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
        jar.set(name, value)
      }
      return response
    }
    const location = (response: Response): string =>
      new URL(response.headers.get('location') ?? '', identity.issuer).href
    const verifier = randomBytes(32).toString('base64url')
    const request = new URLSearchParams({
      client_id: 'specialeplan-web',
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile email specialeplan',
      state: 'abc',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
    const toLogin = await visit(`${discovery.authorization_endpoint}?${request.toString()}`)
    const page = await visit(location(toLogin))
    expect(await page.text()).toContain('Vælg bruger')
    const chosen = await visit(location(toLogin), { method: 'POST', body: new URLSearchParams({ user: 'helle.chef' }) })
    const back = new URL(location(await visit(location(chosen))))
    expect(`${back.origin}${back.pathname}`).toBe(callback)
    const answer = (await (
      await fetch(discovery.token_endpoint, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'specialeplan-web',
          code: back.searchParams.get('code') ?? '',
          redirect_uri: callback,
          code_verifier: verifier,
        }),
      })
    ).json()) as { access_token: string; id_token: string }
    const { decodeJwt } = await import('jose')
    expect(decodeJwt(answer.id_token)).toMatchObject({
      sub: 'helle.chef',
      aud: 'specialeplan-web',
      name: 'Helle Bæk',
      roles: ['head'],
      organisation: 'MIDT',
    })
    expect(decodeJwt(answer.access_token)).toMatchObject({
      sub: 'helle.chef',
      aud: 'urn:specialeplan:api',
      roles: ['head'],
    })
  })

  it('refuses a login without PKCE', async () => {
    const request = new URLSearchParams({
      client_id: 'specialeplan-web',
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid',
    })
    const refused = await fetch(`${discovery.authorization_endpoint}?${request.toString()}`, { redirect: 'manual' })
    expect(new URL(refused.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  it('keeps its keys over a restart, so that a token stays good', async () => {
    const token = await identity.tokenFor('anne.leder')
    await identity.stop()
    identity = await startIdentity({ folder, port: Number(new URL(identity.issuer).port) })
    const { createRemoteJWKSet, jwtVerify } = await import('jose')
    await expect(
      jwtVerify(token, createRemoteJWKSet(new URL(`${identity.issuer}/jwks`)), { issuer: identity.issuer }),
    ).resolves.toBeDefined()
  })
})
