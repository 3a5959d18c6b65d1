import { randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { loadAssets } from '../../api/pages/assets'
import { pageText } from '../../web/html/h'
import { RepresentationPage } from '../../web/pages/public/representation-page'
import { applicationByApi, caseIn } from '../support/application-by-api'
import { people } from '../support/factories'
import { startTestApi, type TestApi } from '../support/test-api'
import { until } from '../support/test-house'

/* A representative with neither CVR number nor user id: invited by e-mail, bound by the code in it, once. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({}, true)
  await api.house.startWorker()
})
afterAll(() => api.stop())

const anne = people.provider()
const mette = people.caseworker()
const rikke = people.reviewer()
const { opened, act, show, recommended } = applicationByApi(() => api, { anne, mette, rikke })

/** Somebody with a login and nothing else. */
const stranger = (): Person => ({ kind: 'person', subject: `mitid-${randomUUID()}`, name: 'Ole Olsen', roles: [] })
const mailsTo = (email: string) => api.house.mail.mails().filter(({ to }) => to.includes(email))
const codeIn = (text: string): string => /\/repraesentation\?kode=([\w-]{43})\s/.exec(text)?.[1] ?? ''
const bind = (code: string, who?: Person) => api.post(urls.representations, { code }, who)
const unknown = { status: 404, body: { code: 'REPRESENTATION_UNKNOWN' } }

/** Registers somebody without CVR number and user id, and takes the code out of the e-mail that comes. */
async function invite(caseId: string, by: Person): Promise<{ readonly email: string; readonly code: string }> {
  const email = `ole-${randomUUID()}@hjemme.example`
  const representative = { name: 'Vind en iPhone', email, powerOfAttorney: 'Fuldmagt af i dag' }
  expect(await act(caseId, 'registerRepresentative', representative, by)).toMatchObject({ status: 200 })
  await until('the invitation comes', () => mailsTo(email).length > 0)
  return { email, code: codeIn(mailsTo(email)[0]?.text ?? '') }
}

test('register, e-mail, bind: the representative reads the case, hears what waited, and answers the hearing', async () => {
  const id = await opened()
  await recommended(id)
  const { email, code } = await invite(id, mette)
  const [mail] = mailsTo(email)
  expect(mail).toMatchObject({ subject: 'Få adgang til en sag, som du er partsrepræsentant i' })
  expect(`${mail?.subject}\n${mail?.text}\n${mail?.html}`).not.toMatch(/iPhone|Åhuset|Anne/)
  expect(mail?.html).toContain(`/repraesentation?kode=${code}`)

  // Nowhere is kept what is bound with, and the page says the same to everybody.
  const { rows } = await api.house.pool.query<{ text: string }>(
    `SELECT m::text AS text FROM messages m UNION ALL SELECT l::text FROM representation_links l UNION ALL SELECT j::text FROM journal j`,
  )
  expect(rows.filter(({ text }) => text.includes(code))).toEqual([])
  for (const path of [urls.invitation, `${urls.invitation}?kode=${code}`, `${urls.invitation}?kode=x`])
    expect(await api.request(path, { method: 'GET' })).toMatchObject({
      status: 200,
      body: pageText(RepresentationPage({ surroundings: { stylesheet: loadAssets().stylesheet } })),
    })

  expect(await act(id, 'declareImpartiality', { impartial: true }, mette)).toMatchObject({ status: 200 })
  expect(await act(id, 'openHearing', { text: 'Vi påtænker afslag.' }, mette)).toMatchObject({ status: 200 })

  const ole = stranger()
  expect(await api.get(urls.case('application', id), ole)).toMatchObject({ status: 404 })
  expect((await bind(code)).status).toBe(401)
  expect(await bind(`${code}x`, ole)).toMatchObject(unknown)
  expect(await bind(code, mette)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } })
  expect(await bind(code, anne)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } })
  expect(answerSchemas.Represented.parse((await bind(code, ole)).body)).toEqual({
    caseId: id,
    href: urls.case('application', id),
  })
  expect((await bind(code, ole)).status).toBe(200)
  expect(await bind(code, stranger())).toMatchObject(unknown)

  // The invitation was the question: the address is confirmed, and the e-mail that waited comes; nothing else was asked.
  await until('the hearing is told', () => mailsTo(email).length === 2)
  expect(mailsTo(email)[1]?.subject).toMatch(/^Høring/)
  const listed = answerSchemas.CaseList.parse((await api.get(urls.cases('application'), ole)).body).items
  expect(listed.map(({ caseId }) => caseId)).toEqual([id])
  expect(caseIn(await api.get(urls.case('application', id), ole)).actions.map(({ command }) => command)).toContain(
    'answerHearing',
  )
  expect(await act(id, 'answerHearing', { answer: 'Vi er uenige.' }, ole)).toMatchObject({ status: 200 })
  const { entries } = answerSchemas.Journal.parse((await api.get(urls.journal('application', id), anne)).body)
  expect(entries.map(({ type }) => type)).toContain('representative-bound')
  expect(entries.at(-1)).toMatchObject({ type: 'hearing-answered', by: { name: ole.name, onBehalfOf: 'Åhuset' } })

  // The end closes the case to them, and the code with it.
  expect(await act(id, 'endRepresentation', {}, anne)).toMatchObject({ status: 200 })
  expect(await api.get(urls.case('application', id), ole)).toMatchObject({ status: 404 })
  expect(await bind(code, ole)).toMatchObject(unknown)
})

test('a code of an ended power, of an earlier registration, and one that is too old are answered alike', async () => {
  const id = await opened()
  const ended = await invite(id, anne)
  expect(await act(id, 'endRepresentation', {}, anne)).toMatchObject({ status: 200 })
  const earlier = await invite(id, anne)
  const old = await invite(id, mette)
  await api.house.pool.query('UPDATE representation_links SET expires_at = now() WHERE message_key LIKE $1', [
    `${id}/${await lastRegistration(id)}/%`,
  ])
  const answers = await Promise.all(
    [ended.code, earlier.code, old.code, 'x'].map(async (code) => (await bind(code, stranger())).body),
  )
  const alike = answers.map((body) => ({ ...(body as object), instance: '' }))
  expect(new Set(alike.map((body) => JSON.stringify(body))).size).toBe(1)
  expect(alike[0]).toMatchObject({ code: 'REPRESENTATION_UNKNOWN' })
  expect((await show(id, anne)).view['representative']).not.toHaveProperty('subject')
})

const lastRegistration = async (id: string): Promise<number> =>
  (await api.house.store.journal.readJournal(id, 0)).events
    .filter(({ event }) => event.type === 'representative-registered')
    .at(-1)?.seq ?? 0

test('two who follow one link at once: one is bound', async () => {
  const id = await opened()
  const { code } = await invite(id, mette)
  const answers = await Promise.all([1, 2, 3, 4].map(() => bind(code, stranger())))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404])
})

test('codes are tried sparingly', async () => {
  const ole = stranger()
  const answers = await Promise.all(Array.from({ length: 40 }, () => bind('x', ole)))
  expect(answers.some(({ status }) => status === 429)).toBe(true)
})
