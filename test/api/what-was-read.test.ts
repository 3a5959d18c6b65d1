import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { applicationByApi, caseIn } from '../support/application-by-api'
import { people } from '../support/factories'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'

/* Nobody signs or overwrites what they have not read: two people on one case, by the API alone. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
})
afterAll(() => api.stop())

const anne = people.provider()
const mette = people.caseworker()
const morten = people.caseworker()
const rikke = people.reviewer()
const helle = people.head()

const way = applicationByApi(() => api, { anne, mette, rikke })
const seqOf = async (id: string, who: Person): Promise<number> => (await way.show(id, who)).seq
const act = (id: string, command: string, data: unknown, who: Person, ifMatch?: string): Promise<Answer> =>
  api.post(
    urls.action('application', id, command),
    data,
    who,
    ifMatch === undefined ? {} : { headers: { 'if-match': ifMatch } },
  )

/** An application that two caseworkers and the head have declared themselves impartial in, and that is recommended. */
async function recommended(): Promise<string> {
  const caseId = await way.opened()
  for (const who of [mette, morten, helle])
    expect(await act(caseId, 'declareImpartiality', { impartial: true }, who)).toMatchObject({ status: 200 })
  await way.recommended(caseId)
  return caseId
}

it('gives the case an ETag: the seq up to which it has been read', async () => {
  const id = await recommended()
  const answer = await api.get(urls.case('application', id), mette)
  expect(answer.headers.get('etag')).toBe(`"${caseIn(answer).seq}"`)
})

it('refuses a colleague who writes over a draft that they have not read, tells them what happened, and keeps both texts', async () => {
  const id = await recommended()
  const read = await seqOf(id, mette)
  expect(await act(id, 'saveDraft', { outcome: 'granted', scope: 'Mettes tekst' }, mette, `"${read}"`)).toMatchObject({
    status: 200,
  })
  const overwritten = await act(id, 'saveDraft', { outcome: 'granted', scope: 'Mortens tekst' }, morten, `"${read}"`)
  expect(overwritten).toMatchObject({
    status: 409,
    body: {
      code: 'CASE_CHANGED',
      details: { read, changed: read + 1 },
      since: [{ seq: read + 1, type: 'draft-saved', by: { name: mette.name } }],
      receipt: { outcome: 'refused' },
    },
  })
  const drafts = answerSchemas.Drafts.parse((await api.get(urls.drafts('application', id), morten)).body)
  expect(drafts.items).toMatchObject([
    { by: morten.name, outcome: 'refused', data: { scope: 'Mortens tekst' } },
    { by: mette.name, outcome: 'accepted', seq: read + 1, data: { scope: 'Mettes tekst' } },
  ])
  expect((await api.get(urls.drafts('application', id), anne)).status).toBe(403)

  const again = await act(id, 'saveDraft', { outcome: 'granted', scope: 'Begges tekst' }, morten, String(read + 1))
  expect(again).toMatchObject({ status: 200 })
})

it('lets nobody sign another draft than the one that was read', async () => {
  const id = await recommended()
  const drafted = await act(id, 'draftDecision', { outcome: 'granted' }, mette, `"${await seqOf(id, mette)}"`)
  expect(drafted).toMatchObject({ status: 200 })
  const read = await seqOf(id, helle)
  expect(await act(id, 'returnDraft', { reason: 'Perioden bør fremgå.' }, helle, `"${read}"`)).toMatchObject({
    status: 200,
  })
  expect(
    await act(id, 'draftDecision', { outcome: 'granted', attachments: ['Bilag 1'] }, morten, `"${read + 1}"`),
  ).toMatchObject({
    status: 200,
  })
  expect(await act(id, 'decide', {}, helle, `"${read}"`)).toMatchObject({
    status: 409,
    body: {
      code: 'CASE_CHANGED',
      since: [{ type: 'draft-returned' }, { type: 'decision-drafted', by: { name: morten.name } }],
    },
  })
  expect(await act(id, 'returnDraft', { reason: 'Ret datoen.' }, helle, `"${read}"`)).toMatchObject({
    status: 409,
    body: { code: 'CASE_CHANGED' },
  })
  expect(caseIn(await api.get(urls.case('application', id), helle))).toMatchObject({ status: 'drafted' })
  expect(await act(id, 'returnDraft', { reason: 'Ret datoen.' }, helle, `"${await seqOf(id, helle)}"`)).toMatchObject({
    status: 200,
  })
})

it('asks for what was read before anything is written, and understands no other tag', async () => {
  const id = await recommended()
  const before = await api.rowCounts()
  expect(await act(id, 'saveDraft', { outcome: 'granted' }, mette)).toMatchObject({
    status: 428,
    body: { code: 'READ_SEQ_MISSING', detail: expect.stringContaining('If-Match') },
  })
  for (const tag of ['*', 'W/"3"', '"x"', '"1", "2"', '-1', '"99999999999"'])
    expect(await act(id, 'saveDraft', { outcome: 'granted' }, mette, tag)).toMatchObject({
      status: 400,
      body: { code: 'READ_SEQ_UNREADABLE' },
    })
  expect(await api.rowCounts()).toEqual(before)
})
