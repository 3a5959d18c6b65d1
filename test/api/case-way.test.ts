import { randomUUID } from 'node:crypto'
import type { LetterDraftDescription } from '../../api/describe/describe-letter'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { applicationByApi, receiptIn } from '../support/application-by-api'
import { eventually } from '../support/eventually'
import { applicationData, people } from '../support/factories'
import { startTestApi, type TestApi } from '../support/test-api'

/* An application's way from submission to register, by the API alone, with a worker on the real engine. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
})
afterAll(() => api.stop())

const anne = people.provider()
const mette = people.caseworker()
const rikke = people.reviewer()
const helle = people.head()
/** Drafts and signs elsewhere, but not the same case. */
const both = people.head({ roles: ['caseworker', 'head'] })

const { show, act, opened, reviewOf, recommended } = applicationByApi(() => api, { anne, mette, rikke })

it('goes from submission over review and two pairs of eyes into the public register', async () => {
  const id = await opened()
  expect((await show(id, mette)).actions.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['requestInformation', 'startReview']),
  )
  expect((await show(id, anne)).actions.map(({ command }) => command)).toEqual([
    'supplement',
    'withdraw',
    'registerRepresentative',
    'requestAccess',
  ])
  await recommended(id)

  expect(await act(id, 'saveDraft', { outcome: 'granted' }, both)).toMatchObject({
    status: 409,
    body: { code: 'IMPARTIALITY_UNDECLARED' },
  })
  expect((await show(id, both)).actions.map(({ command }) => command)).not.toContain('saveDraft')
  expect(await act(id, 'declareImpartiality', { impartial: true }, both)).toMatchObject({ status: 200 })
  expect(await act(id, 'saveDraft', { outcome: 'granted', validFrom: '2090-01-01' }, both)).toMatchObject({
    status: 200,
  })
  expect(await act(id, 'draftDecision', { outcome: 'granted' }, both)).toMatchObject({ status: 200 })
  const draft = () => api.get(urls.letterDraft('application', id), helle)
  expect(await draft()).toMatchObject({ status: 409, body: { code: 'IMPARTIALITY_UNDECLARED' } })
  expect(await act(id, 'decide', {}, helle)).toMatchObject({ status: 409, body: { code: 'IMPARTIALITY_UNDECLARED' } })
  expect(await act(id, 'declareImpartiality', { impartial: true }, helle)).toMatchObject({ status: 200 })
  expect((await draft()).body).toMatchObject({ title: 'Afgørelse: godkendelse af specialfunktion', missing: [] })
  const { sincePrevious } = (await draft()).body as LetterDraftDescription
  expect(sincePrevious?.changes.filter(({ kind }) => kind !== 'same')).not.toEqual([])
  expect(JSON.stringify(sincePrevious)).toContain('2090')
  expect(await act(id, 'decide', {}, both)).toMatchObject({ status: 403, body: { code: 'FOUR_EYES' } })
  expect(await act(id, 'decide', {}, mette)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } })
  expect(await act(id, 'decide', {}, helle)).toMatchObject({ status: 200, body: { outcome: 'accepted' } })

  // The complaint deadline runs from the day on which the letter lies in Digital Post.
  await eventually(async () => {
    expect((await show(id, anne)).deadlines).toHaveLength(1)
  })
  const decided = await show(id, anne)
  expect(decided).toMatchObject({
    status: 'decided',
    statusName: 'Afgjort (i klagefrist)',
    closed: false,
    deadlines: [{ rule: 'complaint', endsRight: true, explanation: expect.stringMatching(/^Klagefristen .*§ 67/) }],
  })
  const letters = (await api.get(urls.letters('application', id), anne)).body as {
    items: readonly { kind: string; title: string; sha256: string; availableAt?: string; href: string }[]
  }
  expect(letters.items).toMatchObject([
    {
      kind: 'decision',
      title: 'Afgørelse: godkendelse af specialfunktion',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      availableAt: expect.any(String),
    },
  ])
  expect(await api.get(String(letters.items[0]?.href), anne)).toMatchObject({ status: 200 })
  await eventually(async () => {
    const { body } = await api.get(`${urls.register}?q=${encodeURIComponent('Åhuset')}`)
    expect(answerSchemas.Register.parse(body).items).toMatchObject([{ cvr: anne.organisation, status: 'in-force' }])
  })
  const [approval] = answerSchemas.CaseList.parse((await api.get(urls.cases('approval'), anne)).body).items
  expect(await api.get(String(approval?.href), anne)).toMatchObject({
    status: 200,
    body: {
      procedure: 'approval',
      statusName: 'Gældende',
      actions: ['applyForRenewal', 'reportUse', 'reportOutOfUse', 'giveUp', 'reportChange', 'requestRevocation']
        .map((command) => ({ command, submission: true }))
        .concat(
          { command: 'changeContacts', submission: false },
          { command: 'registerRepresentative', submission: false },
          { command: 'requestAccess', submission: true },
        ),
    },
  })
})

it('tells each reader what is theirs: journal, timeline and review', async () => {
  const id = await opened()
  await recommended(id)

  const journalOf = async (who: Person) =>
    answerSchemas.Journal.parse((await api.get(urls.journal('application', id), who)).body).entries.map(
      ({ type }) => type,
    )
  expect(await journalOf(mette)).toEqual(['submitted', 'review-started', 'recommendation-received'])
  expect(await journalOf(anne)).toEqual(['submitted', 'review-started'])

  const timeline = answerSchemas.Timeline.parse((await api.get(urls.timeline('application', id), anne)).body).entries
  expect(timeline).toMatchObject([
    { when: 'past', seq: 1, text: 'Ansøgning modtaget', by: { kind: 'person', name: anne.name } },
    { when: 'past', seq: 2, text: 'Behandlingen er begyndt', by: { name: mette.name } },
    { when: 'future', rule: 'processing', text: expect.stringContaining('24 uger'), endsRight: false },
    ...Array.from({ length: 3 }, () => ({
      when: 'future',
      rule: 'processing-delay',
      status: 'recommended',
      mails: [{ template: 'processing-delayed', to: anne.name }],
    })),
  ])

  const reviewId = await reviewOf(id)
  expect(await api.get(urls.case('review', reviewId), anne)).toMatchObject({
    status: 404,
    body: { code: 'CASE_UNKNOWN' },
  })
  expect(await api.get(urls.cases('review'), anne)).toMatchObject({ status: 200, body: { items: [] } })
  expect(JSON.stringify((await show(id, anne)).view)).not.toContain('Alle kriterier er opfyldt.')
  // No one is known by the identity provider's id to the party.
  expect(JSON.stringify(timeline)).not.toContain(mette.subject)
})

it('opens to whoever represents the party for as long as they do, and to no other representative', async () => {
  const lone = people.representative()
  const other = people.representative({ organisation: '11112222' })
  const id = await opened()
  const found = async (who: Person) =>
    answerSchemas.CaseList.parse((await api.get(urls.cases('application'), who)).body).items.map(({ caseId }) => caseId)
  expect(await api.get(urls.case('application', id), lone)).toMatchObject({
    status: 404,
    body: { code: 'CASE_UNKNOWN' },
  })
  await act(
    id,
    'registerRepresentative',
    { name: lone.name, email: 'lone@advokat.example', cvr: lone.organisation, powerOfAttorney: 'Fuldmagt af i dag' },
    anne,
  )
  expect([await found(lone), await found(other)]).toEqual([[id], []])
  expect(await act(id, 'supplement', { places: 9 }, other)).toMatchObject({ status: 404 })
  expect(await act(id, 'supplement', { places: 9 }, lone)).toMatchObject({ status: 200, body: { outcome: 'accepted' } })
  const journal = answerSchemas.Journal.parse((await api.get(urls.journal('application', id), anne)).body).entries
  expect(journal.at(-1)).toMatchObject({
    type: 'information-supplemented',
    by: { name: lone.name, onBehalfOf: 'Åhuset' },
  })
  await act(id, 'endRepresentation', {}, anne)
  expect(await found(lone)).toEqual([])
  expect(await api.get(urls.journal('application', id), lone)).toMatchObject({ status: 404 })
})

it('a submission that comes too late for the case is refused, kept, and answered the same again', async () => {
  const id = await opened()
  expect(await act(id, 'withdraw', {}, anne)).toMatchObject({ status: 200, body: { submission: true } })
  const { journal: before } = await api.rowCounts()
  const key = randomUUID()
  const late = () => api.post(urls.action('application', id, 'supplement'), { places: 3 }, anne, { key })

  const answer = await late()

  expect(answer).toMatchObject({
    status: 409,
    body: {
      code: 'CASE_CLOSED',
      detail: expect.stringContaining('afsluttet'),
      receipt: { outcome: 'refused', submission: true, refusal: { code: 'CASE_CLOSED' } },
    },
  })
  const { receipt } = answer.body as { receipt: { href: string; receiptId: string } }
  expect(await api.get(receipt.href, anne)).toMatchObject({ status: 200, body: receipt })
  expect(await api.house.store.receipts.findReceipt(receipt.receiptId)).toMatchObject({
    data: { places: 3 },
    outcome: 'refused',
  })
  expect({ ...((await late()).body as object), instance: '' }).toEqual({ ...(answer.body as object), instance: '' })
  expect(await api.rowCounts()).toMatchObject({ journal: before })
})

it('a command in the wrong status is 409, changes nothing, and the case goes on', async () => {
  const id = await opened()
  const { journal: before } = await api.rowCounts()
  expect(await act(id, 'answerHearing', { answer: 'Vi er uenige.' }, anne)).toMatchObject({
    status: 409,
    body: { code: 'WRONG_STATUS' },
  })
  expect(await act(id, 'draftDecision', { outcome: 'granted' }, mette)).toMatchObject({
    status: 409,
    body: { code: 'WRONG_STATUS' },
  })
  expect(await api.rowCounts()).toMatchObject({ journal: before })
  expect(await act(id, 'withdraw', {}, anne)).toMatchObject({ status: 200 })
  expect(await act(id, 'withdraw', {}, anne)).toMatchObject({ status: 200 })
})

it('a command sent many times at once with one key is carried out once and answered alike', async () => {
  const id = await opened()
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      api.post(urls.action('application', id, 'supplement'), { places: 7 }, anne, { key }),
    ),
  )
  for (const answer of answers)
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 200, body: answers[0]?.body })
  expect(answers[0]).toMatchObject({ body: { outcome: 'accepted', seq: 2 } })
  expect((await show(id, anne)).seq).toBe(2)
})

it('whoever declares a conflict may do no more in the case, but gets the same answer to the same request', async () => {
  const id = await opened()
  await api.get(urls.tasks, rikke)
  await act(
    id,
    'startReview',
    {
      reviewers: [{ subject: rikke.subject, name: rikke.name, email: 'rikke@midt.example' }],
      simplifiedBecause: 'Ansøgningen er fuldt oplyst.',
    },
    mette,
  )
  const reviewId = await reviewOf(id)
  const key = randomUUID()
  const declare = () =>
    api.post(
      urls.action('review', reviewId, 'declareImpartiality'),
      { impartial: false, reason: 'Min søster arbejder der.' },
      rikke,
      { key },
    )
  const answer = await declare()
  expect(answer).toMatchObject({ status: 200 })
  expect(await declare()).toMatchObject({ status: 200, body: answer.body })
  expect(
    await api.post(urls.action('review', reviewId, 'assess'), { criterionId: 'x', fulfilled: 'yes', text: 'x' }, rikke),
  ).toMatchObject({ status: 403, body: { code: 'CONFLICTED' } })
})

describe('submissions that came while every worker was away', () => {
  const supplements = async (
    lonely: TestApi,
  ): Promise<{ id: string; sent: readonly ReturnType<typeof receiptIn>[] }> => {
    const id = receiptIn(await lonely.post(urls.cases('application'), applicationData(anne), anne)).caseId
    const sent: ReturnType<typeof receiptIn>[] = []
    for (const places of [1, 2, 3])
      sent.push(receiptIn(await lonely.post(urls.action('application', id, 'supplement'), { places }, anne)))
    expect(sent.map(({ outcome }) => outcome)).toEqual(['pending', 'pending', 'pending'])
    return { id, sent }
  }
  const inOrder = [
    { body: { outcome: 'accepted', seq: 2 } },
    { body: { outcome: 'accepted', seq: 3 } },
    { body: { outcome: 'accepted', seq: 4 } },
  ]
  const answered = (lonely: TestApi, sent: readonly { href: string }[]) =>
    Promise.all(sent.map(({ href }) => lonely.get(href, anne)))

  it('are delivered afterwards, in the order of receipt', async () => {
    const lonely = await startTestApi({ answerWithinMs: 300, redeliver: { olderThanMs: 0, leaseMs: 300, everyMs: 50 } })
    const { id, sent } = await supplements(lonely)
    await lonely.house.startWorker()
    await eventually(async () => {
      expect(await answered(lonely, sent)).toMatchObject(inOrder)
    })
    expect((await lonely.get(urls.case('application', id), anne)).body).toMatchObject({
      view: { content: { places: 3 } },
    })
    await lonely.stop()
  })

  it('come before whatever is sent after them', async () => {
    const lonely = await startTestApi({ answerWithinMs: 300 })
    const { id, sent } = await supplements(lonely)
    await lonely.restart({ answerWithinMs: 60_000 })
    await lonely.house.startWorker()
    expect(await lonely.post(urls.action('application', id, 'withdraw'), {}, anne)).toMatchObject({
      status: 200,
      body: { seq: 5 },
    })
    expect(await answered(lonely, sent)).toMatchObject(inOrder)
    await lonely.stop()
  })
})
