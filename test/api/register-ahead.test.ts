import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { ApplicationState } from '../../domain/application/state'
import type { ReviewState } from '../../domain/review/state'
import { addMillis } from '../../domain/calendar/instant'
import { letterId } from '../../domain/process/effect'
import type { Person } from '../../domain/rights/actor'
import { checkProjection, foldCase } from '../../operations/check-projection'
import { command, head, leader, officer, reviewers, storeApplication, submission } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

/* What has been decided and waits for its day is shown to whoever asks about that day, on every route, and to nobody before. */

let api: TestApi
const today = '2027-03-01T10:00:00.000Z'
const rikke = people.reviewer({ subject: 'rikke.tilsyn', name: 'Rikke Ågård' })
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(today) })
})
afterAll(() => api.stop())

const give = (caseId: string, by: Person, name: string, data: unknown = {}, at = today) =>
  actUntold(api.house.store, caseId, command(by, name, data, at))

/** An application that is granted from a day on; its approval. */
async function grant(offerName: string, validFrom: string, served: boolean): Promise<string> {
  const { store } = api.house
  const application = await storeApplication(store, '2027-01-04T08:00:00.000Z', { ...submission(), offerName })
  const [review = ''] = await give(application, officer, 'startReview', { reviewers, simplifiedBecause: 'Oplyst.' })
  await give(review, rikke, 'declareImpartiality', { impartial: true })
  for (const { id } of ((await store.cases.loadCase(review)).state as ReviewState).criteria)
    await give(review, rikke, 'assess', { criterionId: id, fulfilled: 'fulfilled', text: 'Ja.', sources: [] })
  await give(review, rikke, 'submit', { recommendation: 'grant', reasons: 'Ja.' })
  for (const who of [officer, head]) await give(application, who, 'declareImpartiality', { impartial: true })
  await give(application, officer, 'draftDecision', { outcome: 'granted', validFrom })
  const [approval = ''] = await give(application, head, 'decide')
  if (served) await serve(application)
  return approval
}

/** The decision's letter lies in the party's Digital Post. */
async function serve(application: string): Promise<void> {
  const { state, seq } = await api.house.store.cases.loadCase(application)
  const { decision } = state as ApplicationState
  const [party] = decision?.recipients ?? []
  await actUntold(api.house.store, application, {
    commandId: `${application}/${seq}/available`,
    name: 'recordAvailability',
    data: {
      letterId: letterId(application, decision?.seq ?? 0, 0),
      sha256: 'a'.repeat(64),
      availableAt: today,
      recipient: party?.cvr,
    },
    by: { kind: 'case', caseId: application, seq },
    at: today,
  })
}

const applicationOf = async (approval: string): Promise<string> =>
  ((await api.house.store.cases.loadCase(approval)).state as unknown as { applicationId: string }).applicationId

/** Who is shown by each route that tells of the register, asked with this. */
async function shownBy(approval: string, name: string, query = ''): Promise<Readonly<Record<string, boolean>>> {
  const asked = new URLSearchParams(query)
  const ask = async (path: string, more: Readonly<Record<string, string>> = {}) =>
    api.get(`${path}?${new URLSearchParams({ ...Object.fromEntries(asked), ...more }).toString()}`)
  const has = ({ body }: { readonly body: unknown }): boolean => JSON.stringify(body).includes(name)
  return {
    list: has(await ask(urls.register, { limit: '100' })),
    search: has(await ask(urls.register, { q: name })),
    facets: ((await ask(urls.registerFacets, { q: name })).body as { total: number }).total > 0,
    entry: (await ask(urls.registerEntry(approval))).status === 200,
    json: has(await ask(urls.registerJson)),
    csv: has(await ask(urls.registerCsv)),
    atom: has(await ask(urls.registerAtom)),
    changes: has(await api.get(`${urls.registerChanges}?limit=100`)),
  }
}
const everywhere = { list: true, search: true, facets: true, entry: true, json: true, csv: true, atom: true }
const nowhere = { list: false, search: false, facets: false, entry: false, json: false, csv: false, atom: false }

it('shows an approval from its first day to whoever asks about a day in it, and today to nobody', async () => {
  const approval = await grant('Nytårslyset', '2028-01-01', true)
  // What tells of what has happened tells of nothing that has not.
  expect(await shownBy(approval, 'Nytårslyset')).toEqual({ ...nowhere, changes: false })
  expect(await shownBy(approval, 'Nytårslyset', 'asOf=2027-12-31')).toEqual({ ...nowhere, changes: false })
  expect(await shownBy(approval, 'Nytårslyset', 'asOf=2028-01-01T00:00:00%2B01:00')).toEqual({
    ...everywhere,
    changes: false,
  })
  expect(await shownBy(approval, 'Nytårslyset', 'asOf=2028-06-01')).toEqual({ ...everywhere, changes: false })
  expect((await api.get(urls.registerEntry(approval))).status).toBe(404)

  const { facets } = answerSchemas.RegisterFacets.parse((await api.get(`${urls.registerFacets}?asOf=2028-06-01`)).body)
  expect(facets.municipality).toContainEqual({ value: 'Viborg', name: 'Viborg', count: 1 })
  expect(String((await api.get(`${urls.registerAtom}?asOf=2028-06-01`)).body)).toContain(
    '<title>Fra 1. januar 2028: I kraft: Nytårslyset',
  )
})

it('keeps a decision that has not reached the party to itself, and tells of it when it has', async () => {
  const approval = await grant('Postgården', '2028-02-01', false)
  expect(await shownBy(approval, 'Postgården', 'asOf=2028-06-01')).toEqual({ ...nowhere, changes: false })
  const etag = String((await api.get(`${urls.register}?asOf=2028-06-01`)).headers.get('etag'))
  await serve(await applicationOf(approval))
  expect(await shownBy(approval, 'Postgården', 'asOf=2028-06-01')).toEqual({ ...everywhere, changes: false })
  // A copy of that day is another one now.
  expect((await api.request(`${urls.register}?asOf=2028-06-01`, { headers: { 'if-none-match': etag } })).status).toBe(
    200,
  )
})

describe('an owner from New Year', () => {
  let approval: string
  beforeAll(async () => {
    approval = await grant('Ejerhuset', '2027-03-01', true)
    await give(approval, leader, 'reportChange', {
      kind: 'owner',
      from: '2028-01-01',
      description: 'Fonden overtager.',
      newOwner: { cvr: '87654321', organisation: 'Fonden Nordlys' },
      contact: { name: 'Ny Leder', email: 'ny@fonden.example' },
    })
  })
  const cvrOn = async (query = '') =>
    (await api.get(`${urls.registerEntry(approval)}${query}`)).body as Readonly<Record<string, unknown>>

  it("is nobody's to know until the authority has accepted it, and then stands on its days alone", async () => {
    const before = await cvrOn()
    expect(await cvrOn('?asOf=2028-06-01')).toMatchObject({ cvr: '12345678' })
    await give(approval, officer, 'acceptChange', { change: '1', reason: 'Uden betydning for kvaliteten.' })
    expect(await cvrOn()).toEqual(before)
    expect(await cvrOn('?asOf=2027-12-31')).toMatchObject({ cvr: '12345678' })
    expect(await cvrOn('?asOf=2028-01-01')).toMatchObject({
      cvr: '87654321',
      ownerName: 'Fonden Nordlys',
      since: '2027-12-31T23:00:00.000Z',
      sources: { cvr: { since: '2027-12-31T23:00:00.000Z' }, providerName: { seq: before['seq'] } },
    })
  })

  it('is found by the new owner on those days and by the former until then', async () => {
    const found = async (query: string) =>
      answerSchemas.Register.parse((await api.get(`${urls.register}?${query}`)).body).items.map(
        ({ entryId }) => entryId,
      )
    expect([await found('cvr=87654321'), await found('q=nordlys')]).toEqual([[], []])
    expect(await found('cvr=87654321&asOf=2028-01-01')).toEqual([approval])
    expect(await found('q=nordlys&asOf=2028-01-01')).toEqual([approval])
    expect(await found('cvr=12345678&asOf=2028-01-01')).not.toContain(approval)
    expect(await found('cvr=12345678')).toContain(approval)
  })

  it('is known from when it was accepted', async () => {
    const recordedAt = String((await cvrOn('?asOf=2028-06-01'))['recordedAt'])
    const ownersKnown = async (knownAt: string) =>
      answerSchemas.Register.parse(
        (await api.get(`${urls.register}?q=ejerhuset&asOf=2028-06-01&knownAt=${knownAt}`)).body,
      ).items.map(({ cvr }) => cvr)
    expect(await ownersKnown(recordedAt)).toEqual(['87654321'])
    expect(await ownersKnown(addMillis(recordedAt, -1))).toEqual(['12345678'])
  })
})

it('is compared with the journal, and built again from it', async () => {
  const approval = await grant('Genopbygget', '2028-03-01', true)
  const { operations } = api.house.store
  const known = await operations.derivedData(approval)
  if (known === undefined) throw new Error('The approval is there')
  expect(known.registerAhead).toMatchObject([
    { from: '2028-02-29T23:00:00.000Z', entry: { status: 'in-force', providerName: 'Genopbygget' } },
  ])
  expect(checkProjection(known)).toEqual([])
  expect(checkProjection({ ...known, registerAhead: [] })).toEqual(['registret'])
  const folded = foldCase('approval', known.journal)
  expect(folded && (await operations.rebuildRow(folded))).toBe(true)
  expect(await operations.derivedData(approval)).toEqual(known)
  expect(await shownBy(approval, 'Genopbygget', 'asOf=2028-06-01')).toEqual({ ...everywhere, changes: false })
  expect(await shownBy(approval, 'Genopbygget')).toEqual({ ...nowhere, changes: false })
})
