import { randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import type { AttemptResult } from '../../store/messages/settle-attempt'
import { leader, officer, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { now } from '../support/present'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const admin = people.admin()
const listOf = async (who: Person, query = '') =>
  answerSchemas.Messages.parse((await api.get(`${urls.messages}${query}`, who)).body)
const shown = async (key: string, who: Person) =>
  answerSchemas.Message.parse((await api.get(urls.message(key), who)).body)
const code = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code]

/** An application of Anne's with three e-mails: one to her, one to the office, one to the team that plans an unannounced visit. */
async function withMails(): Promise<{ caseId: string; mine: string; offices: string; teams: string }> {
  const { messages } = api.house.store
  const caseId = await storeApplication(api.house.store)
  const [mine, offices, teams] = [`${caseId}/1/0`, `${caseId}/1/1`, `${caseId}/1/2`] as const
  const put = (key: string, template: 'application-received' | 'delay-foreseen' | 'visit-planned', email: string) =>
    messages.enqueueMessage({
      key,
      caseId,
      template,
      to: { name: 'Anne Leder', email },
      subject: `Om sagen: ${template}`,
      text: 'Kære Anne\n',
    })
  await put(mine, 'application-received', 'anne@fyrtaarnet.example')
  await put(offices, 'delay-foreseen', 'post@socialtilsyn-midt.example')
  await put(teams, 'visit-planned', 'rikke@tilsyn.example')
  return { caseId, mine, offices, teams }
}

/** Hands an e-mail over as the outbox does. */
async function attempt(key: string, over: Partial<AttemptResult>): Promise<string> {
  const { messages } = api.house.store
  const at = now()
  const leased = (await messages.leaseMessages(100, at)).find((one) => one.key === key)
  if (leased === undefined) throw new Error(`${key} is not due`)
  await messages.settleAttempt(
    leased,
    { outcome: 'accepted', code: 250, reply: '250 OK', host: 'mx:25', messageId: '<a@b>', ...over },
    at,
    at,
  )
  return leased.token
}

describe('e-mails', () => {
  it("are for those whom each is for: the authority all of its cases', the party what was sent to it, never of an unannounced visit", async () => {
    const { caseId, mine, offices, teams } = await withMails()
    const ofCase = async (who: Person) =>
      answerSchemas.CaseMessages.parse((await api.get(urls.caseMessages('application', caseId), who)).body).items.map(
        ({ key }) => key,
      )
    expect(await ofCase(officer)).toEqual([mine, offices, teams])
    expect(await ofCase(leader)).toEqual([mine])
    expect((await shown(mine, leader)).text).toBe('Kære Anne\n')
    for (const [key, who] of [
      [offices, leader],
      [teams, leader],
      [mine, people.provider()],
      [mine, people.caseworker({ organisation: 'NORD' })],
      ['application-x/1/0', admin],
    ] as const) {
      expect(code(await api.get(urls.message(key), who))).toEqual([404, 'MESSAGE_UNKNOWN'])
    }
    expect(code(await api.get(urls.caseMessages('application', caseId), people.provider()))).toEqual([
      404,
      'CASE_UNKNOWN',
    ])
    expect((await listOf(officer)).items.map(({ key }) => key)).toEqual(expect.arrayContaining([mine, offices, teams]))
    expect((await listOf(people.caseworker({ organisation: 'NORD' }))).items).toEqual([])
    expect(code(await api.get(urls.messages, leader))).toEqual([403, 'FORBIDDEN'])
  })

  it('come in pages, newest first, by their state', async () => {
    const { mine } = await withMails()
    const first = await listOf(admin, '?limit=1')
    const second = await listOf(admin, `?limit=1&cursor=${String(first.next)}`)
    expect(first.items[0]?.key).not.toBe(second.items[0]?.key)
    expect((await listOf(admin, '?state=sent')).items).toEqual([])
    await attempt(mine, {})
    expect((await listOf(admin, '?state=sent')).items).toMatchObject([
      {
        key: mine,
        kind: 'receipts',
        kindName: 'Kvitteringer for det, der er modtaget',
        stateName: 'Modtaget af mailserver',
        response: '250 OK',
      },
    ])
  })

  it('show administrators the proof, and not the words', async () => {
    const { caseId, mine } = await withMails()
    await attempt(mine, { outcome: 'refused', code: 550, reply: '550 no such user' })
    const message = await shown(mine, admin)
    expect(message).toMatchObject({
      caseId,
      state: 'failed',
      lastError: '550 no such user',
      evidence: { attempts: [{ n: 1, outcome: 'refused', code: 550, host: 'mx:25' }] },
      resend: urls.resendMessage(mine),
    })
    expect(message).not.toHaveProperty('text')
    expect(await shown(mine, officer)).not.toHaveProperty('resend')
  })
})

it('reports that are kept aside are counted', async () => {
  await api.house.store.messages.takeReport({
    reportId: 'aside',
    receivedAt: now(),
    excerpt: 'Jeg er på ferie',
    token: 'f'.repeat(32),
  })
  expect((await api.probe(urls.metrics)).body).toContain('specialeplan_delivery_reports_aside{standing="unreadable"} 1')
})

it('a mail that came back and cannot be read is an administrator’s to read, and counts as they say', async () => {
  const { mine } = await withMails()
  const token = await attempt(mine, {})
  await api.house.store.messages.takeReport({
    reportId: 'unread',
    receivedAt: now(),
    excerpt: 'Subject: Sorry',
    token,
  })
  const { items } = answerSchemas.UnreadReports.parse((await api.get(urls.unreadReports, admin)).body)
  const item = items.find(({ reportId }) => reportId === 'unread')
  expect(item).toMatchObject({ excerpt: 'Subject: Sorry', message: { key: mine, href: urls.message(mine) } })
  for (const who of [officer, leader]) expect(code(await api.get(urls.unreadReports, who))).toEqual([403, 'FORBIDDEN'])
  const read = async (who: Person, as: string, reportId = 'unread') =>
    api.request(urls.unreadReport(reportId), {
      method: 'PUT',
      body: JSON.stringify({ as }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await api.issuer.token(who)}` },
    })
  expect(code(await read(officer, 'failed'))).toEqual([403, 'FORBIDDEN'])
  expect(code(await read(admin, 'perhaps'))).toEqual([400, 'INVALID_FIELDS'])
  expect(code(await read(admin, 'failed', 'another'))).toEqual([404, 'REPORT_UNKNOWN'])
  expect((await read(admin, 'failed')).status).toBe(204)
  expect((await read(admin, 'failed')).status).toBe(204)
  expect(code(await read(admin, 'nothing'))).toEqual([409, 'REPORT_READ_OTHERWISE'])
  expect(await shown(mine, admin)).toMatchObject({
    state: 'failed',
    evidence: { reports: [{ action: 'failed', diagnostic: `Læst af ${admin.name}` }] },
  })
})

describe('sending again', () => {
  it("is an administrator's, for what could not be delivered, once for each request", async () => {
    const { mine } = await withMails()
    const resend = (who: Person, key: string = randomUUID(), data: unknown = {}) =>
      api.post(urls.resendMessage(mine), data, who, { key })
    expect(code(await resend(admin))).toEqual([409, 'MESSAGE_NOT_FAILED'])
    const token = await attempt(mine, {})
    await api.house.store.messages.takeReport({
      reportId: 'r',
      receivedAt: now(),
      excerpt: '',
      token,
      about: { action: 'failed', status: '5.1.1' },
    })
    expect(code(await resend(officer))).toEqual([403, 'FORBIDDEN'])
    expect(code(await resend(people.provider()))).toEqual([404, 'MESSAGE_UNKNOWN'])
    expect(code(await resend(admin, 'too'))).toEqual([400, 'IDEMPOTENCY_KEY_MISSING'])
    expect(code(await resend(admin, randomUUID(), { to: 'me@example.dk' }))).toEqual([400, 'INVALID_FIELDS'])

    const key = randomUUID()
    const [first, second] = [await resend(admin, key), await resend(admin, key)]
    expect([first.status, second.status]).toEqual([202, 202])
    expect(answerSchemas.Message.parse(second.body)).toMatchObject({
      state: 'queued',
      evidence: { reports: [{ action: 'failed', status: '5.1.1' }], resends: [{ by: admin.name }] },
    })
    await attempt(mine, {})
    expect(await shown(mine, officer)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(code(await resend(admin))).toEqual([409, 'MESSAGE_NOT_FAILED'])
  })
})

describe('preferences', () => {
  const anne = people.provider()
  const request = async (who: Person, init: RequestInit, email?: string) => {
    const token = await api.issuer.token(who, { claims: email === undefined ? {} : { email } })
    return api.request(urls.preferences, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
  }
  const put = (muted: readonly string[], email?: string) =>
    request(anne, { method: 'PUT', body: JSON.stringify({ muted }) }, email)
  const wanted = (body: unknown) =>
    Object.fromEntries(answerSchemas.Preferences.parse(body).kinds.map((one) => [one.kind, one.wanted]))

  it("are the token's person's own; what is muted is kept as muted and not sent", async () => {
    const email = `${anne.subject}@tilbud.example`
    expect(wanted((await request(anne, {}, email)).body)).toMatchObject({
      receipts: true,
      progress: true,
      decisions: true,
    })
    expect((await put(['receipts', 'progress', 'receipts'], email)).status).toBe(200)
    expect(wanted((await request(anne, {}, email)).body)).toMatchObject({
      receipts: false,
      progress: false,
      decisions: true,
      notices: true,
    })
    const caseId = await storeApplication(api.house.store)
    const message = {
      key: `${caseId}/1/0`,
      caseId,
      template: 'application-received',
      to: { name: 'Anne', email: email.toUpperCase() },
      subject: 'Modtaget',
      text: '',
    } as const
    expect(await api.house.store.messages.enqueueMessage(message)).toBe('muted')
    expect(await shown(message.key, admin)).toMatchObject({
      state: 'muted',
      stateName: 'Fravalgt af modtageren',
      attempts: 0,
    })
    expect((await put([], email)).status).toBe(200)
    expect(wanted((await request(anne, {}, email)).body)).toMatchObject({ receipts: true, progress: true })
  })

  it('cannot switch off what somebody could lose a right by not getting', async () => {
    const answer = await put(['receipts', 'decisions'], 'anne@tilbud.example')
    expect(code(answer)).toEqual([422, 'MAIL_KIND_REQUIRED'])
    expect(answerSchemas.Problem.parse(answer.body).invalid).toMatchObject([{ pointer: '/muted/1' }])
  })

  it.each([[{ muted: ['everything'] }], [{ muted: 'receipts' }], [{}], [{ muted: [], wanted: [] }], [[]]])(
    'refuse %j',
    async (data) => {
      expect(code(await request(anne, { method: 'PUT', body: JSON.stringify(data) }, 'anne@tilbud.example'))).toEqual([
        400,
        'INVALID_FIELDS',
      ])
    },
  )

  it('need an e-mail address in the token', async () => {
    expect(code(await put(['receipts']))).toEqual([422, 'EMAIL_UNKNOWN'])
    expect(code(await request(anne, {}))).toEqual([422, 'EMAIL_UNKNOWN'])
  })
})
