import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { verifyCertificate } from '../../certificates/verify-certificate'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person } from '../../domain/rights/actor'
import { applicationByApi, caseIn, receiptIn } from '../support/application-by-api'
import { completeContent } from '../support/complete-application'
import { eventually } from '../support/eventually'
import { applicationData, people } from '../support/factories'
import { now } from '../support/present'
import { startTestApi, type TestApi } from '../support/test-api'

/* A complaint over a refusal, by the API alone, with a worker on the real engine: who may hand it in, and what becomes of it. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
})
afterAll(() => api.stop())

const anne = people.provider()
const lone = people.representative()
const stranger = people.provider()
const mette = people.caseworker()
const maja = people.caseworker({ name: 'Maja Munk' })
const rikke = people.reviewer()
const helle = people.head()

const { act, give, show, recommended } = applicationByApi(() => api, { anne, mette, rikke })

const refused = {
  outcome: 'refused',
  reasons: { legalBasis: ['socialtilsynsloven § 6'], mainConsiderations: 'Hensyn', facts: 'Forhold' },
  hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun egne oplysninger.' },
}

/** An application that has been refused. */
async function decided(more: Readonly<Record<string, unknown>> = {}, represented = false): Promise<string> {
  const data = applicationData(anne, { ...completeContent(), ...more })
  const id = receiptIn(await api.post(urls.cases('application'), data, anne)).caseId
  if (represented) {
    const { organisation: cvr, name } = lone
    const representative = { name, cvr, email: 'lone@advokat.example', powerOfAttorney: 'Fuldmagt af i dag' }
    expect(await act(id, 'registerRepresentative', representative, mette)).toMatchObject({ status: 200 })
  }
  await recommended(id)
  expect(await act(id, 'declareImpartiality', { impartial: true }, mette)).toMatchObject({ status: 200 })
  expect(await act(id, 'declareImpartiality', { impartial: true }, helle)).toMatchObject({ status: 200 })
  expect(await act(id, 'draftDecision', refused, mette)).toMatchObject({ status: 200 })
  expect(await act(id, 'decide', {}, helle)).toMatchObject({ status: 200 })
  return id
}

const namedReassessor = { reassessor: { subject: maja.subject, name: maja.name } }

/** The certificate of a complaint as somebody fetches it, to its last byte. */
async function certificateOf(id: string, who: Person): Promise<{ readonly status: number; readonly bytes: Buffer }> {
  const answer = await fetch(`${api.url}${urls.certificate('complaint', id)}`, {
    headers: { authorization: `Bearer ${await api.issuer.token(who)}` },
  })
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

const complain = (id: string, data: unknown, who: Person = anne) => give('application', id, 'complain', data, who)

/** The complaints that somebody sees of this application, once there are so many. */
const complaintsOver = async (id: string, count: number, who: Person = mette) => {
  const { caseNumber } = await show(id, mette)
  return eventually(async () => {
    const { items } = answerSchemas.CaseList.parse((await api.get(urls.cases('complaint'), who)).body)
    const cases = await Promise.all(
      items.map(async ({ caseId }) => caseIn(await api.get(urls.case('complaint', caseId), who))),
    )
    const own = cases.filter(({ view }) => view['decidedCaseNumber'] === caseNumber)
    expect(own).toHaveLength(count)
    return own
  })
}
const only = async (id: string) => {
  const [complaint] = await complaintsOver(id, 1)
  if (complaint === undefined) throw new Error('no complaint')
  return complaint
}
const served = (id: string) =>
  eventually(async () => {
    expect((await show(id, anne)).deadlines).toMatchObject([{ rule: 'complaint' }])
  })

it('is received at the edge, with a receipt that can be proved; a second one joins it, and the representative may as well', async () => {
  const id = await decided({}, true)
  await eventually(async () => {
    expect((await show(id, anne)).deadlines).toHaveLength(2)
  })
  const first = await complain(id, { text: 'Vi klager.' })
  expect(first).toMatchObject({ status: 200, body: { outcome: 'accepted', submission: true } })
  const receipt = receiptIn(first)
  const proof = await api.get(urls.receiptCertificate(receipt.receiptId), anne)
  expect(proof.status).toBe(200)
  expect(JSON.stringify(proof.body)).toContain(receipt.sha256)
  expect((await api.get(urls.receiptCertificate(receipt.receiptId), stranger)).status).toBe(404)

  expect(await complain(id, { text: 'Og desuden.' })).toMatchObject({ status: 200 })
  expect(await complain(id, { text: 'På vegne af parten.' }, lone)).toMatchObject({ status: 200 })
  await eventually(async () => {
    const { view, status } = await only(id)
    expect([status, view['timeliness']]).toEqual(['reassessing', 'timely'])
    expect((view['joined'] as readonly { text?: string }[]).map(({ text }) => text)).toEqual([
      'Og desuden.',
      'På vegne af parten.',
    ])
  })
  expect(await show(id, anne)).toMatchObject({ status: 'complained' })
  // Both sides of the party read it; nobody else learns that there is one.
  const { caseId } = await only(id)
  for (const who of [anne, lone]) expect((await api.get(urls.case('complaint', caseId), who)).status).toBe(200)
  // Its certificate proves the same chain to both, and holds; what is the authority's own stands by its hash for the party.
  await api.get(urls.tasks, maja)
  expect(await give('complaint', caseId, 'assignReassessor', namedReassessor, mette)).toMatchObject({ status: 200 })
  const { keys } = answerSchemas.CertificateKeys.parse((await api.get(urls.certificateKeys)).body)
  const [party, office] = await Promise.all(
    [anne, mette].map(async (who) => {
      const { status, bytes } = await certificateOf(caseId, who)
      expect([status, verifyCertificate(bytes, { keys }).faults]).toEqual([200, []])
      return answerSchemas.Certificate.parse(JSON.parse(bytes.toString()))
    }),
  )
  expect(party?.journal.map(({ told }) => told?.type)).toEqual(['received', 'joined', 'joined', undefined])
  expect(office?.journal.at(-1)?.told?.type).toBe('reassessor-assigned')
  expect(office?.case?.head).toBe(party?.case?.head)
  expect((await certificateOf(caseId, stranger)).status).toBe(404)
  const unknown = await api.get(urls.case('complaint', 'complaint-unknown1'), stranger)
  const hidden = await api.get(urls.case('complaint', caseId), stranger)
  expect([hidden.status, (hidden.body as { code: string }).code]).toEqual([
    unknown.status,
    (unknown.body as { code: string }).code,
  ])
})

it('over a decision that is not one’s own, or that there is not, is refused, and nothing changes', async () => {
  const id = await decided()
  await served(id)
  const { seq } = await show(id, mette)
  expect(await complain(id, { text: 'Klage' }, stranger)).toMatchObject({ status: 404 })
  expect(await complain(id, { text: 'Klage' }, mette)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } })
  expect(await complain(id, { over: 'access' })).toMatchObject({
    status: 409,
    body: { code: 'NOTHING_TO_COMPLAIN_OF' },
  })
  expect(await complain(id, { decision: 3 })).toMatchObject({ status: 409, body: { code: 'NOTHING_TO_COMPLAIN_OF' } })
  expect(await complain(id, { over: 'noget andet' })).toMatchObject({ status: 400, body: { code: 'INVALID_FIELDS' } })
  expect(await complain('application-unknown1', { text: 'Klage' })).toMatchObject({ status: 404 })
  expect((await show(id, mette)).seq).toBe(seq)
  await complaintsOver(id, 0)
})

it('typed in from a letter has the letter’s day of arrival; without saying who complains it is refused with what is missing', async () => {
  const id = await decided()
  await served(id)
  const { organisation: complainantCvr } = anne
  const today = civilDateAt(now())
  const register = (data: object, who = mette) => give('application', id, 'registerComplaint', data, who)
  expect(await register({ text: 'Et brev uden navn' })).toMatchObject({
    status: 422,
    body: { code: 'IDENTITY_MISSING' },
  })
  const letter = { complainantCvr, receivedOn: today, note: 'Poststemplet i går', text: 'Vi klager.' }
  expect(await register({ ...letter, complainantCvr: stranger.organisation })).toMatchObject({
    status: 422,
    body: { code: 'NOT_A_PARTY' },
  })
  expect(await register({ ...letter, receivedOn: '2020-01-01' })).toMatchObject({ body: { code: 'DATE_INVALID' } })
  expect(await register(letter, anne)).toMatchObject({ status: 403 })
  await complaintsOver(id, 0)
  expect(await register(letter)).toMatchObject({ status: 200 })
  expect((await only(id)).view).toMatchObject({ receivedOn: today, typedFrom: { via: 'letter' } })
})

it('over a decision of which nobody knows when it came is unclear, a task, and never called late', async () => {
  const id = await decided({ digitalPostExempt: true })
  expect(await complain(id, { text: 'Brevet kom aldrig.' })).toMatchObject({ status: 200 })
  const { caseId, status, view } = await only(id)
  expect([status, view['timeliness']]).toEqual(['unclear', 'unclear'])
  const tasks = answerSchemas.Tasks.parse((await api.get(`${urls.tasks}?view=unallocated&limit=100`, mette)).body).items
  expect(tasks.filter((task) => task.case.caseId === caseId)).toMatchObject([
    { action: { command: 'settleTimeliness' } },
  ])
})

it('is reassessed by nobody who decided; when nobody is left it is the head’s task', async () => {
  const id = await decided()
  await served(id)
  expect(await complain(id, { text: 'Klage' })).toMatchObject({ status: 200 })
  const { caseId } = await only(id)
  await api.get(urls.tasks, maja)
  const assign = (who: Person) =>
    give('complaint', caseId, 'assignReassessor', { reassessor: { subject: who.subject, name: who.name } }, mette)
  for (const who of [mette, helle]) expect(await assign(who)).toMatchObject({ body: { code: 'TOOK_PART' } })
  const nobody = { reason: 'Alle på kontoret har deltaget.' }
  expect(await give('complaint', caseId, 'reportNobodyLeft', nobody, mette)).toMatchObject({ status: 200 })
  await eventually(async () => {
    const { items } = answerSchemas.Tasks.parse((await api.get(`${urls.tasks}?limit=100`, helle)).body)
    expect(items.filter((task) => task.case.caseId === caseId)).toMatchObject([
      { action: { command: 'assignReassessor' } },
    ])
  })
  expect(await assign(maja)).toMatchObject({ status: 200 })
  const upheld = { result: 'upheld', reasons: 'Parten har ret.', impartial: true }
  expect(await give('complaint', caseId, 'reassess', upheld, mette)).toMatchObject({ status: 403 })
  expect(await give('complaint', caseId, 'reassess', upheld, maja)).toMatchObject({ status: 200 })
  await eventually(async () => {
    expect(await show(id, anne)).toMatchObject({ status: 'recommended' })
  })
})
