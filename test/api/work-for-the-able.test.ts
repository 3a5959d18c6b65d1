import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { addDays } from '../../domain/calendar/civil-date'
import type { Person } from '../../domain/rights/actor'
import { appendUntold, command, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

const at = '2027-02-15T09:00:00.000Z'
const today = '2027-02-15'
const mette = people.caseworker({ name: 'Mette Madsen' })
const jens = people.caseworker({ name: 'Jens Juul' })
const ida = people.caseworker({ name: 'Ida Iversen' })
const rikke = people.reviewer()
const nina = people.caseworker({ organisation: 'NORD' })
const partial = people.caseworker()

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(at) })
  // Any request makes whoever works at an authority known.
  for (const officer of [jens, ida, rikke, nina, partial]) await api.get(urls.cases('application'), officer)
  const leave = { from: today, to: addDays(today, 4), substitute: { subject: ida.subject } }
  expect(await api.post(urls.absences, leave, jens)).toMatchObject({ status: 201 })
})
afterAll(() => api.stop())

const opened = async (): Promise<string> => {
  const caseId = await storeApplication(api.house.store, at)
  await appendUntold(
    api.house.store,
    caseId,
    command(partial, 'declareImpartiality', { impartial: false, reason: 'Slægtning.' }, at),
  )
  return caseId
}
const named = ({ subject, name }: Person) => ({ caseworker: { subject, name } })
const allocate = (caseId: string, data: unknown, key?: string) =>
  api.post(urls.action('application', caseId, 'allocate'), data, mette, key === undefined ? {} : { key })

describe('a case is not allocated', () => {
  it.each([
    ['to somebody whom nobody knows', () => people.caseworker(), 422, 'OFFICER_UNKNOWN'],
    ['to somebody of another office', () => nina, 422, 'OFFICER_ELSEWHERE'],
    ['to somebody without the role', () => rikke, 422, 'OFFICER_WITHOUT_ROLE'],
    ['to somebody who is away', () => jens, 409, 'OFFICER_AWAY'],
  ] as const)('%s, and nothing is written', async (_what, who, status, code) => {
    const caseId = await opened()
    const before = await api.rowCounts()
    expect(await allocate(caseId, named(who()))).toMatchObject({
      status,
      body: { code, detail: expect.stringMatching(/\w/) as string },
    })
    expect(await api.rowCounts()).toEqual(before)
  })
})

it('tells who stands in for somebody who is away, and gives them the work to whoever insists', async () => {
  const caseId = await opened()
  expect(await allocate(caseId, named(jens), 'tildel-jens')).toMatchObject({
    body: {
      code: 'OFFICER_AWAY',
      details: {
        subject: jens.subject,
        away: { to: addDays(today, 4), substitute: { subject: ida.subject, name: 'Ida Iversen' } },
      },
    },
  })
  // What was refused was not received: the same key serves the request that insists.
  expect(await allocate(caseId, { ...named(jens), evenIfAway: true }, 'tildel-jens')).toMatchObject({ status: 202 })
})

it('answers the same request alike, though whoever got the work is away by then', async () => {
  const caseId = await opened()
  const first = answerSchemas.Receipt.parse((await allocate(caseId, named(ida), 'tildel-ida')).body)
  const leave = { from: today, to: today, substitute: { subject: mette.subject } }
  const absence = answerSchemas.Absence.parse((await api.post(urls.absences, leave, ida)).body)
  expect(await allocate(caseId, named(ida), 'tildel-ida')).toMatchObject({
    status: 202,
    body: { receiptId: first.receiptId },
  })
  expect(await allocate(caseId, named(ida))).toMatchObject({ status: 409, body: { code: 'OFFICER_AWAY' } })
  await api.house.store.absences.endAbsence(absence.absenceId, ida.subject, at)
})

it('is told in the description of every action that gives work', async () => {
  const { body } = await api.get(urls.openapi)
  const described = Object.entries((body as { paths: Record<string, { post?: { description?: string } }> }).paths)
    .filter(([, { post }]) => post?.description?.includes('OFFICER_AWAY') === true)
    .map(([path]) => path.split('/').at(-1))
  expect(described.sort()).toEqual([
    'allocate',
    'appointPanel',
    'assignTeam',
    'reallocate',
    'reassign',
    'registerKey',
    'replaceMember',
    'startReview',
  ])
})
