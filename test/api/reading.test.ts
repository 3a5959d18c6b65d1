import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { encodeCursor } from '../../store/cursor'
import { applicationData, people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const list = urls.cases('application')
const listed = async (who: Person, query = '') =>
  answerSchemas.CaseList.parse((await api.get(`${list}${query}`, who)).body)

describe('a list', () => {
  const anne = people.provider()
  const bo = people.provider()
  const ids: string[] = []
  beforeAll(async () => {
    for (const [applicant, offerName] of [
      [anne, 'Ærøhuset'],
      [anne, 'Østergården'],
      [anne, 'Åhuset'],
      [anne, 'Solsikken'],
      [anne, 'Birken'],
      [bo, 'Bøgen'],
    ] as const) {
      const answer = await api.post(list, applicationData(applicant, { offerName }), applicant)
      ids.push(answerSchemas.Receipt.parse(answer.body).caseId)
    }
  })

  it('shows a provider its own cases, newest first, with Danish names', async () => {
    const { items } = await listed(anne)
    expect(items.map(({ caseId }) => caseId)).toEqual([...ids.slice(0, 5)].reverse())
    expect(items[0]).toMatchObject({
      procedure: 'application',
      procedureName: 'Ansøgning',
      status: 'received',
      statusName: 'Modtaget',
      closed: false,
      title: expect.stringContaining('Birken'),
    })
  })

  it('shows an office its own, and nothing to those who handle none', async () => {
    expect((await listed(people.caseworker(), '?limit=100')).items.map(({ caseId }) => caseId)).toEqual(
      expect.arrayContaining(ids),
    )
    for (const other of [
      people.caseworker({ organisation: 'NORD' }),
      people.reviewer(),
      people.admin(),
      people.provider(),
    ])
      expect((await listed(other)).items).toEqual([])
    expect(await api.get(list)).toMatchObject({ status: 401 })
  })

  it('comes in pages that neither repeat nor skip, also while new cases arrive', async () => {
    const first = await listed(anne, '?limit=2')
    await api.post(list, applicationData(anne, { offerName: 'Nyeste' }), anne)
    const second = await listed(anne, `?limit=2&cursor=${String(first.next)}`)
    const third = await listed(anne, `?limit=2&cursor=${String(second.next)}`)
    expect([first, second, third].flatMap(({ items }) => items.map(({ caseId }) => caseId))).toEqual(
      [...ids.slice(0, 5)].reverse(),
    )
    expect(third.next).toBeUndefined()
  })

  it('is searched in the title, as written in Danish, and narrowed to a status', async () => {
    expect((await listed(anne, `?search=${encodeURIComponent('østerg')}`)).items).toMatchObject([{ caseId: ids[1] }])
    expect((await listed(anne, '?search=100%25')).items).toEqual([])
    expect((await listed(anne, '?status=decided')).items).toEqual([])
  })

  it('offers the form of a new case to those who may open one', async () => {
    expect((await listed(anne)).opening).toMatchObject({
      command: 'submit',
      label: 'Indsend ansøgning',
      href: list,
      submission: true,
      fields: { cvr: { kind: 'text', label: 'CVR-nummer' }, contact: { kind: 'group' } },
    })
    expect((await listed(people.caseworker())).opening).toBeUndefined()
  })
})

describe('a case', () => {
  it('shows each reader what they can do, with the fields of the form', async () => {
    const anne = people.provider()
    const { caseId } = answerSchemas.Receipt.parse((await api.post(list, applicationData(anne), anne)).body)
    const asks = async (who: Person) =>
      answerSchemas.Case.parse((await api.get(urls.case('application', caseId), who)).body).actions
    expect(await asks(anne)).toMatchObject([
      {
        command: 'supplement',
        label: 'Indsend oplysninger',
        submission: true,
        href: urls.action('application', caseId, 'supplement'),
      },
      { command: 'withdraw', submission: true, fields: {} },
      { command: 'registerRepresentative', fields: { powerOfAttorney: { kind: 'text' } } },
      { command: 'requestAccess', submission: true },
    ])
    expect((await asks(people.caseworker())).find(({ command }) => command === 'requestInformation')).toMatchObject({
      fields: { missing: { kind: 'list', min: 1, of: { kind: 'text' } } },
    })
    expect((await asks(people.head())).map(({ command }) => command)).toEqual([
      'allocate',
      'declareImpartiality',
      'registerAccessRequest',
    ])
  })
})

describe('what could not be done', () => {
  it('is shown to administrators, and to nobody else', async () => {
    const anne = people.provider()
    const { caseId } = answerSchemas.Receipt.parse((await api.post(list, applicationData(anne), anne)).body)
    const [effect] = (await api.house.store.journal.readJournal(caseId, 0)).openEffects
    await api.house.store.effects.giveUpEffect(String(effect?.key), '550 No such mailbox')

    const answer = await api.get(urls.failedEffects, people.admin())

    expect(answerSchemas.FailedEffects.parse(answer.body).items).toMatchObject([
      { key: effect?.key, caseId, kind: 'mail', reason: '550 No such mailbox' },
    ])
    for (const other of [people.head(), people.caseworker(), anne])
      expect(await api.get(urls.failedEffects, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    expect(await api.get(urls.failedEffects)).toMatchObject({ status: 401 })
  })

  it('comes in pages, each once', async () => {
    for (const _ of [1, 2]) {
      const anne = people.provider()
      const { caseId } = answerSchemas.Receipt.parse((await api.post(list, applicationData(anne), anne)).body)
      for (const { key } of (await api.house.store.journal.readJournal(caseId, 0)).openEffects)
        await api.house.store.effects.giveUpEffect(key, '550 No such mailbox')
    }
    const all = (await api.house.store.effects.failedEffects()).map(({ key }) => key)
    const seen: string[] = []
    for (let cursor = ''; ;) {
      const page = answerSchemas.FailedEffects.parse(
        (await api.get(`${urls.failedEffects}?limit=1${cursor}`, people.admin())).body,
      )
      seen.push(...page.items.map(({ key }) => key))
      if (page.next === undefined) break
      cursor = `&cursor=${page.next}`
    }
    expect(seen).toEqual(all)
    expect(seen.length).toBeGreaterThan(1)
    for (const cursor of ['x', encodeCursor(['yesterday', 'a'])])
      expect(await api.get(`${urls.failedEffects}?cursor=${cursor}`, people.admin())).toMatchObject({
        status: 400,
        body: { code: 'INVALID_QUERY' },
      })
  })
})

describe('the figures', () => {
  it('count requests by pattern and commands by outcome, and name no person and no case', async () => {
    const anne = people.provider()
    const { caseId } = answerSchemas.Receipt.parse((await api.post(list, applicationData(anne), anne)).body)
    await api.get(urls.case('application', caseId), anne)
    await api.get('/no/such/address', anne)

    const { body } = await api.probe(urls.metrics)

    expect(body).toMatch(/specialeplan_api_request_seconds_count\{.*route="\/api\/applications\/:caseId".*status="200"/)
    expect(body).toMatch(
      /specialeplan_api_commands_total\{procedure="application",command="submit",outcome="kept"\} [1-9]/,
    )
    expect(body).toContain('route="none"')
    for (const personal of [caseId, anne.subject, anne.name, String(anne.organisation), '/no/such'])
      expect(body).not.toContain(personal)
  })
})
