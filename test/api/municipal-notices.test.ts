import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { RegisterEntry } from '../../domain/process/procedure'
import type { Person } from '../../domain/rights/actor'
import { entry, madeUpRequest } from '../store/made-up'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, tellMunicipalitiesEveryMs: 50 })
})
afterAll(() => api.stop())

const ofMunicipality = (organisation: string): Person => ({
  kind: 'person',
  subject: `kommune-${organisation}`,
  name: `Kirsten ${organisation}`,
  roles: ['municipality'],
  organisation,
})
const [aarhus, viborg, odense] = ['K751', 'K791', 'K461'].map(ofMunicipality) as [Person, Person, Person]
const addressOf = ({ organisation = '' }: Person): string => `${organisation.toLowerCase()}@kommune.example`

const send = async (who: Person, method: string, data?: unknown, email: string | undefined = addressOf(who)) =>
  api.request(urls.municipalNotices, {
    method,
    headers: {
      authorization: `Bearer ${await api.issuer.token(who, { claims: email === '' ? {} : { email } })}`,
      'content-type': 'application/json',
    },
    ...(data === undefined ? {} : { body: JSON.stringify(data) }),
  })
const told = (answer: Answer) => answerSchemas.MunicipalNotices.parse(answer.body)

/** An approval in the register, in force in Viborg. */
const shown = async (caseId: string, changes: Partial<RegisterEntry> = {}): Promise<void> => {
  const register: RegisterEntry = { ...entry('Birkely'), municipality: 'Viborg', status: 'in-force', ...changes }
  await api.house.store.journal.openCase({ request: madeUpRequest({ caseId, register }) })
}
const changed = async (caseId: string, seq: number, changes: Partial<RegisterEntry>): Promise<void> => {
  const register: RegisterEntry = { ...entry('Birkely'), municipality: 'Viborg', ...changes }
  await api.house.store.journal.append(madeUpRequest({ caseId, expectedSeq: seq, register }))
}
const ended = (caseId: string, seq = 1, more: Partial<RegisterEntry> = {}) =>
  changed(caseId, seq, { status: 'ended', endGround: 'given-up', ...more })
/** Who has been told of a case, once all that the register shows has been looked at. */
const toldOf = async (caseId: string): Promise<readonly string[]> => {
  await eventually(async () => {
    const { rows } = await api.house.pool.query<{ left: number }>(
      `SELECT count(*)::integer AS left FROM register_changes WHERE position > coalesce((SELECT nullif(place, '')::bigint FROM operation_jobs WHERE name = 'municipal-notices'), 0)`,
    )
    expect(rows[0]?.left).toBe(0)
  })
  const { rows } = await api.house.pool.query<{ recipient: string }>(
    'SELECT recipient FROM messages WHERE message_key LIKE $1 ORDER BY recipient',
    [`approval-ended/${caseId}/%`],
  )
  return rows.map(({ recipient }) => recipient)
}

it('hears of what ends in it, and of the places elsewhere that it has named, once', async () => {
  await shown('approval-a')
  await shown('approval-b')
  expect(told(await send(viborg, 'GET'))).toEqual({ wanted: false })
  expect(told(await send(viborg, 'PUT', {}))).toMatchObject({
    wanted: true,
    municipality: 'Viborg',
    to: { name: viborg.name, email: addressOf(viborg) },
  })
  expect(told(await send(aarhus, 'PUT', { approvals: ['approval-b'] }))).toMatchObject({ approvals: ['approval-b'] })
  expect(told(await send(odense, 'PUT', {}))).toMatchObject({ municipality: 'Odense' })

  await changed('approval-a', 1, { status: 'in-force', places: 3 })
  await ended('approval-a', 2)
  await ended('approval-a', 3, { note: 'rettet' })
  await ended('approval-b')
  expect(await toldOf('approval-a')).toEqual([addressOf(viborg)])
  expect(await toldOf('approval-b')).toEqual([addressOf(aarhus), addressOf(viborg)])
  const { rows } = await api.house.pool.query<{ text: string; subject: string }>(
    `SELECT subject, text FROM messages WHERE message_key = 'approval-ended/approval-b/2/K751'`,
  )
  expect(rows[0]?.subject).toMatch(/^En godkendelse er ophørt: /)
  expect(rows[0]?.text).toMatch(
    /Birkely.* i Viborg Kommune[\s\S]*Tilbuddet har opgivet den[\s\S]*\/api\/register\/approval-b/,
  )
})

it('hears of it again when an approval that stood again ends anew', async () => {
  await shown('approval-c')
  await ended('approval-c')
  await changed('approval-c', 2, { status: 'in-force' })
  await ended('approval-c', 3, { endGround: 'expired' })
  expect(await toldOf('approval-c')).toEqual([addressOf(viborg), addressOf(viborg)])
})

it('hears of nothing that ended before it asked, nor after it has asked no more', async () => {
  expect(await send(viborg, 'DELETE')).toMatchObject({ status: 204 })
  await shown('approval-d')
  await ended('approval-d')
  await send(viborg, 'PUT', {})
  expect(await toldOf('approval-d')).toEqual([])
  await send(viborg, 'DELETE')
  await shown('approval-e')
  await ended('approval-e')
  expect(await toldOf('approval-e')).toEqual([])
  expect(told(await send(viborg, 'GET'))).toEqual({ wanted: false })
})

it.each([
  ['a caseworker', () => people.caseworker(), {}, undefined, 403, 'FORBIDDEN'],
  ['a municipality that does not exist', () => ofMunicipality('K999'), {}, undefined, 403, 'FORBIDDEN'],
  [
    'a provider of a municipality',
    () => ({ ...viborg, roles: ['provider' as const] }),
    {},
    undefined,
    403,
    'FORBIDDEN',
  ],
  ['a login without an address', () => viborg, {}, '', 422, 'EMAIL_UNKNOWN'],
  [
    'an approval that the register never showed',
    () => viborg,
    { approvals: ['approval-no'] },
    undefined,
    400,
    'INVALID_FIELDS',
  ],
  ['no approval at all', () => viborg, { approvals: [] }, undefined, 400, 'INVALID_FIELDS'],
] as const)('is refused to %s', async (_what, who, data, email, status, code) => {
  const one = who()
  expect(await send(one, 'PUT', data, email ?? addressOf(one))).toMatchObject({ status, body: { code } })
  expect(told(await send(viborg, 'GET'))).toEqual({ wanted: false })
})
