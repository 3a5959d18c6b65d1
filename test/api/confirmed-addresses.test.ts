import { randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { loadAssets } from '../../api/pages/assets'
import { pageText } from '../../web/html/h'
import { ConfirmAddressPage } from '../../web/pages/public/confirm-address-page'
import type { Person } from '../../domain/rights/actor'
import { receiptIn } from '../support/application-by-api'
import { applicationData, people } from '../support/factories'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'
import { until } from '../support/test-house'

/* The whole way of an address that somebody typed: asked by e-mail, answered on the page, or vouched for by the login. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({}, true)
  await api.house.startWorker()
})
afterAll(() => api.stop())

const asks = 'Bekræft, at vi må skrive til denne adresse'
const mailsTo = (email: string) =>
  api.house.mail.mails().filter(({ to }) => to.some((address) => address.toLowerCase() === email))
const bearer = async (person: Person, email?: string, verified?: boolean): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await api.issuer.token(person, {
    claims: {
      ...(email === undefined ? {} : { email }),
      ...(verified === undefined ? {} : { email_verified: verified }),
    },
  })}`,
})
/** An application with this contact, by a login with that address. */
const applied = async (anne: Person, contact: string, login: Record<string, string>): Promise<string> => {
  const answer = await api.request(urls.cases('application'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...login },
    body: JSON.stringify(applicationData(anne, { contact: { name: 'Anne Leder', email: contact } })),
  })
  return receiptIn(answer).caseId
}
const messagesOf = async (caseId: string, who: Person) =>
  answerSchemas.CaseMessages.parse((await api.get(urls.caseMessages('application', caseId), who)).body).items
const press = (path: string): Promise<Answer> => api.request(path, { method: 'POST' })
const open = (path: string): Promise<Answer> => api.request(path, { method: 'GET' })

const { stylesheet } = loadAssets()
const confirmAddressPage = (page: Parameters<typeof ConfirmAddressPage>[0]['page']): string =>
  pageText(ConfirmAddressPage({ surroundings: { stylesheet }, page }))

test('a stranger is asked once, and hears nothing before they have pressed the button', async () => {
  const anne = people.provider()
  const stranger = `fremmed-${randomUUID()}@postkasse.example`
  const caseId = await applied(anne, stranger, await bearer(anne, 'anne@aahuset.example'))
  await until('the stranger is asked', () => mailsTo(stranger).length > 0)
  const [mail] = mailsTo(stranger)
  expect(mail).toMatchObject({ subject: asks })
  const link = /http:\/\/\S+(\/bekraeft\?kode=\S+)/.exec(mail?.text ?? '')?.[1] ?? ''

  const [waiting, asking] = await messagesOf(caseId, anne)
  expect(waiting).toMatchObject({ state: 'unconfirmed', stateName: 'Venter på, at adressen bekræftes' })
  expect(asking?.subject).toBe(asks)
  // Whoever reads the e-mail in the case cannot confirm with it.
  const kept = answerSchemas.Message.parse((await api.get(urls.message(asking?.key ?? ''), anne)).body)
  expect(kept.text).not.toContain('kode=')

  // What looks through the stranger's mail opens the link, and nothing follows.
  for (const path of [link, urls.confirmation, `${urls.confirmation}?kode=x`]) {
    expect(await open(path)).toMatchObject({ status: 200, body: confirmAddressPage('ask') })
  }
  const { headers } = await open(link)
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect((await messagesOf(caseId, anne))[0]?.state).toBe('unconfirmed')
  expect(mailsTo(stranger)).toHaveLength(1)

  expect(await press(link)).toMatchObject({ status: 200, body: confirmAddressPage('done') })
  await until('the e-mail is sent', () => mailsTo(stranger).length === 2)
  expect((await messagesOf(caseId, anne))[0]?.state).toMatch(/sent|sending/)
  // A used link, a wrong one and none answer alike.
  for (const path of [link, `${link}x`, `${urls.confirmation}?kode=`, urls.confirmation]) {
    expect(await press(path)).toMatchObject({ status: 410, body: confirmAddressPage('unusable') })
  }
})

test('the address of the login that applies is confirmed, unless the issuer says that nobody has verified it', async () => {
  const [anne, bo] = [people.provider(), people.provider()]
  const [own, unverified] = [`anne-${randomUUID()}@aahuset.example`, `bo-${randomUUID()}@aahuset.example`]
  await applied(anne, own.toUpperCase(), await bearer(anne, own))
  await applied(bo, unverified, await bearer(bo, unverified, false))
  await until('Bo is asked', () => mailsTo(unverified).length > 0)
  await until('Anne has her receipt', () => mailsTo(own).length > 0)
  expect(mailsTo(own).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^Vi har modtaget jeres ansøgning/),
  ])
  expect(mailsTo(unverified).map(({ subject }) => subject)).toEqual([asks])
})

test('whoever acts for the party later confirms their own address, and who does not act for it confirms none', async () => {
  const anne = people.provider()
  const mette = people.caseworker()
  const leader = `leder-${randomUUID()}@aahuset.example`
  const caseId = await applied(anne, leader, await bearer(anne))
  await until('the leader is asked', () => mailsTo(leader).length > 0)
  const act = async (command: string, data: unknown, headers: Record<string, string>): Promise<Answer> =>
    api.request(urls.action('application', caseId, command), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(data),
    })
  // An officer's login with the same address says nothing of whose the provider's is.
  expect((await act('requestInformation', { missing: ['Budgettet'] }, await bearer(mette, leader))).status).toBe(200)
  expect((await messagesOf(caseId, anne)).filter(({ state }) => state === 'unconfirmed')).toHaveLength(2)
  expect((await act('supplement', { places: 12 }, await bearer(anne, leader))).status).toBe(200)
  await until('what waited is sent', () => mailsTo(leader).length === 3)
})

test('whoever reads an e-mail that waits has its address asked again, and not too often', async () => {
  const anne = people.provider()
  const stranger = `fremmed-${randomUUID()}@postkasse.example`
  const caseId = await applied(anne, stranger, await bearer(anne))
  await until('the stranger is asked', () => mailsTo(stranger).length > 0)
  const [waiting] = await messagesOf(caseId, anne)
  const shown = answerSchemas.Message.parse((await api.get(urls.message(waiting?.key ?? ''), anne)).body)
  const again = (who: Person) => api.post(shown.resend ?? '', {}, who)
  // Asked a moment ago: nothing more is sent.
  expect((await again(anne)).status).toBe(202)
  expect((await again(people.provider())).status).toBe(404)
  const longAgo = () =>
    api.house.pool.query(`UPDATE address_asks SET asked_at = asked_at - interval '1 hour' WHERE address = $1`, [
      stranger,
    ])
  for (const n of [2, 3]) {
    await longAgo()
    expect((await again(anne)).status).toBe(202)
    await until(`the stranger is asked for the ${n}. time`, () => mailsTo(stranger).length === n)
  }
  await longAgo()
  const often = await again(anne)
  expect([often.status, often.headers.get('retry-after')]).toEqual([429, '86400'])
  expect(often.body).toMatchObject({ code: 'ADDRESS_ASKED_OFTEN' })
})
