import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { applicationByApi, caseIn, receiptIn } from '../support/application-by-api'
import { completeContent } from '../support/complete-application'
import { eventually } from '../support/eventually'
import { applicationData, people } from '../support/factories'
import { startTestApi, type TestApi } from '../support/test-api'

/* No provider can block or discover another: a P-number is no secret, and anybody can write it in an application. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ tellClashesEveryMs: 50 })
  await api.house.startWorker()
})
afterAll(() => api.stop())

const owner = people.provider()
const stranger = people.provider({ organisation: '99887766', name: 'Sten Fremmed' })
const mette = people.caseworker()
const way = applicationByApi(() => api, { anne: owner, mette, rikke: people.reviewer() })

const apply = async (who = owner) =>
  api.post(urls.cases('application'), applicationData(who, { ...completeContent(), pNumber: '1012345678' }), who)

it('accepts both, tells neither provider of the other, and gives the office of each case a task', async () => {
  const first = await apply(stranger)
  expect(first.status).toBe(201)
  const second = await apply(owner)
  expect(second.status).toBe(201)
  const [strangers, owners] = [receiptIn(first).caseId, receiptIn(second).caseId]

  // The same provider's second application is still the same case twice.
  expect(await apply(owner)).toMatchObject({ status: 409, body: { code: 'ALREADY_ACTIVE' } })

  /** Of the tasks to find out who runs the place. */
  const titlesOf = async (caseId: string): Promise<readonly string[]> => {
    const { items } = answerSchemas.Tasks.parse((await api.get(`${urls.tasks}?view=office&limit=100`, mette)).body)
    return items
      .filter((task) => task.case.caseId === caseId && task.action.command === 'settleClash')
      .map(({ title }) => title)
  }
  for (const [caseId, other] of [
    [owners, strangers],
    [strangers, owners],
  ] as const) {
    await eventually(async () => {
      expect((await way.show(caseId, mette)).view).toMatchObject({ clashes: [{ with: other }] })
    })
    expect(await titlesOf(caseId)).toEqual([expect.stringContaining('samme P-nummer')])
  }

  // Nothing that a provider can read says so.
  for (const [who, own, foreign] of [
    [owner, owners, strangers],
    [stranger, strangers, owners],
  ] as const) {
    const told = [
      (await api.get(urls.case('application', own), who)).body,
      (await api.get(urls.journal('application', own), who)).body,
      (await api.get(urls.timeline('application', own), who)).body,
      (await api.get(urls.caseMessages('application', own), who)).body,
      (await api.get(urls.cases('application'), who)).body,
    ]
    expect(JSON.stringify(told)).not.toContain(foreign)
    expect(JSON.stringify(told)).not.toMatch(/clash/i)
    expect((await api.get(urls.case('application', foreign), who)).status).toBe(404)
  }

  expect(await way.act(owners, 'declareImpartiality', { impartial: true }, mette)).toMatchObject({ status: 200 })
  expect(await way.act(owners, 'settleClash', { with: 'application-0000', reason: 'Ejerbog.' }, mette)).toMatchObject({
    status: 422,
    body: { code: 'CLASH_UNKNOWN' },
  })
  expect(await way.act(owners, 'settleClash', { with: strangers, reason: 'Ejeren står i CVR.' }, mette)).toMatchObject({
    status: 200,
  })
  expect(caseIn(await api.get(urls.case('application', owners), mette)).view).toMatchObject({
    clashes: [{ with: strangers, settled: 'Ejeren står i CVR.' }],
  })
  expect(await titlesOf(owners)).toEqual([])
})
