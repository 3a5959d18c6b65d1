import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { isOpenAddress } from '../../api/webhooks/reachable-address'
import { createWebhookDelivery } from '../../api/webhooks/webhook-delivery'
import { entry, madeUpRequest } from '../store/made-up'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

interface Received {
  readonly id: string
  readonly timestamp: string
  readonly signatures: readonly string[]
  readonly body: string
  readonly data: { readonly entryId: string; readonly position: string }
}

const head = people.head()
let api: TestApi
let server: Server
let url: string
let now = Date.parse('2027-05-01T10:00:00.000Z')
/** What the receiver answers with, the first first; 204 when there is none left. */
let answers: number[] = []
const received: Received[] = []

beforeAll(async () => {
  // The loop is left asleep: each test says when it is time, on a clock of its own.
  api = await startTestApi({ temporalAddress: noEngine, clock: () => now, webhooks: { everyMs: 3_600_000 } })
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => {
        const body = Buffer.concat(parts).toString('utf8')
        const header = (name: string): string => String(request.headers[name])
        received.push({
          id: header('webhook-id'),
          timestamp: header('webhook-timestamp'),
          signatures: header('webhook-signature').split(' '),
          body,
          data: (JSON.parse(body) as { data: Received['data'] }).data,
        })
        const status = answers.shift() ?? 204
        response.writeHead(status, status === 307 ? { location: `${url}/elsewhere` } : {}).end()
      })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/receiver`
})
beforeEach(() => {
  received.length = 0
  answers = []
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await api.stop()
})

const pass = () =>
  createWebhookDelivery({
    store: api.house.store,
    keys: api.house.settings.payloads.keys,
    log: pino({ level: 'silent' }),
    clock: () => now,
    allowPrivate: true,
    timeoutMs: 2_000,
  }).pass()
/** The same on a database that hears nothing of it for a while. */
const passUnheard = async (told: () => void): Promise<number> => {
  let unheard = 0
  const log = pino(
    { level: 'info' },
    new Writable({
      write(_line, _encoding, done) {
        if (++unheard === 2) told()
        done()
      },
    }),
  )
  return createWebhookDelivery({
    store: api.house.store,
    keys: api.house.settings.payloads.keys,
    log,
    clock: () => now,
    allowPrivate: true,
    timeoutMs: 60_000,
  }).pass()
}
const change = (caseId: string) =>
  api.house.store.journal.openCase({ request: madeUpRequest({ caseId, register: entry('Birkely') }) })
const add = async (who = head) =>
  answerSchemas.WebhookWithSecret.parse((await api.post(urls.webhooks, { url }, who)).body)
const show = async (href: string, who = head) => answerSchemas.Webhook.parse((await api.get(href, who)).body)
const signature = (secret: string, { id, timestamp, body }: Received): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')}`
const later = (ms: number): void => {
  now += ms
}
const end = (href: string) =>
  api.issuer
    .token(head)
    .then((token) => api.request(href, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } }))

it('is told again that a receiver has taken a change until it has been noted, and the receiver is not', async () => {
  const { pool } = api.house
  const { href } = await add()
  await change('application-unheard')
  await pool.query(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not now''; END'`,
  )
  await pool.query(
    'CREATE TRIGGER refuse BEFORE UPDATE ON webhooks FOR EACH ROW WHEN (NEW.position <> OLD.position) EXECUTE FUNCTION refuse()',
  )
  const dropped: Promise<unknown>[] = []
  expect(await passUnheard(() => dropped.push(pool.query('DROP TRIGGER refuse ON webhooks')))).toBe(1)
  await Promise.all(dropped)
  expect(received).toHaveLength(1)
  expect(await show(href)).toMatchObject({ state: 'active', attempts: 0 })
  await end(href)
})

it('tells of each change in order, signed, and again with the same id until it is taken', async () => {
  await change('application-before')
  const { href, secret } = await add()
  await change('application-a')
  await change('application-b')
  answers = [500, 307]

  expect(await pass()).toBe(0)
  expect(await show(href)).toMatchObject({ state: 'active', attempts: 1, lastError: 'The receiver answered 500' })
  expect((await api.probe(urls.metrics)).body).toContain('specialeplan_webhooks{standing="failing"} 1')
  later(5_000)
  expect(await pass()).toBe(0)
  later(5_000)
  expect(await pass()).toBe(0)
  later(25_000)
  expect(await pass()).toBe(2)

  expect(received.map(({ data }) => data.entryId)).toEqual([
    'application-a',
    'application-a',
    'application-a',
    'application-b',
  ])
  expect(new Set(received.map(({ id }) => id)).size).toBe(2)
  for (const message of received) expect(message.signatures).toEqual([signature(secret, message)])
  const done = await show(href)
  expect([done.attempts, done.failingSince, done.position]).toEqual([0, undefined, received.at(-1)?.data.position])
  expect(await api.get(done.missed)).toMatchObject({ body: { items: [], more: false } })
  await end(href)
})

it('is given up after five days, seen by administrators, taken up again, and nothing is lost', async () => {
  const { href, webhookId } = await add()
  await change('application-c')
  answers = Array.from({ length: 100 }, () => 503)
  for (let days = 0; days < 6; days += 0.25) {
    await pass()
    later(6 * 3_600_000)
  }
  expect(await show(href)).toMatchObject({ state: 'dead', lastError: 'The receiver answered 503' })
  const seen = answerSchemas.Webhooks.parse((await api.get(urls.webhooks, people.admin())).body).items.find(
    (item) => item.webhookId === webhookId,
  )
  expect(seen).toMatchObject({ state: 'dead' })
  expect((await api.probe(urls.metrics)).body).toContain('specialeplan_webhooks{standing="dead"} 1')
  expect((await api.get(String(seen?.missed))).body).toMatchObject({ items: [{ entryId: 'application-c' }] })

  answers = []
  received.length = 0
  expect(await pass()).toBe(0)
  expect(await api.post(urls.webhookAction(webhookId, 'resume'), {}, people.admin())).toMatchObject({
    status: 200,
    body: { state: 'active', attempts: 0 },
  })
  expect(await pass()).toBe(1)
  expect(received.map(({ data }) => data.entryId)).toEqual(['application-c'])
  await end(href)
})

it('is left alone when its receiver says that nobody is there', async () => {
  const { href } = await add()
  await change('application-d')
  answers = [410]
  await pass()
  expect(await show(href)).toMatchObject({ state: 'dead' })
  await end(href)
})

it('signs with both secrets for a day after a rotation, and the old one no longer then', async () => {
  const { href, webhookId, secret } = await add()
  const rotate = async (key: string) =>
    answerSchemas.WebhookWithSecret.parse(
      (await api.post(urls.webhookAction(webhookId, 'rotate-secret'), {}, head, { key })).body,
    )
  const rotated = await rotate('rotation-1')
  expect(rotated.secret).not.toBe(secret)
  expect((await rotate('rotation-1')).secret).toBe(rotated.secret)
  await change('application-e')
  await pass()
  later(24 * 3_600_000)
  await change('application-f')
  await pass()
  expect(
    received.map((message) =>
      message.signatures.map((one) => [rotated.secret, secret].findIndex((known) => signature(known, message) === one)),
    ),
  ).toEqual([[0, 1], [0]])
  expect(await api.post(urls.webhookAction(webhookId, 'rotate-secret'), {}, people.admin())).toMatchObject({
    status: 403,
  })
  await end(href)
})

it("is its organisation's, and no other's", async () => {
  const { href } = await add()
  const stranger = people.head({ organisation: 'NORD' })
  expect(await api.get(href, people.caseworker())).toMatchObject({ status: 200 })
  expect(await api.get(href, stranger)).toMatchObject({ status: 404, body: { code: 'WEBHOOK_UNKNOWN' } })
  expect(answerSchemas.Webhooks.parse((await api.get(urls.webhooks, stranger)).body).items).toEqual([])
  for (const nobody of [people.reviewer(), people.admin()])
    expect(await api.post(urls.webhooks, { url }, nobody)).toMatchObject({ status: 403 })
  expect(await api.post(urls.webhooks, { url })).toMatchObject({ status: 401 })
  expect((await end(href)).status).toBe(204)
  expect(await api.get(href, head)).toMatchObject({ status: 404 })
})

it('is added once by the same request, and an organisation has ten at most', async () => {
  const key = 'the-same-key'
  const [first, second] = [
    await api.post(urls.webhooks, { url }, head, { key }),
    await api.post(urls.webhooks, { url }, head, { key }),
  ]
  expect(second.body).toEqual(first.body)
  expect(await api.post(urls.webhooks, { url: `${url}/2` }, head, { key })).toMatchObject({
    status: 409,
    body: { code: 'IDEMPOTENCY_KEY_REUSED' },
  })
  const more = []
  for (let n = 0; n < 9; n += 1) more.push(await add())
  expect(await api.post(urls.webhooks, { url }, head)).toMatchObject({
    status: 422,
    body: { code: 'WEBHOOK_TOO_MANY' },
  })
  for (const { href } of [answerSchemas.Webhook.loose().parse(first.body), ...more]) await end(href)
})

it('is told by the API itself, without anybody asking', async () => {
  await api.restart({ temporalAddress: noEngine, webhooks: { everyMs: 20 } })
  const { href } = await add()
  await change('application-g')
  await eventually(async () => {
    expect(received.map(({ data }) => data.entryId)).toEqual(['application-g'])
  })
  await end(href)
  await api.restart()
})

describe('an address on the inside', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.1.1',
    '172.20.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
  ])('%s is not sent to', (address) => {
    expect(isOpenAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '193.163.102.1', '2a00:1450:400f:80c::200e'])('%s is one outside', (address) => {
    expect(isOpenAddress(address)).toBe(true)
  })

  it('is refused where only the open internet may be sent to, however it is written', async () => {
    await api.restart({ temporalAddress: noEngine, webhookPrivateAddresses: false })
    const answers = []
    for (const address of [
      'http://example.com/',
      'https://127.0.0.1/',
      'https://[::1]:8443/x',
      'https://localhost/',
      'https://user:pass@example.com/',
      'ftp://example.com/',
      'https://0x7f000001/',
      'no address',
    ]) {
      answers.push([address, ((await api.post(urls.webhooks, { url: address }, head)).body as { code?: string }).code])
    }
    await api.restart()
    expect(answers.filter(([, code]) => code !== 'WEBHOOK_ADDRESS')).toEqual([])
  })
})
