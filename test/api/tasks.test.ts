import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { appendUntold, command, leader, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const helle = people.head()
const jens = people.caseworker({ name: 'Jens Juul' })
const tasksOf = async (who: Person, query = '') =>
  answerSchemas.Tasks.parse((await api.get(`${urls.tasks}${query}`, who)).body)

/** An application that is handed in, allocated to Jens unless told. */
async function applicationOf(to = jens): Promise<string> {
  const caseId = await storeApplication(api.house.store)
  await appendUntold(
    api.house.store,
    caseId,
    command(helle, 'allocate', { caseworker: { subject: to.subject, name: to.name } }),
  )
  return caseId
}

describe('tasks', () => {
  it('are mine, nobody’s yet, or all of the office’s, each with where it is done', async () => {
    const given = await applicationOf()
    const caseId = await storeApplication(api.house.store)
    const { items } = await tasksOf(jens)
    expect(items).toMatchObject([
      {
        title: 'Begynd behandlingen, og tildel tilsynskonsulenter',
        case: { caseId: given, procedureName: 'Ansøgning', href: urls.case('application', given) },
        action: {
          command: 'startReview',
          label: 'Begynd behandlingen',
          href: urls.action('application', given, 'startReview'),
        },
        holder: { subject: jens.subject, name: 'Jens Juul' },
        overdue: false,
      },
      { title: 'Erklær habilitet', action: { command: 'declareImpartiality' } },
    ])
    expect((await tasksOf(jens, '?view=unallocated')).items).toMatchObject([
      { case: { caseId }, holder: { role: 'caseworker' } },
    ])
    expect((await tasksOf(helle, '?view=office')).items.map((task) => task.case.caseId)).toEqual([given, given, caseId])
    expect((await tasksOf(helle)).items).toEqual([])
  })

  it('come in pages', async () => {
    const first = await tasksOf(helle, '?view=office&limit=2')
    const second = await tasksOf(helle, `?view=office&limit=2&cursor=${String(first.next)}`)
    expect(second.next).toBeUndefined()
    expect(second.items).not.toEqual(first.items)
    expect(await api.get(`${urls.tasks}?cursor=x`, helle)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY' },
    })
  })

  it('are told to nobody outside the office', async () => {
    for (const other of [leader, people.caseworker({ organisation: 'NORD' }), people.reviewer(), people.admin()])
      expect((await tasksOf(other)).items).toEqual([])
    for (const other of [leader, people.reviewer(), people.admin()]) {
      expect(await api.get(`${urls.tasks}?view=office`, other)).toMatchObject({
        status: 403,
        body: { code: 'FORBIDDEN' },
      })
      expect(await api.get(urls.taskLoad, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    }
    expect(await api.get(urls.tasks)).toMatchObject({ status: 401 })
    expect(await api.get(`${urls.tasks}?view=alles`, helle)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY' },
    })
  })

  it('are counted for each person, so that the next case goes to whoever has the least', async () => {
    const mette = people.caseworker()
    const idle = people.caseworker({ name: 'Ida Iversen' })
    await tasksOf(idle)
    await applicationOf(mette)
    await applicationOf()
    const { items } = answerSchemas.TaskLoad.parse((await api.get(urls.taskLoad, helle)).body)
    const theirs = [idle, mette, jens].map(({ subject }) => subject)
    expect(items.filter(({ subject }) => theirs.includes(subject))).toEqual([
      { subject: idle.subject, name: 'Ida Iversen', cases: 0, open: 0, overdue: 0 },
      { subject: mette.subject, name: mette.name, cases: 1, open: 2, overdue: 0 },
      { subject: jens.subject, name: 'Jens Juul', cases: 2, open: 4, overdue: 0 },
    ])
  })
})
