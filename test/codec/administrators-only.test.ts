import { administratorsOnly } from '../../codec/administrators-only'
import { people } from '../support/factories'
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer'

let issuer: TokenIssuer
let mayDecode: (authorization: string | undefined) => Promise<boolean>
beforeAll(async () => {
  issuer = await startTokenIssuer()
  mayDecode = administratorsOnly({ issuer: issuer.issuer, audience: issuer.audience })
})
afterAll(() => issuer.stop())

const bearer = async (person: ReturnType<typeof people.admin>, options = {}): Promise<string> =>
  `Bearer ${await issuer.token(person, options)}`

it('lets administrators read, and nobody else', async () => {
  expect(await mayDecode(await bearer(people.admin()))).toBe(true)
  for (const person of [people.head(), people.caseworker(), people.provider()])
    expect(await mayDecode(await bearer(person))).toBe(false)
})

it.each([
  ['no token', async () => undefined],
  ['a stale token', () => bearer(people.admin(), { expiresIn: -60 })],
  ['a token for somebody else', () => bearer(people.admin(), { audience: 'urn:other' })],
  ['a token of another issuer', () => bearer(people.admin(), { issuer: 'http://127.0.0.1:1' })],
])('lets nobody read with %s', async (_what, authorization) => {
  expect(await mayDecode(await authorization())).toBe(false)
})

it('cannot tell while the issuer is down', async () => {
  const unknown = administratorsOnly({ issuer: 'http://127.0.0.1:1', audience: issuer.audience })
  await expect(unknown(await bearer(people.admin()))).rejects.toMatchObject({ code: 'ISSUER_UNAVAILABLE' })
})
