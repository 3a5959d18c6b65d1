import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createCodecServer } from '../../converter/codec-server'
import { createHostCheck } from '../../hosts/host-check'
import { createPayloadCodec } from '../../converter/payload-codec'

const codec = createPayloadCodec({ keys: [{ id: 'k', key: randomBytes(32) }], unnamed: 'read' })
const uiOrigin = 'http://127.0.0.1:8233'
const server = createCodecServer({
  codec,
  isKnownHost: createHostCheck(['dekoder.example']),
  uiOrigins: ['http://localhost:8233', uiOrigin],
  mayDecode: async (authorization) => {
    if (authorization === 'Bearer later') throw new Error('the issuer is down')
    return authorization === 'Bearer let-me-in'
  },
})
let address = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
})

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const payload = { metadata: { encoding: base64('json/plain') }, data: base64('{"navn":"Åse"}') }
const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}${path}`, {
    method: 'POST',
    body,
    headers: { authorization: 'Bearer let-me-in', 'content-type': 'application/json', ...headers },
  })

it('decodes as the Temporal UI asks, whichever case it is', async () => {
  const sealed = await codec.encode(
    [{ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"navn":"Åse"}') }],
    { type: 'workflow', namespace: 'specialeplan', workflowId: 'application-1' },
  )
  const asked = JSON.stringify({
    payloads: sealed.map(({ metadata, data }) => ({
      metadata: Object.fromEntries(
        Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
      ),
      data: Buffer.from(data ?? []).toString('base64'),
    })),
  })
  const decoded = await post('/decode', asked, { origin: uiOrigin, 'x-namespace': 'specialeplan' })
  expect(decoded.headers.get('access-control-allow-origin')).toBe(uiOrigin)
  expect(await decoded.json()).toEqual({ payloads: [payload] })
})

it("takes a message without payloads as the Temporal command line writes it: an empty list is left out of protobuf's JSON", async () => {
  const answered = await post('/encode', '{}')
  expect(answered.status).toBe(200)
  expect(await answered.json()).toEqual({ payloads: [] })
})

it("answers a browser's question beforehand, and lets no other page in", async () => {
  const asked = await fetch(`${address}/decode`, {
    method: 'OPTIONS',
    headers: {
      origin: uiOrigin,
      'access-control-request-headers': 'authorization,authorization-extras,content-type,x-namespace',
    },
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toBe(
    'authorization,authorization-extras,content-type,x-namespace',
  )
  expect(asked.headers.get('access-control-allow-credentials')).toBe('true')
  const other = await fetch(`${address}/decode`, { method: 'OPTIONS', headers: { origin: 'http://elsewhere.example' } })
  expect(other.status).toBe(403)
  expect(other.headers.get('access-control-allow-origin')).toBeNull()
})

it.each([
  ['no token', '/decode', '{"payloads":[]}', { authorization: '' }, 401],
  ['a wrong token', '/decode', '{"payloads":[]}', { authorization: 'Bearer let-me-out' }, 401],
  [
    'a page from elsewhere, even with the token',
    '/decode',
    '{"payloads":[]}',
    { origin: 'http://elsewhere.example' },
    403,
  ],
  ['everybody while nobody can tell who may', '/decode', '{"payloads":[]}', { authorization: 'Bearer later' }, 503],
  ['no JSON', '/decode', '{', {}, 400],
  ['JSON of another shape', '/decode', '{"payloads":[{"data":1}]}', {}, 400],
  ['payloads that are no list', '/decode', '{"payloads":{}}', {}, 400],
  ['no object', '/decode', '[]', {}, 400],
  [
    'what cannot be decrypted',
    '/decode',
    JSON.stringify({
      payloads: [{ metadata: { encoding: base64('binary/encrypted'), 'encryption-key-id': base64('lost') }, data: '' }],
    }),
    {},
    400,
  ],
  ['what nobody has sealed', '/decode', JSON.stringify({ payloads: [payload] }), {}, 400],
  ['to seal anything', '/encode', JSON.stringify({ payloads: [payload] }), {}, 403],
  ['another path', '/', '{"payloads":[]}', {}, 404],
])('refuses %s', async (_, path, body, headers, status) => {
  expect((await post(path, body, headers)).status).toBe(status)
})

it('refuses to be read', async () => {
  expect((await fetch(`${address}/decode`)).status).toBe(405)
})
