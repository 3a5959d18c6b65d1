import { stuckKindNames, stuckKinds } from '../../operations/stuck-kinds'
import { urls } from '../../api/urls'
import { openApplication, storeApplication } from '../support/application-case'
import { now } from '../support/present'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ radar: { everyMs: 200 } })
  await api.house.startWorker()
})
afterAll(() => api.stop())

const minutesAgo = (minutes: number): string => now(-minutes * 60_000)

test('what stands still is found by itself, told to administrators with the remedy, and counted', async () => {
  const id = await storeApplication(api.house.store, minutesAgo(5))
  // Somebody of the office is at work, so that its tasks are not found as well.
  await api.get(urls.tasks, people.caseworker())
  const finding = await eventually(async () => {
    const { status, body } = await api.get(`${urls.stuck}?kind=no-workflow`, people.admin())
    expect(status).toBe(200)
    expect((body as { items: unknown[] }).items).toHaveLength(1)
    return body as {
      lookedAt: string
      engineSeenAt: string
      kinds: { kind: string; found: number; remedy: string }[]
      items: unknown[]
    }
  })
  expect(finding.items).toEqual([
    {
      kind: 'no-workflow',
      subject: id,
      detail: expect.stringContaining('»received«') as string,
      since: expect.any(String) as string,
      case: { caseId: id, href: urls.case('application', id) },
    },
  ])
  expect(finding.kinds.map(({ kind }) => kind)).toEqual(stuckKindNames)
  expect(finding.kinds.find(({ kind }) => kind === 'no-workflow')).toMatchObject({
    found: 1,
    remedy: stuckKinds['no-workflow'].remedy,
  })

  const { body: figures } = await api.probe(urls.metrics)
  expect(figures).toMatch(/^specialeplan_stuck_cases\{kind="no-workflow"\} 1$/m)
  expect(figures).toMatch(/^specialeplan_stuck_cases\{kind="task-failing"\} 0$/m)
  expect(figures).toMatch(/^specialeplan_radar_looked_timestamp_seconds\{part="engine"\} \d/m)

  await api.house.gateway.start(id)
  await eventually(async () => {
    expect((await api.get(urls.stuck, people.admin())).body).toMatchObject({ items: [] })
  })
})

test('which version and which rules the cases run on', async () => {
  const id = await openApplication(api.house)
  const { buildId } = api.house.bundle
  await eventually(async () => {
    const { status, body } = await api.get(urls.versions, people.admin())
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        versions: [{ buildId, status: 'current', cases: { application: 2, review: 0 } }],
        rules: [{ procedure: 'application', ruleSet: '2026-01', cases: 2 }],
      },
    })
  })
  const first = await api.get(`${urls.caseVersions}?limit=1`, people.admin())
  const { items, next } = first.body as { items: { caseId: string }[]; next: string }
  const second = (await api.get(`${urls.caseVersions}?limit=1&cursor=${next}`, people.admin())).body as {
    items: { caseId: string }[]
  }
  expect([...items, ...second.items].find(({ caseId }) => caseId === id)).toMatchObject({
    procedure: 'application',
    ruleSet: '2026-01',
    buildId,
    href: urls.case('application', id),
  })
  expect(await api.get(`${urls.caseVersions}?cursor=x`, people.admin())).toMatchObject({
    status: 400,
    body: { code: 'INVALID_QUERY' },
  })
})

test('both are for administrators alone', async () => {
  for (const path of [urls.stuck, urls.versions, urls.caseVersions]) {
    for (const other of [people.head(), people.caseworker()])
      expect(await api.get(path, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    expect(await api.get(path)).toMatchObject({ status: 401 })
  }
  expect(await api.get(`${urls.stuck}?kind=other`, people.admin())).toMatchObject({
    status: 400,
    body: { code: 'INVALID_QUERY' },
  })
})

test('without the engine what the store knows is told, and what only the engine knows is not', async () => {
  await api.restart({ temporalAddress: noEngine, radar: { everyMs: 200 } })
  expect(await api.get(urls.versions, people.admin())).toMatchObject({
    status: 503,
    body: { code: 'ENGINE_UNAVAILABLE' },
  })
  expect(await api.get(urls.stuck, people.admin())).toMatchObject({ status: 200 })
})
