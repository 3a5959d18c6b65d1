import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Instant } from '../../domain/calendar/instant'
import type { DomainEvent } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
import { entry, madeUpRequest } from '../store/made-up'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const viborg: Person = {
  kind: 'person',
  subject: 'kommune-k791',
  name: 'Kirsten Viborg',
  roles: ['municipality'],
  organisation: 'K791',
}

/** An approval with what it is told of complaints, each at its instant. */
async function approval(
  caseId: string,
  told: readonly (readonly [Instant, DomainEvent])[],
  shown = true,
): Promise<void> {
  const register = shown ? { register: { ...entry('Birkely'), status: 'in-force' as const } } : {}
  await api.house.store.journal.openCase({ request: madeUpRequest({ caseId, ...register }) })
  for (const [n, [at, event]] of told.entries()) {
    const request = madeUpRequest({ caseId, expectedSeq: n + 1, at, ...register })
    const events = request.events.map((recorded) => ({ ...recorded, event }))
    await api.house.store.journal.append({ ...request, events })
  }
}
const begun = (complaintId: string) => ({ type: 'appeal-begun', complaintId })
const ended = (complaintId: string) => ({ type: 'appeal-over', complaintId, over: 'ended' })

const notes = async (query = '', who: Person = viborg) => {
  const answer = await api.get(`${urls.registerNotes}${query}`, who)
  expect(answer.status).toBe(200)
  const { items, next } = answerSchemas.RegisterNotes.parse(answer.body)
  return { told: items.map(({ entryId, since }) => `${entryId} ${since}`), next, items }
}

it('tells municipalities that a decision is complained of, from the complaint to its end, as of any instant', async () => {
  await approval('approval-one', [['2027-02-01T09:00:00.000Z', begun('complaint-a')]])
  await approval('approval-two', [
    ['2027-02-02T09:00:00.000Z', begun('complaint-b')],
    ['2027-02-03T09:00:00.000Z', begun('complaint-c')],
    ['2027-03-01T09:00:00.000Z', ended('complaint-b')],
    ['2027-03-05T09:00:00.000Z', ended('complaint-c')],
  ])
  await approval('approval-unseen', [['2027-02-01T09:00:00.000Z', begun('complaint-d')]], false)

  expect((await notes('?asOf=2027-12-01')).items).toEqual([
    {
      entryId: 'approval-one',
      href: urls.registerEntry('approval-one'),
      since: '2027-02-01T09:00:00.000Z',
      note: 'Afgørelse påklaget.',
    },
  ])
  const one = 'approval-one 2027-02-01T09:00:00.000Z'
  for (const [asOf, expected] of [
    ['2027-02-01T08:59:59.999Z', []],
    ['2027-02-01T09:00:00.000Z', [one]],
    ['2027-02-02T09:00:00.000Z', [one, 'approval-two 2027-02-02T09:00:00.000Z']],
    ['2027-03-01T09:00:00.000Z', [one, 'approval-two 2027-02-03T09:00:00.000Z']],
    ['2027-03-05T08:59:59.999Z', [one, 'approval-two 2027-02-03T09:00:00.000Z']],
    ['2027-03-05T09:00:00.000Z', [one]],
  ] as const)
    expect([asOf, (await notes(`?asOf=${asOf}`)).told]).toEqual([asOf, expected])
  expect((await notes('?knownAt=2026-01-01')).told).toEqual([])

  const first = await notes('?asOf=2027-02-20&limit=1')
  expect(first.told).toEqual([one])
  const second = await notes(`?limit=1&cursor=${first.next}`)
  expect([second.told, second.next]).toEqual([['approval-two 2027-02-02T09:00:00.000Z'], undefined])
})

it('begins anew when the appeals body looks past that a complaint was late, and ends with it', async () => {
  await approval('approval-late', [
    ['2027-04-01T09:00:00.000Z', begun('complaint-l')],
    ['2027-04-02T09:00:00.000Z', { type: 'appeal-over', complaintId: 'complaint-l', over: 'late' }],
    ['2027-06-01T09:00:00.000Z', begun('complaint-l')],
    ['2027-07-01T09:00:00.000Z', ended('complaint-l')],
  ])
  const shown = async (asOf: string) =>
    (await notes(`?asOf=${asOf}`)).told.some((told) => told.startsWith('approval-late'))
  for (const [asOf, expected] of [
    ['2027-04-01T10:00:00Z', true],
    ['2027-05-01', false],
    ['2027-06-02', true],
    ['2027-07-02', false],
  ] as const)
    expect([asOf, await shown(asOf)]).toEqual([asOf, expected])
})

it('is told to those who place citizens and those who decide, and to nobody else', async () => {
  for (const who of [people.caseworker(), people.head()])
    expect((await api.get(urls.registerNotes, who)).status).toBe(200)
  for (const who of [people.provider(), people.reviewer()])
    expect(await api.get(urls.registerNotes, who)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
  expect((await api.request(urls.registerNotes, {})).status).toBe(401)
})

it('changes nothing that everybody reads of the register: no entry, no count, no version and no change', async () => {
  await approval('approval-quiet', [])
  const read = async () =>
    Promise.all(
      [
        `${urls.register}?asOf=2027-06-01&limit=100`,
        `${urls.registerFacets}?asOf=2027-06-01`,
        `${urls.registerEntry('approval-quiet')}?asOf=2027-06-01`,
        `${urls.registerChanges}?limit=100`,
        `${urls.registerAtom}?asOf=2027-06-01`,
        `${urls.registerJson}?asOf=2027-06-01`,
        `${urls.registerCsv}?asOf=2027-06-01`,
      ].map(async (url) => {
        const { status, headers, body } = await api.request(url, {})
        const { at: _at, ...shown } = (typeof body === 'object' ? body : { body }) as Record<string, unknown>
        return JSON.stringify([url, status, headers.get('etag'), shown])
      }),
    )
  const before = await read()
  const request = madeUpRequest({
    caseId: 'approval-quiet',
    expectedSeq: 1,
    at: '2027-02-01T09:00:00.000Z',
    register: { ...entry('Birkely'), status: 'in-force' },
  })
  const events = request.events.map((recorded) => ({ ...recorded, event: begun('complaint-q') }))
  await api.house.store.journal.append({ ...request, events })
  expect((await notes('?asOf=2027-06-01&limit=100')).told.some((told) => told.startsWith('approval-quiet'))).toBe(true)
  expect(await read()).toEqual(before)
})
