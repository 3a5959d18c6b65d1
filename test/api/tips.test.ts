import { randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { openApiDocument } from '../../api/openapi/document'
import { urls } from '../../api/urls'
import { epochOf } from '../../domain/calendar/instant'
import { roles, type Person } from '../../domain/rights/actor'
import { leader, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { now } from '../support/present'
import { rowsBesideTips } from '../support/rows-beside-tips'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  // Answers that tell when they were made would differ by nothing else.
  const at = epochOf(now())
  api = await startTestApi({ clock: () => at })
})
afterAll(() => api.stop())

const wilma = people.desk({ name: 'Wilma Ordning' })
const otto = people.desk({ name: 'Otto Ordning' })
const tip = { municipality: 'Aarhus', offer: 'Åhuset', text: 'Der mangler folk om natten på Åhuset.' }

const send = async (over: object = {}, key = randomUUID()): Promise<string> => {
  const { status, body } = await api.post(urls.tips, { ...tip, ...over }, undefined, { key })
  expect(status).toBe(201)
  return answerSchemas.TipSent.parse(body).code
}
const newest = async (person = wilma): Promise<string> => {
  const { items } = answerSchemas.Tips.parse((await api.get(urls.tips, person)).body)
  return items[0]?.tipId ?? ''
}
const box = async (code: string): Promise<Answer> => api.post(urls.tipBox, { code })
const act = (tipId: string, name: string, data: unknown, person: Person = wilma): Promise<Answer> =>
  api.post(urls.tipAction(tipId, name), data, person)

describe('a tip', () => {
  it('comes from anybody, is asked about and answered with a code, and leads where two of the desk agree', async () => {
    const code = await send()
    expect(code).toMatch(/^(?:[0-9a-z]{4}-){6}[0-9a-z]{4}$/)
    const tipId = await newest()
    expect((await act(tipId, 'ask', { text: 'Hvilke nætter?' })).status).toBe(200)
    expect(answerSchemas.TipBox.parse((await box(code)).body).exchange.map(({ text }) => text)).toEqual([
      tip.text,
      'Hvilke nætter?',
    ])
    // As people write codes.
    const typed = code.toUpperCase().replaceAll('-', ' ')
    const answered = await api.post(urls.tipBoxAction('supplement'), { code: typed, text: 'I weekenden.' })
    expect(answerSchemas.TipBox.parse(answered.body).exchange).toHaveLength(3)
    expect(answerSchemas.Tips.parse((await api.get(urls.tips, wilma)).body).items[0]?.unread).toBe(true)

    const proposal = { to: 'public-authority', receiver: 'Arbejdstilsynet', what: ['content'], reason: 'Bemanding' }
    expect((await act(tipId, 'proposePassingOn', proposal)).status).toBe(200)
    expect((await act(tipId, 'passOn', {})).body).toMatchObject({ code: 'FOUR_EYES' })
    const { body } = await act(tipId, 'passOn', {}, otto)
    expect(answerSchemas.Tip.parse(body)).toMatchObject({
      passedOn: [{ receiver: 'Arbejdstilsynet', by: ['Wilma Ordning', 'Otto Ordning'] }],
      readings: expect.arrayContaining([expect.objectContaining({ name: 'Otto Ordning' })]) as unknown,
    })
    expect(JSON.stringify((await box(code)).body)).not.toMatch(/Arbejdstilsynet|Wilma|Otto/)
  })

  it('is the same when it is sent again because no answer came, and another when it says something else', async () => {
    const key = randomUUID()
    const count = async () =>
      Number((await api.house.pool.query<{ n: string }>('SELECT count(*) AS n FROM tips')).rows[0]?.n)
    const before = await count()
    const codes = await Promise.all([send({}, key), send({}, key), send({}, key)])
    expect(new Set(codes).size).toBe(1)
    expect(await count()).toBe(before + 1)
    expect(await send({ text: 'Noget andet.' }, key)).not.toBe(codes[0])
  })

  it('changes once by a request that comes twice, and not under two hands at once', async () => {
    await send()
    const tipId = await newest()
    const key = randomUUID()
    for (let n = 0; n < 2; n += 1)
      expect((await api.post(urls.tipAction(tipId, 'note'), { text: 'Ring.' }, wilma, { key })).status).toBe(200)
    const { notes } = answerSchemas.Tip.parse((await api.get(urls.tip(tipId), wilma)).body)
    expect(notes.map(({ text }) => text)).toEqual(['Ring.'])
    const both = await Promise.all([act(tipId, 'close', { result: 'a' }), act(tipId, 'close', { result: 'b' }, otto)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is typed in by the desk of what came by telephone, with what its sender allowed', async () => {
    const data = { ...tip, channel: 'telephone', scopes: ['existence'], name: 'Karen Nabo' }
    const { status, body } = await api.post(urls.typedTips, data, wilma)
    expect(status).toBe(201)
    const { tipId, code } = answerSchemas.TipTyped.parse(body)
    expect(answerSchemas.Tip.parse((await api.get(urls.tip(tipId), otto)).body)).toMatchObject({
      channel: 'telephone',
      name: 'Karen Nabo',
      consents: ['existence'],
    })
    expect((await box(code)).status).toBe(200)
  })

  it.each([
    [{ municipality: 'Andeby' }, 422, 'UNKNOWN_MUNICIPALITY'],
    [{ text: '' }, 400, 'INVALID_FIELDS'],
    [{ text: undefined }, 400, 'INVALID_FIELDS'],
    [{ contact: 'mig@hjemme.example' }, 400, 'INVALID_FIELDS'],
  ])('is refused with %j, and nothing is kept', async (over, status, code) => {
    const rows = async () => (await api.house.pool.query('SELECT FROM tip_events')).rowCount
    const before = await rows()
    expect(await api.post(urls.tips, { ...tip, ...over })).toMatchObject({ status, body: { code } })
    expect(await rows()).toBe(before)
  })

  it.each(['', '2222', '2222-2222-2222-2222-2222-2222-2222', 'x'.repeat(60), '💥'])(
    'is opened by no other code: %s',
    async (code) => {
      expect((await box(code)).status).toBe(code === '' ? 400 : 404)
    },
  )

  it('is opened by no code that only begins as its own', async () => {
    const code = await send()
    const other = code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')
    expect(await box(other)).toMatchObject({ status: 404, body: { code: 'TIP_CODE_UNKNOWN' } })
  })

  it('lies sealed in the database, and is not changed there', async () => {
    const code = await send({ name: 'Karen Nabo' })
    const { rows } = await api.house.pool.query<{ text: string }>(
      `SELECT concat(to_jsonb(t), to_jsonb(e), encode(e.sealed, 'escape')) AS text FROM tips t JOIN tip_events e USING (tip_id)`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { text } of rows) expect(text).not.toMatch(/Karen|Aarhus|mangler/)
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    await expect(api.house.pool.query('DELETE FROM tip_events')).rejects.toThrow('not changed')
  })
})

describe('that there is a tip', () => {
  const owner = leader
  /** One of each role, at the office, at the offer and elsewhere. */
  const readers: readonly Person[] = [
    ...roles.filter((role) => role !== 'whistleblower-desk').map((role) => people.caseworker({ roles: [role] })),
    ...roles.map((role) =>
      people.provider({
        roles: [role],
        ...(owner.organisation === undefined ? {} : { organisation: owner.organisation }),
      }),
    ),
    people.desk({ organisation: 'NORD' }),
    people.caseworker({ organisation: 'Aarhus', roles: ['municipality'] }),
  ]
  const document = openApiDocument('http://specialeplan.example') as unknown as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
  const reads = Object.entries(document.paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path)

  /** What an answer says but for the number of the request and how much may still be asked. */
  const told = ({ status, headers, body }: Answer): string =>
    JSON.stringify([
      status,
      [...headers].filter(([name]) => !/^(?:date|x-request-id|ratelimit)/.test(name)),
      body,
    ]).replaceAll(/urn:specialeplan:request:[\w-]+/g, '')

  it('changes no byte of any answer to anybody outside the desk', async () => {
    const caseId = await storeApplication(api.house.store)
    const all = async (): Promise<readonly string[]> => {
      const answers: string[] = []
      for (const path of reads) {
        // Who has read what changes by reading, and a count of requests by counting.
        if (/accesses|openapi/.test(path)) continue
        const address = path.replaceAll('{caseId}', caseId).replaceAll(/\{\w+\}/g, 'x')
        const ask = async (reader: Person): Promise<string> =>
          `${reader.roles.join()} ${address} ${told(await api.get(address, reader))}`
        // Only so many extracts of the register are made at a time: those are asked for one after the other.
        if (/\.(?:csv|json)$/.test(path)) for (const reader of readers) answers.push(await ask(reader))
        else answers.push(...(await Promise.all(readers.map(ask))))
      }
      return answers
    }
    const before = await all()
    expect(before.length).toBeGreaterThan(1000)
    const code = await send({ offer: 'Åhuset', text: 'Se i kælderen.' })
    await act(await newest(), 'ask', { text: 'Hvor?' })
    await api.post(urls.tipBoxAction('supplement'), { code, text: 'Under trappen.' })
    expect(await all()).toEqual(before)
  })

  it('is not told by an id: of a tip and of nothing the same, to everybody, on every route', async () => {
    await send()
    const tipId = await newest()
    const nothing = `tip-${'A'.repeat(tipId.length - 4)}`
    const ways = Object.entries(document.paths).flatMap(([path, methods]) =>
      path.includes('{') ? Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })) : [],
    )
    expect(ways.length).toBeGreaterThan(100)
    for (const { path, method } of ways) {
      const compared = async (reader: Person): Promise<void> => {
        const ask = async (id: string): Promise<string> => {
          const answer = await api.request(path.replaceAll(/\{\w+\}/g, id), {
            method,
            headers: {
              authorization: `Bearer ${await api.issuer.token(reader)}`,
              ...(method === 'GET'
                ? {}
                : { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' }),
            },
            ...(method === 'GET' ? {} : { body: '{}' }),
          })
          return told(answer).replaceAll(id, 'ID')
        }
        const answers = await Promise.all([ask(tipId), ask(nothing)])
        expect([path, method, reader.roles, answers[0]]).toEqual([path, method, reader.roles, answers[1]])
      }
      await Promise.all([...readers.filter((_, n) => n % 3 === 0), people.desk({ organisation: 'NORD' })].map(compared))
    }
  })

  it('stands in no figure, no log of readings and no other table', async () => {
    const counted = () => rowsBesideTips(api.house.pool)
    const before = await counted()
    const code = await send()
    const tipId = await newest()
    await act(tipId, 'ask', { text: 'Hvor?' })
    await box(code)
    // Routes are found in capitals too.
    expect((await api.post(urls.tipBox.toUpperCase(), { code })).status).toBe(200)
    expect(await counted()).toEqual(before)
    const { body } = await api.probe(urls.metrics)
    expect(String(body)).toContain('specialeplan_api_request_seconds')
    expect(String(body)).not.toContain('tips')
  })
})
