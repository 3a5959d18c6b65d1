import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
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

/** What, in which file it is made to listen, and an address of it. */
const servers: readonly (readonly [string, string, () => string])[] = [
  ['the API', 'api/start-api.ts', () => `${api.url}/api/register`],
  ['whether the API lives', 'api/start-api.ts', () => `${api.url}/healthz`],
  ["the API's figures", 'api/start-api.ts', () => `${api.metricsUrl}/metrics`],
  ["the API's readiness", 'api/start-api.ts', () => `${api.metricsUrl}/readyz`],
  ['the login', 'local/identity/main.ts', () => `${identity.issuer}/.well-known/openid-configuration`],
  ['the mailbox', 'local/mailbox/mailbox.ts', () => `${mailbox.httpUrl}/api/mails`],
  ['the decoder', 'codec/main.ts', () => `http://127.0.0.1:${portOf(codec.address())}/decode`],
  ["a worker's figures", 'worker/metrics-door.ts', () => figures],
]

/** What listens besides, and why it is not asked here. */
const others: Readonly<Record<string, string>> = {
  'local/temporal-pages.ts': 'temporal-pages.test.ts asks it',
  'mail/report-server.ts': 'it speaks SMTP, to which a browser has nothing to say',
  'hosts/hidden-address.ts': 'it takes a port to see whether it is free, and answers nothing',
  'local/free-port.ts': 'it takes a port to see whether it is free, and answers nothing',
  'tools/bench/memory-probe.ts': 'it runs as long as a measurement, and tells figures alone',
  'tools/bench/register/bare-read.ts': 'it runs as long as a measurement, on made-up data',
}

it('is asked of everything in the house that listens', () => {
  const rooms = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|dist$|test$)/.test(entry.name))
    .map(({ name }) => name)
  const sources = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  const listening = sources.filter(
    (file) => /\.(ts|mjs|cjs)$/.test(file) && /\.listen\(/.test(readFileSync(file, 'utf8')),
  )
  expect(listening.sort()).toEqual([...new Set(servers.map(([, file]) => file)), ...Object.keys(others)].sort())
})

describe.each(servers)('%s', (_what, _file, url) => {
  it('answers under the names of this machine', async () => {
    const { port } = new URL(url())
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, '127.0.0.1', `[::1]:${port}`])
      expect((await askAs(host, url())).status).not.toBe(421)
  })

  it('answers a page from elsewhere 421, in Danish, and nothing else', async () => {
    const { port } = new URL(url())
    for (const host of [
      `elsewhere.example:${port}`,
      'elsewhere.example',
      `127.0.0.1.elsewhere.example:${port}`,
      `localhost.elsewhere.example`,
      `localhost@elsewhere.example:${port}`,
      `elsewhere.example:127.0.0.1`,
      '2130706433',
      '0x7f000001',
      '::1',
      '[::ffff:127.0.0.1',
    ]) {
      const { status, body } = await askAs(host, url())
      expect([host, status]).toEqual([host, 421])
      expect(body).toMatch(/svarer (kun|ikke)|vises kun/)
    }
  })
})

it('the API answers under the name that people know it by', async () => {
  expect((await askAs('specialeplan.example', `${api.url}/api/register`)).status).toBe(200)
})
