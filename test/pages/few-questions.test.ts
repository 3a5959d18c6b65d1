import { readingScope } from '../../domain/rights/rights'
import { casesForReading } from '../../api/read/case-for-reading'
import { createStore } from '../../store/create-store'
import { command, head, leader, officer, reviewers, storeApplication } from '../support/application-case'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

/* Lists ask the database a few times, however many cases and processes there are. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  const { store } = api.house
  for (let n = 0; n < 6; n += 1) {
    const caseId = await storeApplication(store)
    await actUntold(
      store,
      caseId,
      command(officer, 'startReview', { reviewers, simplifiedBecause: 'Oplyst i ansøgningen.' }),
    )
  }
})
afterAll(() => api.stop())

/** The store, and how often it has asked. */
function counted() {
  const { pool } = api.house
  const asked = { times: 0 }
  const counting = new Proxy(pool, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (name !== 'query' || typeof member !== 'function') return member
      return (...given: unknown[]): unknown => {
        asked.times += 1
        return Reflect.apply(member, target, given)
      }
    },
  })
  return { store: createStore(counting), asked }
}

it.each([officer, leader, head])(
  '$name’s cases of all processes are one question, and in their order',
  async (person) => {
    const { store, asked } = counted()
    const scope = readingScope(person)
    const { cases } = await store.cases.listAllCases({ scope, limit: 50 })
    expect(asked.times).toBe(1)
    expect(cases.length).toBeGreaterThanOrEqual(6)
    // Page by page it is the same list.
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.cases.listAllCases({ scope, limit: 3, ...(cursor === undefined ? {} : { cursor }) })
      paged.push(...page.cases.map(({ caseId }) => caseId))
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(paged).toEqual(cases.map(({ caseId }) => caseId))
  },
)

it('cases are read with those they rest on by two questions, however many they are', async () => {
  const { store, asked } = counted()
  const { cases } = await store.cases.listAllCases({ scope: readingScope(officer), limit: 50 })
  asked.times = 0
  const rows = await casesForReading(
    store,
    cases.map(({ caseId }) => caseId),
  )
  expect(rows.map(({ caseId }) => caseId)).toEqual(cases.map(({ caseId }) => caseId))
  expect(asked.times).toBe(2)
  for (const row of rows)
    expect(row.index.standing).toEqual((await casesForReading(api.house.store, [row.caseId]))[0]?.index.standing)
})
