import { createIdentity, type Identity } from '../../api/identity/identity'
import { people } from '../support/factories'
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer'
import { epochOf } from '../../domain/calendar/instant'
import { now } from '../support/present'

const jose = () => import('jose')

let issuer: TokenIssuer
let identity: Identity
beforeAll(async () => {
  issuer = await startTokenIssuer()
  identity = createIdentity({ issuer: issuer.issuer, audience: issuer.audience })
})
afterAll(() => issuer.stop())

const unauthenticated = { code: 'UNAUTHENTICATED', status: 401 }

describe('a good token', () => {
  it('names the person, with organisation and those roles that the house knows', async () => {
    const anne = people.provider()
    const token = await issuer.token(anne, {
      claims: { roles: ['provider', 'superuser', 7], email: 'anne@example.dk' },
    })
    expect(await identity.authenticate(`Bearer ${token}`)).toEqual(anne)
    expect(await identity.authenticate(`bearer ${token}`)).toEqual(anne)
  })

  it('is checked against keys that are fetched once', async () => {
    const before = issuer.keyRequests()
    for (const person of [people.head(), people.reviewer()])
      await identity.authenticate(`Bearer ${await issuer.token(person)}`)
    expect(issuer.keyRequests() - before).toBeLessThanOrEqual(1)
  })
})

describe('a bad token is refused with 401', () => {
  const signed = async (over: Parameters<TokenIssuer['token']>[1]) =>
    `Bearer ${await issuer.token(people.provider(), over)}`
  const claims = () => ({
    sub: 'x',
    name: 'X',
    roles: ['admin'],
    iss: issuer.issuer,
    aud: issuer.audience,
    exp: Math.floor(epochOf(now()) / 1000) + 600,
  })

  it.each<[string, () => Promise<string | undefined>]>([
    ['none at all', async () => undefined],
    ['another scheme', async () => 'Basic YTpi'],
    ['no JWT', async () => 'Bearer abc'],
    ['expired', () => signed({ expiresIn: -60 })],
    ['another issuer', () => signed({ issuer: 'http://127.0.0.1:1' })],
    ['another audience', () => signed({ audience: 'urn:another:api' })],
    [
      "a key that is not the issuer's",
      async () => signed({ key: (await (await jose()).generateKeyPair('RS256')).privateKey }),
    ],
    [
      'not signed at all (alg none)',
      async () => {
        const { UnsecuredJWT } = await jose()
        return `Bearer ${new UnsecuredJWT(claims()).encode()}`
      },
    ],
    [
      'signed with a shared secret (HS256)',
      async () => {
        const { SignJWT } = await jose()
        return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: '0' }).sign(new TextEncoder().encode('a'.repeat(32)))}`
      },
    ],
    [
      'a strong algorithm that is not on the list',
      async () => {
        const { SignJWT, generateKeyPair } = await jose()
        return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'PS256', kid: '0' }).sign((await generateKeyPair('PS256')).privateKey)}`
      },
    ],
    ['no name', () => signed({ claims: { name: '' } })],
  ])('%s', async (_what, header) => {
    await expect(identity.authenticate(await header())).rejects.toMatchObject({
      ...unauthenticated,
      headers: { 'WWW-Authenticate': expect.stringContaining('Bearer') },
    })
  })

  it('and a stale one is told that it is stale', async () => {
    await expect(identity.authenticate(await signed({ expiresIn: -60 }))).rejects.toMatchObject({
      message: expect.stringContaining('udløbet'),
    })
  })
})

describe('the issuer', () => {
  it('may change its keys: tokens by the new key pass, tokens by the old one do not', async () => {
    const other = await startTokenIssuer()
    const checking = createIdentity({ issuer: other.issuer, audience: other.audience, keyCooldownMs: 0 })
    const person = people.head()
    const old = `Bearer ${await other.token(person)}`
    expect(await checking.authenticate(old)).toEqual(person)

    await other.rotate()

    expect(await checking.authenticate(`Bearer ${await other.token(person)}`)).toEqual(person)
    await expect(checking.authenticate(old)).rejects.toMatchObject(unauthenticated)
    await other.stop()
  })

  it('that is down is answered 503, since the token may be good; and passes once it is up', async () => {
    const once = await startTokenIssuer()
    await once.stop()
    const checking = createIdentity({ issuer: once.issuer, audience: once.audience })
    const person = people.head()
    const token = `Bearer ${await once.token(person)}`
    await expect(checking.authenticate(token)).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE', status: 503 })

    const again = await startTokenIssuer(Number(new URL(once.issuer).port))
    expect(await checking.authenticate(`Bearer ${await again.token(person)}`)).toEqual(person)
    await again.stop()
  })

  it('that calls itself something else in its discovery document is not believed', async () => {
    const checking = createIdentity({
      issuer: issuer.issuer.replace('127.0.0.1', 'localhost'),
      audience: issuer.audience,
    })
    await expect(checking.authenticate(`Bearer ${await issuer.token(people.head())}`)).rejects.toMatchObject({
      code: 'ISSUER_UNAVAILABLE',
    })
  })
})
