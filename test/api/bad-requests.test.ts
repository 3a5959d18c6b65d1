import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { urls } from '../../api/urls'
import { applicationData, people } from '../support/factories'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'

let api: TestApi
const anne = people.provider()
/** An application of Anne's that is open in the store. */
let applicationId: string
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  const opened = await api.post(urls.cases('application'), applicationData(anne), anne)
  applicationId = (opened.body as { caseId: string }).caseId
})
afterAll(() => api.stop())

const open = urls.cases('application')
const withdraw = (): string => urls.action('application', applicationId, 'withdraw')

/** What is refused at the door leaves no trace: the rows of every table are as many as before. */
async function nothingWritten(send: () => Promise<Answer>): Promise<Answer> {
  const before = await api.rowCounts()
  const answer = await send()
  expect(await api.rowCounts()).toEqual(before)
  expect(answer.headers.get('content-type')).toMatch('application/problem+json')
  expect(answer.body).toMatchObject({
    status: answer.status,
    code: expect.any(String),
    detail: expect.stringMatching(/[a-zæøå]{3}/),
    instance: `urn:specialeplan:request:${answer.headers.get('x-request-id')}`,
  })
  return answer
}

describe('a body that cannot be read', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['broken JSON', '{"cvr": ', {}, 400, 'MALFORMED_JSON'],
    ['bytes that are no UTF-8', 'latin', {}, 400, 'MALFORMED_JSON'],
    ['a form', 'cvr=12345678', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'WRONG_CONTENT_TYPE'],
    ['another charset', '{}', { 'content-type': 'application/json; charset=iso-8859-1' }, 415, 'WRONG_CONTENT_TYPE'],
    ['compressed', '{}', { 'content-encoding': 'gzip' }, 415, 'WRONG_CONTENT_TYPE'],
    ['more than 1 MB', JSON.stringify({ methods: 'æ'.repeat(1024 * 1024) }), {}, 413, 'BODY_TOO_LARGE'],
  ])('%s', async (what, body, headers, status, code) => {
    const answer = await nothingWritten(async () =>
      what === 'bytes that are no UTF-8'
        ? api.request(open, {
            method: 'POST',
            body: Buffer.from([0x22, 0xe6, 0x22]),
            headers: {
              'content-type': 'application/json',
              'idempotency-key': randomUUID(),
              authorization: `Bearer ${await api.issuer.token(anne)}`,
            },
          })
        : api.post(open, body, anne, { headers }),
    )
    expect(answer).toMatchObject({ status, body: { code } })
  })
})

describe('fields', () => {
  it('that are wrong are each named, with what is wrong in Danish', async () => {
    const { offerName: _, ...data } = applicationData(anne)
    const answer = await nothingWritten(() =>
      api.post(
        open,
        {
          ...data,
          cvr: '1234',
          places: 2.5,
          startDate: '2027-02-30',
          colour: 'blå',
          municipality: 'Gotham',
          contact: { name: ' ', email: 'anne', 'a/b': 1 },
          methods: 'x\u0000y',
          staff: [{ profession: 'Pædagog', persons: 0 }],
        },
        anne,
      ),
    )
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_FIELDS' } })
    expect((answer.body as { details: { invalid: unknown } }).details.invalid).toEqual(
      expect.arrayContaining([
        { pointer: '/cvr', detail: 'Har ikke den rigtige form.' },
        { pointer: '/places', detail: 'Skal være et helt tal.' },
        { pointer: '/startDate', detail: 'Skal være en dato, der findes, i formen ÅÅÅÅ-MM-DD.' },
        { pointer: '/colour', detail: 'Feltet findes ikke.' },
        { pointer: '/municipality', detail: expect.stringMatching(/^Skal være en af: .*Aarhus/) },
        { pointer: '/contact/name', detail: 'Må ikke være tomt.' },
        { pointer: '/contact/email', detail: 'Skal være en e-mailadresse.' },
        { pointer: '/contact/a~1b', detail: 'Feltet findes ikke.' },
        { pointer: '/methods', detail: 'Indeholder tegn, der ikke kan læses.' },
        { pointer: '/staff/0/persons', detail: 'Skal være mindst 1.' },
      ]),
    )
  })

  it('in their thousands are answered briefly, with how many more there are', async () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`felt-${n}`, 1]))
    const answer = await nothingWritten(() => api.post(open, { ...many, ['x'.repeat(100_000)]: 1 }, anne))
    const { invalid, more } = (answer.body as { details: { invalid: unknown[]; more: number } }).details
    expect(answer.status).toBe(400)
    // The unknown ones and those that are missing.
    expect([invalid.length, more + invalid.length > 50_001]).toEqual([50, true])
    expect(JSON.stringify(answer.body).length).toBeLessThan(10_000)
    const lists = await nothingWritten(() =>
      api.post(open, { ...applicationData(anne), staff: Array.from({ length: 100_000 }, () => ({})) }, anne),
    )
    expect(JSON.stringify(lists.body).length).toBeLessThan(10_000)
    const query = new URLSearchParams(
      Array.from({ length: 400 }, (_, n): [string, string] => [`p${n}`, '1']),
    ).toString()
    expect(await nothingWritten(() => api.get(`${open}?${query}`, anne))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY', more: 350 },
    })
  })

  it.each([
    ['missing', '{}'],
    ['a list instead', '[]'],
    ['a word instead', '"ansøgning"'],
    ['a member called __proto__', '{"__proto__": {"cvr": "12345678"}}'],
  ])('%s', async (_what, body) => {
    const answer = await nothingWritten(() => api.post(open, body, anne))
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_FIELDS' } })
  })
})

describe('who may not', () => {
  it.each<[string, () => Promise<Answer>, number, string]>([
    ['nobody', () => api.post(open, applicationData(anne)), 401, 'UNAUTHENTICATED'],
    [
      'somebody whose token is stale',
      async () =>
        api.post(open, applicationData(anne), undefined, {
          headers: { authorization: `Bearer ${await api.issuer.token(anne, { expiresIn: -60 })}` },
        }),
      401,
      'UNAUTHENTICATED',
    ],
    [
      'a role that cannot open such cases',
      () => api.post(open, applicationData(anne), people.caseworker()),
      403,
      'NOT_ALLOWED',
    ],
    [
      'a provider for another provider',
      () => api.post(open, applicationData(anne), people.provider()),
      403,
      'NOT_ALLOWED',
    ],
    ['a role that cannot give the command', () => api.post(withdraw(), {}, people.caseworker()), 403, 'NOT_ALLOWED'],
    [
      'another provider, who is not to know that the case is there',
      () => api.post(withdraw(), {}, people.provider()),
      404,
      'CASE_UNKNOWN',
    ],
    [
      'another office, likewise',
      () =>
        api.post(
          urls.action('application', applicationId, 'requestInformation'),
          { missing: ['Alt'] },
          people.caseworker({ organisation: 'NORD' }),
        ),
      404,
      'CASE_UNKNOWN',
    ],
    [
      'somebody with the right in a case that is not',
      () => api.post(urls.action('application', 'application-0000000', 'withdraw'), {}, anne),
      404,
      'CASE_UNKNOWN',
    ],
    [
      'a command that is not',
      () => api.post(urls.action('application', applicationId, 'sell'), {}, anne),
      404,
      'UNKNOWN_COMMAND',
    ],
    [
      'a command that only time gives',
      () => api.post(urls.action('application', applicationId, 'abandon'), {}, anne),
      404,
      'UNKNOWN_COMMAND',
    ],
    [
      "a case under another procedure's address",
      () => api.post(urls.action('approval', applicationId, 'withdraw'), {}, anne),
      404,
      'CASE_UNKNOWN',
    ],
  ])('%s', async (_who, send, status, code) => {
    const answer = await nothingWritten(send)
    expect(answer).toMatchObject({ status, body: { code } })
  })

  it('learns nothing from the difference between an unknown and a forbidden case', async () => {
    const [foreign, unknown] = await Promise.all(
      [applicationId, 'application-0000000'].map((id) => api.get(urls.case('application', id), people.provider())),
    )
    const without = (answer: Answer | undefined) => ({ ...(answer?.body as object), instance: '' })
    expect(without(foreign)).toEqual(without(unknown))
    expect(foreign?.status).toBe(404)
  })
})

describe('the idempotency key', () => {
  it.each([
    ['missing', null],
    ['too short to be random', '1'],
  ])('%s', async (_what, key) => {
    const answer = await nothingWritten(() => api.post(open, applicationData(anne), anne, { key }))
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'IDEMPOTENCY_KEY_MISSING', detail: expect.stringContaining('Idempotency-Key') },
    })
  })

  it('used for another request', async () => {
    const key = randomUUID()
    await api.post(open, applicationData(anne), anne, { key })
    for (const send of [
      () => api.post(open, applicationData(anne), anne, { key }),
      () => api.post(withdraw(), {}, anne, { key }),
    ]) {
      expect(await nothingWritten(send)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
    }
  })
})

describe('addresses', () => {
  it.each<[string, string, string, string]>([
    ['DELETE', open, 'GET, HEAD, POST', 'lists'],
    ['POST', urls.cases('approval'), 'GET, HEAD', 'cases that only other cases open'],
    ['PUT', urls.case('application', 'application-1234'), 'GET, HEAD', 'cases'],
    ['GET', urls.action('application', 'application-1234', 'withdraw'), 'POST', 'actions'],
    ['POST', urls.register, 'GET, HEAD', 'the register'],
    ['PATCH', urls.health, 'GET, HEAD', 'health'],
  ])('%s %s is answered 405 with Allow: %s', async (method, path, allow) => {
    const answer = await nothingWritten(() => api.request(path, { method }))
    expect(answer).toMatchObject({ status: 405, body: { code: 'METHOD_NOT_ALLOWED' } })
    expect(answer.headers.get('allow')).toBe(allow)
  })

  it.each(['/api', '/api/levies', '/api/applications/%E0%A4%A', `${urls.deadlines}/complaint/x`])(
    '%s is answered 404',
    async (path) => {
      expect(await nothingWritten(() => api.request(path, {}))).toMatchObject({
        status: 404,
        body: { code: 'NOT_FOUND' },
      })
    },
  )

  it.each<[string, string]>([
    ['limit', '0'],
    ['limit', '1000'],
    ['limit', 'many'],
    ['cursor', 'abc'],
    ['status', 'lost'],
    ['colour', 'blå'],
  ])('a list with %s=%s is answered 400', async (parameter, value) => {
    const answer = await nothingWritten(() => api.get(`${open}?${parameter}=${encodeURIComponent(value)}`, anne))
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY', invalid: [{ parameter, detail: expect.any(String) }] },
    })
  })
})

describe('what a stranger sees', () => {
  it('are no stack traces and no server names', async () => {
    const answer = await api.post(open, '{', anne)
    expect(JSON.stringify(answer.body)).not.toMatch(/\bat |node_modules|\.ts/)
    expect(answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('is that a body which breaks off was not received', async () => {
    const token = await api.issuer.token(anne)
    const before = await api.rowCounts()
    await new Promise<void>((resolve) => {
      const broken = httpRequest(`${api.url}${open}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': '1000',
          'idempotency-key': randomUUID(),
          authorization: `Bearer ${token}`,
        },
      })
      broken.on('error', () => resolve())
      broken.write('{"cvr": "1', () => {
        broken.destroy()
      })
      broken.on('close', resolve)
    })
    expect((await api.get(urls.health)).status).toBe(200)
    expect(await api.rowCounts()).toEqual(before)
  })

  it('is 429 when it asks too often', async () => {
    await api.restart({ temporalAddress: noEngine, requestsPerMinute: 2 })
    const answers = [await api.get(urls.deadlines), await api.get(urls.deadlines), await api.get(urls.deadlines)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(answers[2]).toMatchObject({ body: { code: 'TOO_MANY_REQUESTS' } })
    expect((await api.get(urls.health)).status).toBe(200)
  })
})
