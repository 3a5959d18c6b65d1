import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { PostedLetter } from '../../letters/digital-post'
import { createGatewayDigitalPost } from '../../letters/gateway-digital-post'

/* A gateway on a real HTTP server that answers as it is told, and checks what it is sent. */

const secret = 'en-hemmelighed-paa-mere-end-32-tegn'
const now = Date.parse('2027-03-01T10:00:00.000Z')
const pdf = Buffer.from('%PDF-1.7 Afgørelse')
const letter: PostedLetter = {
  letterId: 'application-6m2kq9x4wd3t-brev-7-1',
  caseNumber: '27.06.00-G01-1-27',
  from: { name: 'Socialtilsyn Midt' },
  to: { cvr: '12345678', name: 'Fonden Åhuset' },
  title: 'Afgørelse',
  pdf,
  sha256: createHash('sha256').update(pdf).digest('hex'),
  issuedAt: '2027-03-01T09:58:00.000Z',
  attachments: [],
  addressed: false,
}
const sign = (body: string, by = secret): string =>
  `t=1803895200,v1=${createHmac('sha256', by).update(`1803895200.${body}`).digest('hex')}`

interface Answer {
  readonly status: number
  readonly body?: object
  readonly signedBy?: string
}
let server: Server
let answers: Answer[]
const asked: { method: string | undefined; url: string | undefined; body: string; signature: string }[] = []

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    void (async () => {
      asked.push({
        method: request.method,
        url: request.url,
        body: await text(request),
        signature: String(request.headers['x-specialeplan-signature']),
      })
      const { status, body = {}, signedBy } = answers.shift() ?? { status: 500 }
      const told = JSON.stringify(body)
      response.writeHead(status, { 'x-specialeplan-signature': sign(told, signedBy) }).end(told)
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
})

const send = (...told: readonly Answer[]) => {
  answers = [...told]
  asked.length = 0
  return createGatewayDigitalPost({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/post`,
    secret,
    clock: () => now,
  }).send(letter)
}
const receipt = { receipt: 'DP-1234', availableAt: '2027-03-01T10:59:00+01:00', sha256: letter.sha256 }

describe('a gateway of Digital Post', () => {
  it('gets the letter once, signed, and its receipt says when it could be read', async () => {
    expect(await send({ status: 404 }, { status: 200, body: receipt })).toEqual({
      receipt: 'DP-1234',
      availableAt: '2027-03-01T09:59:00.000Z',
    })
    const [, put] = asked
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET /post/letters/${letter.letterId}`,
      `PUT /post/letters/${letter.letterId}`,
    ])
    expect(JSON.parse(put?.body ?? '')).toEqual({
      letterId: letter.letterId,
      caseNumber: letter.caseNumber,
      to: letter.to,
      title: letter.title,
      sha256: letter.sha256,
      pdf: pdf.toString('base64'),
    })
    const [, at, signature] = /^t=(\d+),v1=(\w+)$/.exec(put?.signature ?? '') ?? []
    expect([Number(at) * 1000, signature]).toEqual([
      now,
      createHmac('sha256', secret).update(`${at}.${put?.body}`).digest('hex'),
    ])
  })

  it('is asked again for a letter that it has, without a second copy', async () => {
    await expect(send({ status: 202 })).rejects.toMatchObject({ name: 'LetterUnderway' })
    expect(await send({ status: 200, body: receipt })).toMatchObject({ receipt: 'DP-1234' })
    expect(asked.map(({ method }) => method)).toEqual(['GET'])
  })

  it('says of whom it cannot reach, and why', async () => {
    await expect(
      send({ status: 404 }, { status: 422, body: { reason: 'fritaget for Digital Post' } }),
    ).rejects.toMatchObject({ name: 'LetterUndeliverable', reason: 'fritaget for Digital Post' })
  })

  it.each<[string, Answer, RegExp]>([
    [
      'signed by somebody else',
      { status: 200, body: receipt, signedBy: 'en-anden-hemmelighed-paa-32-tegn!' },
      /not signed/,
    ],
    ['of another letter', { status: 200, body: { ...receipt, sha256: 'f'.repeat(64) } }, /another letter/],
    ['from a time to come', { status: 200, body: { ...receipt, availableAt: '2027-03-01T10:06:00Z' } }, /time to come/],
    ['without a time', { status: 200, body: { ...receipt, availableAt: 'snart' } }, /cannot be read/],
    ['of a gateway in trouble', { status: 503 }, /503/],
  ])('a receipt %s is none, and the letter is tried again', async (_what, answer, message) => {
    await expect(send(answer)).rejects.toThrow(message)
  })
})
