import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createCodecServer } from '../../converter/codec-server'
import { createPayloadCodec } from '../../converter/payload-codec'
import { hiddenAddress } from '../../hosts/hidden-address'
import { createHostCheck } from '../../hosts/host-check'
import { freePort } from '../../local/free-port'
import { startIdentity, type Identity } from '../../local/identity/identity'
import { startMailbox, type Mailbox } from '../../local/mailbox/mailbox'
import { openMetricsDoor } from '../../worker/metrics-door'
import { askAs } from '../support/ask-as'
import { startTestApi, type TestApi } from '../support/test-api'

/*
 * A page from elsewhere can point a name of its own at 127.0.0.1 and so be of one origin with what listens here (DNS
 * rebinding). Every server of ours that speaks HTTP answers under its own names alone. Temporal's pages: temporal-pages.test.ts.
 */

let api: TestApi
let identity: Identity
let mailbox: Mailbox
const codec = createCodecServer({
  codec: createPayloadCodec({ keys: [{ id: 'k', key: Buffer.alloc(32, 1) }], unnamed: 'refuse' }),
  mayDecode: async () => true,
  isKnownHost: createHostCheck(),
  uiOrigins: ['http://127.0.0.1:8233'],
})
let door: { close(): void }
let figures = ''
const portOf = (address: AddressInfo | string | null): number => (address as AddressInfo).port

beforeAll(async () => {
  api = await startTestApi()
  identity = await startIdentity()
  mailbox = await startMailbox()
  codec.listen(0, '127.0.0.1')
  await once(codec, 'listening')
  const port = await freePort()
  door = await openMetricsDoor(port, await hiddenAddress())
  figures = `http://127.0.0.1:${port}/metrics`
})
afterAll(async () => {
  door.close()
  codec.close()
  await Promise.all([api.stop(), identity.stop(), mailbox.stop()])
})

const servers: readonly (readonly [string, () => string])[] = [
  ['the API', () => `${api.url}/api/register`],
  ['whether the API lives', () => `${api.url}/healthz`],
  ["the API's figures", () => `${api.metricsUrl}/metrics`],
  ["the API's readiness", () => `${api.metricsUrl}/readyz`],
  ['the login', () => `${identity.issuer}/.well-known/openid-configuration`],
  ['the mailbox', () => `${mailbox.httpUrl}/api/mails`],
  ['the decoder', () => `http://127.0.0.1:${portOf(codec.address())}/decode`],
  ["a worker's figures", () => figures],
]

describe.each(servers)('%s', (_what, url) => {
  it('answers under the names of this machine', async () => {
    const { port } = new URL(url())
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await askAs(host, url())).status).not.toBe(421)
  })

  it('answers a page from elsewhere 421, in Danish, and nothing else', async () => {
    const { port } = new URL(url())
    for (const host of [`elsewhere.example:${port}`, 'elsewhere.example', `127.0.0.1.elsewhere.example:${port}`]) {
      const { status, body } = await askAs(host, url())
      expect(status).toBe(421)
      expect(body).toMatch(/svarer (kun|ikke)|vises kun/)
    }
  })
})

it('the API answers under the name that people know it by', async () => {
  expect((await askAs('specialeplan.example', `${api.url}/api/register`)).status).toBe(200)
})
