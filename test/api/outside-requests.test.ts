import { randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { AccessRequestState } from '../../domain/access-request/state'
import { epochOf, instantOf } from '../../domain/calendar/instant'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { roles, type Person } from '../../domain/rights/actor'
import { lookForStuck } from '../../operations/radar'
import { radarLimits } from '../../operations/radar-limits'
import { applicationData, people } from '../support/factories'
import { eventually } from '../support/eventually'
import { now } from '../support/present'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'
import { until } from '../support/test-house'

/* Somebody without a login asks for access, on real parts: what they are told, who reads it, and how they get the answer. */

let api: TestApi
let caseId: string
let caseNumber: string
beforeAll(async () => {
  api = await startTestApi({}, true)
  await api.house.startWorker()
  const { body } = await api.post(urls.cases('application'), applicationData(anne), anne)
  caseId = (body as { readonly caseId: string }).caseId
  caseNumber = (await api.house.store.cases.findCase(caseId))?.caseNumber ?? ''
})
afterAll(() => api.stop())

const anne = people.provider()
const mette = people.caseworker({ name: 'Mette Madsen' })
const helle = people.head()
const elsewhere = people.caseworker({ organisation: 'NORD' })
const asked = { municipality: 'Aarhus', requester: 'press', what: 'Godkendelsen af Åhuset' }

const postbox = (): string => `udefra-${randomUUID()}@avis.example`
const send = (over: object = {}, key = randomUUID()): Promise<Answer> =>
  api.post(urls.outsideRequests, { ...asked, email: postbox(), ...over }, undefined, { key })
const sent = async (over: object = {}, key = randomUUID()): Promise<string> => {
  const { status, body } = await send(over, key)
  expect(status).toBe(202)
  return answerSchemas.OutsideRequestReceived.parse(body).requestId
}
const show = async (requestId: string, who = mette) =>
  answerSchemas.OutsideRequest.parse((await api.get(urls.outsideRequest(requestId), who)).body)
const takeUp = (requestId: string, data: unknown, who: Person = mette, key = randomUUID()): Promise<Answer> =>
  api.post(urls.outsideRequestAct(requestId, 'takeUp'), data, who, { key })
const dismiss = (requestId: string, reason: string, who: Person = mette, key = randomUUID()): Promise<Answer> =>
  api.post(urls.outsideRequestAct(requestId, 'dismiss'), { reason }, who, { key })
const mailsTo = (email: string) => api.house.mail.mails().filter(({ to }) => to.includes(email))
/** Presses the button behind the link of the one e-mail that asks. */
const confirm = async (email: string): Promise<void> => {
  await until('the address is asked', () => mailsTo(email).length === 1)
  const [, path = ''] = /http:\/\/\S+(\/bekraeft\?kode=\S+)/.exec(mailsTo(email)[0]?.text ?? '') ?? []
  expect((await api.request(path, { method: 'POST' })).status).toBe(200)
}
const requestsIn = async (): Promise<readonly AccessRequestState[]> => {
  const { rows } = await api.house.pool.query<{ state: AccessRequestState }>(
    `SELECT state FROM cases WHERE procedure = 'access-request' AND state ->> 'accessedCaseId' = $1`,
    [caseId],
  )
  return rows.map(({ state }) => state)
}

describe('a request for access from outside', () => {
  it('is registered in its case with the day on which it came, and its answer is opened by a code sent to the confirmed address', async () => {
    const email = postbox()
    const requestId = await sent({ email, caseNumber, name: 'Ida Journalist' })
    await confirm(email)
    // What asks holds nothing that its sender wrote.
    expect(mailsTo(email)[0]?.text).not.toMatch(/Ida|Åhuset/)
    expect(await show(requestId)).toMatchObject({
      confirmed: true,
      name: 'Ida Journalist',
      caseNumber,
      ...{ what: asked.what },
    })
    // It came the day before it is registered.
    const { rows } = await api.house.pool.query<{ received_at: Date }>(
      `UPDATE outside_requests SET received_at = received_at - interval '1 day' WHERE request_id = $1 RETURNING received_at`,
      [requestId],
    )
    const key = randomUUID()
    const taken = await takeUp(requestId, { caseId }, mette, key)
    expect(taken).toMatchObject({
      status: 200,
      body: { caseId, command: 'registerAccessRequest', outcome: 'accepted' },
    })
    // The same request once more is the same answer, and another one is told that it is done.
    expect((await takeUp(requestId, { caseId }, mette, key)).body).toMatchObject({ outcome: 'accepted' })
    for (const again of [
      takeUp(requestId, { caseId }),
      takeUp(requestId, { caseId }, helle),
      dismiss(requestId, 'Nej.'),
    ])
      expect(await again).toMatchObject({ status: 409, body: { code: 'OUTSIDE_REQUEST_SETTLED' } })
    expect(await show(requestId)).toMatchObject({
      settled: { by: mette.name, caseId },
      case: urls.case('application', caseId),
      actions: [],
    })

    const request = await eventually(async () => {
      const [one] = await requestsIn()
      if (one === undefined) throw new Error('The request has no case yet')
      return one
    })
    expect(await requestsIn()).toHaveLength(1)
    expect(request).toMatchObject({
      receivedOn: civilDateAt(instantOf(rows[0]?.received_at.getTime() ?? 0)),
      what: asked.what,
      requester: { kind: 'press', name: 'Ida Journalist', email },
    })
    const give = async (command: string, data: unknown): Promise<Answer> => {
      const read = (await api.get(urls.case('access-request', request.caseId), mette)).headers.get('etag') ?? ''
      return api.post(urls.action('access-request', request.caseId, command), data, mette, {
        headers: { 'if-match': read },
      })
    }
    expect((await give('assess', { documents: [] })).status).toBe(200)
    expect((await give('answerInFull', {})).status).toBe(200)
    await until('the answer is told', () => mailsTo(email).some(({ text }) => /med denne kode/.test(text)))
    const told = mailsTo(email).find(({ text }) => /med denne kode/.test(text))?.text ?? ''
    const [, code = ''] = /denne kode: ((?:[0-9a-z]{4}-){6}[0-9a-z]{4})/.exec(told) ?? []
    const box = await api.post(urls.releaseBox, { code })
    expect(box.status).toBe(200)
    expect(answerSchemas.ReleaseBox.safeParse(box.body).success).toBe(true)
    // The e-mail is kept without its code.
    const { rows: kept } = await api.house.pool.query('SELECT FROM messages WHERE text LIKE $1 OR html LIKE $1', [
      `%${code}%`,
    ])
    expect(kept).toEqual([])
  })

  it('tells nobody whether there is such a case: a known and an unknown number are answered by the same members and size', async () => {
    const before = (await api.house.store.cases.findCase(caseId))?.seq
    const answers = await Promise.all(
      [caseNumber, caseNumber.replace(/\d+$/, '999999'), caseId, `tip-${randomUUID()}`].map((number) =>
        send({ caseNumber: number }),
      ),
    )
    const told = answers.map(({ status, headers, body }) => [
      status,
      [...headers].filter(([name]) => !/^(?:date|x-request-id|ratelimit|content-length)/.test(name)),
      Object.keys(body as object),
      headers.get('content-length'),
    ])
    for (const one of told) expect(one).toEqual(told[0])
    // Nor does its case learn of it before the office registers it.
    expect((await api.house.store.cases.findCase(caseId))?.seq).toBe(before)
  })

  it('is one when it is sent again because no answer came', async () => {
    const [key, email] = [randomUUID(), postbox()]
    const ids = await Promise.all([sent({ email }, key), sent({ email }, key), sent({ email }, key)])
    expect(new Set(ids).size).toBe(1)
    await until('the address is asked', () => mailsTo(email).length > 0)
    const { rows } = await api.house.pool.query('SELECT FROM messages WHERE recipient = $1', [email])
    expect(rows).toHaveLength(1)
  })

  it('asks one address only so often, whoever gives it, and tells the office once an hour', async () => {
    const email = postbox()
    for (let n = 0; n < 5; n += 1) await sent({ email })
    const { rows } = await api.house.pool.query('SELECT FROM messages WHERE recipient = $1', [email])
    expect(rows).toHaveLength(1)
    const { rows: notices } = await api.house.pool.query<{ hour: string }>(
      `SELECT split_part(message_key, '/', 3) AS hour FROM messages WHERE template = 'access-asked-outside'`,
    )
    expect(notices.length).toBe(new Set(notices.map(({ hour }) => hour)).size)
    expect(notices.length).toBeGreaterThan(0)
  })

  it('that cannot be dealt with is dismissed with a reason, which goes to the address when it is confirmed', async () => {
    const email = postbox()
    const requestId = await sent({ email })
    const reason = 'Vi kan ikke se, hvilken sag det er.'
    const key = randomUUID()
    for (let n = 0; n < 2; n += 1) expect((await dismiss(requestId, reason, mette, key)).status).toBe(200)
    expect(await dismiss(requestId, reason, helle)).toMatchObject({ status: 409 })
    expect((await takeUp(requestId, { caseId })).body).toMatchObject({ code: 'OUTSIDE_REQUEST_SETTLED' })
    await until('the address is asked', () => mailsTo(email).length === 1)
    expect(mailsTo(email)[0]?.text).not.toContain(reason)
    await confirm(email)
    await until('the reason is told', () => mailsTo(email).length === 2)
    expect(mailsTo(email)[1]?.text).toContain(reason)
  })

  it('stays open when its case refuses it, or is none that the office reads', async () => {
    const requestId = await sent()
    for (const [data, status] of [
      [{ caseId: 'application-0000' }, 404],
      [{ caseId: caseNumber }, 404],
      [{ caseId: 'tip-AAAAAAAAAAAAAAAA' }, 404],
      [{}, 400],
    ] as const)
      expect((await takeUp(requestId, data)).status).toBe(status)
    expect((await show(requestId)).settled).toBeUndefined()
    const both = await Promise.all([takeUp(requestId, { caseId }), takeUp(requestId, { caseId }, helle)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is registered once when the process dies between the case and the row: whoever tries next is told by whom', async () => {
    const requestId = await sent()
    const settle = `UPDATE outside_requests SET settled_at = NULL, settled_by = NULL, settled_name = NULL, case_id = NULL WHERE request_id = $1`
    const registered = async () =>
      (await api.house.pool.query(`SELECT FROM receipts WHERE command = 'registerAccessRequest'`)).rowCount
    expect((await takeUp(requestId, { caseId })).status).toBe(200)
    const before = await registered()
    // As the row is left by a process that dies before it settles it, more than a minute ago.
    await api.house.pool.query(settle, [requestId])
    await api.house.pool.query(
      `UPDATE outside_requests SET claimed_at = claimed_at - interval '2 minutes' WHERE request_id = $1`,
      [requestId],
    )
    const again = await Promise.all([takeUp(requestId, { caseId }, helle), takeUp(requestId, { caseId }, helle)])
    for (const one of again) expect(one).toMatchObject({ status: 409, body: { code: 'OUTSIDE_REQUEST_SETTLED' } })
    expect(await registered()).toBe(before)
    expect(await show(requestId)).toMatchObject({ settled: { by: mette.name, caseId } })
    // One that died before its case heard of it has registered nothing.
    const lost = await sent()
    await api.house.store.outsideRequests.claimOutsideRequest(
      lost,
      { subject: mette.subject, key: randomUUID() },
      '2026-01-01T10:00:00.000Z',
    )
    expect((await takeUp(lost, { caseId }, helle)).status).toBe(200)
  })

  it('is asked from one network only so often a day, and from others all the same', async () => {
    const { store } = api.house
    const at = instantOf(epochOf(now()) + 40 * 24 * 3_600_000)
    const limits = { linkMs: 1_000, perAddress: 3, perOrganisation: 2 }
    const ask = async (network: string): Promise<boolean> => {
      const email = postbox()
      const key = `outside-${randomUUID()}/confirm`
      await store.outsideRequests.askOutsideAddress({ key, email, subject: 'S', text: 'T', at, network, limits })
      return (await api.house.pool.query('SELECT FROM address_asks WHERE message_key = $1', [key])).rowCount === 1
    }
    const inTurn = async (...networks: readonly string[]): Promise<readonly boolean[]> => {
      const asked: boolean[] = []
      for (const network of networks) asked.push(await ask(network))
      return asked
    }
    expect(await inTurn('a', 'a', 'a', 'b')).toEqual([true, true, false, true])
    // Forty in all: twenty networks' worth.
    const more = await inTurn(...Array.from({ length: 38 }, (_, n) => `n${n}`))
    expect(more.filter(Boolean)).toHaveLength(37)
  })

  it.each([
    [{ municipality: 'Andeby' }, 422, 'UNKNOWN_MUNICIPALITY'],
    [{ what: '' }, 400, 'INVALID_FIELDS'],
    [{ requester: 'party' }, 400, 'INVALID_FIELDS'],
    [{ email: 'ingen' }, 400, 'INVALID_FIELDS'],
    [{ name: 'Vind på www.gevinst.example' }, 400, 'INVALID_FIELDS'],
    [{ caseId: 'application-0000' }, 400, 'INVALID_FIELDS'],
  ])('is refused with %j, and nothing is kept', async (over, status, code) => {
    const rows = async () => (await api.house.pool.query('SELECT FROM outside_requests')).rowCount
    const before = await rows()
    expect(await send(over)).toMatchObject({ status, body: { code } })
    expect(await rows()).toBe(before)
  })

  it('is read by those who take in requests at its office alone, and who reads it is kept', async () => {
    const requestId = await sent()
    const listed = answerSchemas.OutsideRequests.parse((await api.get(urls.outsideRequests, mette)).body)
    expect(listed.items.map((one) => one.requestId)).toContain(requestId)
    const others = roles
      .filter((role) => !['caseworker', 'lawyer', 'head'].includes(role))
      .map((role) => people.caseworker({ roles: [role] }))
    for (const who of [...others, anne])
      for (const id of [requestId, 'outside-ukendt']) {
        expect(await api.get(urls.outsideRequests, who)).toMatchObject({ status: 403 })
        expect(await api.get(urls.outsideRequest(id), who)).toMatchObject({ status: 403 })
        expect(await takeUp(id, { caseId }, who)).toMatchObject({ status: 403 })
        expect(await dismiss(id, 'Nej.', who)).toMatchObject({ status: 403 })
      }
    expect(answerSchemas.OutsideRequests.parse((await api.get(urls.outsideRequests, elsewhere)).body).items).toEqual([])
    const refusal = { status: 404, body: { code: 'OUTSIDE_REQUEST_UNKNOWN' } }
    expect(await api.get(urls.outsideRequest(requestId), elsewhere)).toMatchObject(refusal)
    expect(await takeUp(requestId, { caseId }, elsewhere)).toMatchObject(refusal)
    await show(requestId)
    await eventually(async () => {
      const { accesses } = await api.house.store.accesses.listAccesses({ caseId: requestId, limit: 99 })
      expect(accesses.map(({ subject, status }) => [subject, status])).toContainEqual([mette.subject, 200])
    })
  })

  it('is told by the radar when it lies, and deleted some months after it was dealt with', async () => {
    const { store, pool } = api.house
    const [lying, old, settled] = [await sent(), await sent(), await sent()]
    for (const requestId of [old, settled]) expect((await dismiss(requestId, 'Ukendt sag.')).status).toBe(200)
    await pool.query(
      `UPDATE outside_requests SET received_at = '2026-01-05T10:00:00Z',
         settled_at = CASE request_id WHEN $2 THEN timestamptz '2026-01-06T10:00:00Z' WHEN $3 THEN '2026-02-06T10:00:00Z' END
       WHERE request_id = ANY ($1)`,
      [[lying, old, settled], old, settled],
    )
    expect(await store.outsideRequests.waitingOutsideRequests('2026-01-05T10:00:00.000Z', 9)).toEqual([])
    const waiting = await store.outsideRequests.waitingOutsideRequests('2026-01-05T10:00:00.001Z', 9)
    expect(waiting.map(({ requestId }) => requestId)).toEqual([lying])
    const engine = {
      failing: () => Promise.resolve([]),
      conditionOf: () => Promise.resolve(undefined),
      allRunning: async function* () {},
      lastTaskFailure: () => Promise.resolve(undefined),
    }
    await lookForStuck({ store, engine: engine, limits: radarLimits, clock: () => epochOf(now()) })
    expect(await store.operations.listFindings({ kind: 'outside-request', limit: 9 })).toMatchObject([
      { subject: lying, detail: expect.stringMatching(/til MIDT$/) as unknown },
    ])
    expect(await store.outsideRequests.forgetOutsideRequests('2026-02-06T10:00:00.000Z', 10)).toBe(1)
    expect((await api.get(urls.outsideRequest(old), mette)).status).toBe(404)
    expect((await show(settled)).settled).toMatchObject({ reason: 'Ukendt sag.' })
  })
})
