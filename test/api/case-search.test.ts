import { urls } from '../../api/urls'
import type { ReviewState } from '../../domain/review/state'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { Person } from '../../domain/rights/actor'
import { command, head, leader, officer, reviewers, storeApplication, submission } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

/* How the office finds a case when somebody rings: by a number or a name, spelt as people spell, and within its rights. */

let api: TestApi
const cases: Record<'application' | 'review' | 'approval', string> = { application: '', review: '', approval: '' }
let receipt: string

const pNumber = '1023456789'
const partial = people.caseworker({ subject: 'per.partisk', name: 'Per Partisk' })
const rikke = people.reviewer({ subject: 'rikke.tilsyn', name: 'Rikke Ågård' })

beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  const { store } = api.house
  const give = (caseId: string, by: Person, name: string, data: unknown = {}) =>
    actUntold(store, caseId, command(by, name, data))
  cases.application = await storeApplication(store, undefined, {
    ...submission(),
    pNumber,
    // As Macs write it: each ring is a sign of its own.
    offerName: 'Åbenrå Hus 100%'.normalize('NFD'),
    contact: { name: 'Šárka Łukaszewska', email: 'sarka@hus.example' },
    secondContact: { name: 'Guðrun á Fløtti', email: 'gudrun@hus.example' },
    owner: { organisation: 'Fonden Sølvgade', name: 'Ove Ejer', email: 'ove@fonden.example' },
  })
  await give(cases.application, partial, 'declareImpartiality', { impartial: false, reason: 'Min bror er ansat dér.' })
  const started = await give(cases.application, officer, 'startReview', { reviewers, simplifiedBecause: 'Oplyst.' })
  cases.review = String(started[0])
  await give(cases.review, rikke, 'declareImpartiality', { impartial: true })
  for (const { id } of ((await store.cases.loadCase(cases.review)).state as ReviewState).criteria)
    await give(cases.review, rikke, 'assess', { criterionId: id, fulfilled: 'fulfilled', text: 'Ja.', sources: [] })
  await give(cases.review, rikke, 'submit', { recommendation: 'grant', reasons: 'Ja.' })
  for (const who of [officer, head]) await give(cases.application, who, 'declareImpartiality', { impartial: true })
  await give(cases.application, officer, 'draftDecision', { outcome: 'granted' })
  cases.approval = String((await give(cases.application, head, 'decide'))[0])
  const answer = await api.post(
    urls.action('application', cases.application, 'requestAccess'),
    { what: 'Alt.' },
    leader,
  )
  receipt = (answer.body as { number: string }).number
  // Others in the same list, of another place and with another contact.
  for (let other = 0; other < 3; other += 1) await storeApplication(store)
})
afterAll(() => api.stop())

async function found(procedure: ProcedureName, search: string, person: Person = officer): Promise<readonly string[]> {
  const { status, body } = await api.get(
    `${urls.cases(procedure)}?${new URLSearchParams({ search }).toString()}`,
    person,
  )
  expect(status).toBe(200)
  return (body as { items: readonly { caseId: string }[] }).items.map(({ caseId }) => caseId)
}

describe('an officer finds', () => {
  it.each(['application', 'review', 'approval'] as const)(
    'the %s by P-number, with or without spaces',
    async (name) => {
      for (const search of [pNumber, '10 23 45 67 89', ` ${pNumber} `, pNumber.slice(0, 8)])
        expect([search, await found(name, search)]).toEqual([search, [cases[name]]])
      expect(await found(name, '9876543210')).toEqual([])
    },
  )

  it.each(['application', 'review', 'approval'] as const)('the %s by CVR', async (name) => {
    expect(await found(name, String(leader.organisation))).toContain(cases[name])
    expect(await found(name, '12 34 56 78')).toContain(cases[name])
  })

  it.each(['application', 'approval'] as const)(
    'the %s by whoever is written to, however it is spelt',
    async (name) => {
      for (const search of [
        'Šárka Łukaszewska',
        'sarka lukaszewska',
        'SARKA',
        'Šárka'.normalize('NFD'),
        'sarka@hus.example',
        'gudrun a floetti',
        'guðrun',
        'gudrun@',
        'Soelvgade',
        'Ove Ejer',
      ])
        expect([search, await found(name, search)]).toEqual([search, [cases[name]]])
    },
  )

  it.each(['application', 'review', 'approval'] as const)('the %s by its title, however it is spelt', async (name) => {
    for (const search of ['Åbenrå', 'aabenraa', 'AABENRÅ', 'Åbenrå'.normalize('NFD'), 'nrå hus', 'hus 100%', '0%'])
      expect([search, await found(name, search)]).toEqual([search, [cases[name]]])
  })

  it('the case by a receipt number', async () => {
    expect(receipt).toMatch(/^K-\d{4}-\d{6}$/)
    expect(await found('application', receipt)).toEqual([cases.application])
    expect(await found('application', ` ${receipt.toLowerCase()} `)).toEqual([cases.application])
    expect(await found('approval', receipt)).toEqual([])
    expect(await found('application', 'K-2027-999999')).toEqual([])
  })

  it('nothing by words that are not all there, nor by signs that stand for others', async () => {
    for (const search of ['Šárka Ejer Ukendt', '1_23456789', '10%89', '\\', '\u0301', "'@", '\\@', '&@:*', '@'])
      expect([search, await found('application', search)]).toEqual([search, []])
  })

  it('nothing more by two letters than by three', async () => {
    expect(await found('application', 'ŠÁ')).toEqual([cases.application])
  })
})

describe('nobody finds', () => {
  const searches = () => [pNumber, 'Łukaszewska', 'sarka@hus.example', 'Sølvgade', receipt]

  it.each<[string, Person]>([
    ['another office', people.caseworker({ organisation: 'SYD' })],
    ['a provider whose case it is not', people.provider()],
    ['a reviewer who is not on it', people.reviewer()],
    ['a representative of nobody', people.representative()],
  ])("%s's own search shows none of it", async (_who, person) => {
    for (const name of ['application', 'review', 'approval'] as const)
      for (const search of [...searches(), 'Åbenrå'])
        expect([search, await found(name, search, person)]).toEqual([search, []])
  })

  it('a case by what is not its title or number who is partial in it', async () => {
    for (const name of ['application', 'review', 'approval'] as const)
      for (const search of searches())
        expect([name, search, await found(name, search, partial)]).toEqual([name, search, []])
    expect(await found('application', 'Åbenrå', partial)).toEqual([cases.application])
  })

  it('and what it is found by is shown nowhere', async () => {
    const row = await api.house.store.cases.findCase(cases.application)
    expect(row?.index).not.toHaveProperty('foundBy')
  })
})

it('a party finds its own by the same', async () => {
  expect(await found('application', 'lukaszewska', leader)).toEqual([cases.application])
  expect(await found('application', receipt, leader)).toEqual([cases.application])
})

it('what is changed is found by what it is now', async () => {
  const id = await storeApplication(api.house.store)
  await actUntold(
    api.house.store,
    id,
    command(leader, 'supplement', { contact: { name: 'Ny Mand', email: 'ny@hus.example' } }),
  )
  expect(await found('application', 'ny@hus.example')).toEqual([id])
})
