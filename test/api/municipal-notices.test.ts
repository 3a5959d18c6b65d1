import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { DomainEvent, RegisterEntry, RegisterOrder } from '../../domain/process/procedure'
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
/** Once all that has happened so far has been looked at. */
const lookedAt = async (): Promise<void> => {
  for (const [table, job] of [
    ['register_changes', 'municipal-notices'],
    ['withdrawal_changes', 'municipal-withdrawals'],
  ] as const)
    await eventually(async () => {
      const { rows } = await api.house.pool.query<{ left: number }>(
        `SELECT count(*)::integer AS left FROM ${table} WHERE position > coalesce((SELECT nullif(place, '')::bigint FROM operation_jobs WHERE name = $1), 0)`,
        [job],
      )
      expect(rows[0]?.left).toBe(0)
    })
}
/** Who has been told that a case has ended. */
const toldOf = async (caseId: string): Promise<readonly string[]> => {
  await lookedAt()
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

/** Subjects of what municipalities have been told of a case, in the order in which it happened. */
const newsOf = async (caseId: string): Promise<readonly string[]> => {
  await lookedAt()
  const { rows } = await api.house.pool.query<{ subject: string; recipient: string }>(
    `SELECT split_part(subject, ': ', 1) AS subject, recipient FROM messages WHERE message_key LIKE $1 AND message_key NOT LIKE 'national/%'
     ORDER BY split_part(message_key, '/', 3)::integer, message_key`,
    [`%/${caseId}/%`],
  )
  return rows.map(({ subject, recipient }) => `${recipient.split('@')[0] ?? ''} ${subject}`)
}
const order = (from: string, more: Partial<RegisterOrder> = {}): RegisterOrder => ({
  from,
  text: 'Ansæt en leder.',
  due: '2027-09-01',
  ...more,
})

it('hears when orders and skærpet tilsyn begin and end, once each, and not of what is only said otherwise', async () => {
  await send(odense, 'PUT', { approvals: ['approval-b'] })
  await send(viborg, 'PUT', {})
  await shown('approval-f')
  await changed('approval-f', 1, { status: 'in-force', orders: [order('2027-06-04')] })
  // More time, and other words: the same order.
  await changed('approval-f', 2, {
    status: 'in-force',
    orders: [order('2027-06-04', { due: '2027-10-01', text: 'Ansæt to.' })],
  })
  // Two of a day are two, also of a department.
  const two = [order('2027-06-04'), order('2027-06-04'), order('2027-06-04', { department: 'Afdeling Syd' })]
  await changed('approval-f', 3, { status: 'in-force', orders: two })
  await changed('approval-f', 4, {
    status: 'in-force',
    intensifiedSupervision: { from: '2027-06-04', to: '2027-12-04' },
  })
  await changed('approval-f', 5, {
    status: 'in-force',
    intensifiedSupervision: { from: '2027-09-01', to: '2028-03-01' },
  })
  await changed('approval-f', 6, { status: 'in-force' })
  await ended('approval-f', 7, { orders: [order('2028-01-01')] })
  await changed('approval-f', 8, { status: 'in-force' })
  expect(await newsOf('approval-f')).toEqual([
    'k791 Ny godkendt specialfunktion',
    'k791 Påbud – frist 1. september 2027',
    'k791 Påbud – frist 1. september 2027',
    'k791 Påbud – frist 1. september 2027',
    'k791 Skærpet tilsyn iværksat',
    'k791 Et påbud gælder ikke længere',
    'k791 Et påbud gælder ikke længere',
    'k791 Et påbud gælder ikke længere',
    'k791 Skærpet tilsyn ændret',
    'k791 Skærpet tilsyn ophørt',
    'k791 En godkendelse er ophørt',
    'k791 En godkendelse gælder igen',
  ])
})

/** An event of the approval that changes nothing in the register. */
const happened = async (caseId: string, seq: number, ...events: readonly DomainEvent[]): Promise<void> => {
  const register: RegisterEntry = { ...entry('Birkely'), municipality: 'Viborg', status: 'in-force' }
  const request = madeUpRequest({ caseId, expectedSeq: seq, register, texts: events.map(() => 'Noteret') })
  await api.house.store.journal.append({
    ...request,
    events: request.events.map((recorded, n) => ({ ...recorded, event: events[n] ?? recorded.event })),
  })
}
const ofWithdrawal = (type: string, more: object = {}): DomainEvent => ({
  type,
  ...{ revocationId: 'revocation-1', ...more },
})
const noted = (stage: string, more: object = {}) => ofWithdrawal('revocation-noted', { stage, ...more })
const off = ofWithdrawal('revocation-ended')

it.each<readonly [string, readonly (readonly DomainEvent[])[], readonly string[]]>([
  ['is decided', [[noted('heard')], [noted('decided')], [noted('complained')]], ['Afgørelse om tilbagekaldelse']],
  ['comes to nothing before it is decided', [[noted('heard')], [off]], []],
  ['is averted', [[noted('decided')], [off]], ['Afgørelse om tilbagekaldelse', 'Tilbagekaldelsen gælder ikke']],
  [
    'is remitted and dropped',
    [[noted('decided')], [noted('complained')], [noted('heard')], [off]],
    ['Afgørelse om tilbagekaldelse', 'Tilbagekaldelsen gælder ikke'],
  ],
  [
    'takes a part',
    [[noted('decided', { inPart: true })], [ofWithdrawal('revoked-in-part', { part: {} })]],
    ['Afgørelse om tilbagekaldelse', 'En del af en godkendelse er tilbagekaldt'],
  ],
  [
    'is taken away when it has had effect: the register says so',
    [[noted('decided')], [ofWithdrawal('reinstated'), off]],
    ['Afgørelse om tilbagekaldelse'],
  ],
])('hears of a withdrawal that %s', async (what, steps, expected) => {
  const caseId = `approval-g-${what.replaceAll(/[^a-z]/g, '').slice(0, 40)}`
  await send(viborg, 'PUT', {})
  await shown(caseId)
  let seq = 1
  for (const events of steps) {
    await happened(caseId, seq, ...events)
    seq += events.length
  }
  expect((await newsOf(caseId)).map((told) => told.replace(/^k791 /, '').replace(/ \(.*/, ''))).toEqual([
    'Ny godkendt specialfunktion',
    ...expected,
  ])
})

it('hears of no withdrawal that was decided before it asked', async () => {
  await send(aarhus, 'DELETE')
  await shown('approval-h')
  await happened('approval-h', 1, noted('decided'))
  await send(aarhus, 'PUT', { approvals: ['approval-h'] })
  await happened('approval-h', 2, off)
  expect(await newsOf('approval-h')).toEqual([
    'k791 Ny godkendt specialfunktion',
    'k791 Afgørelse om tilbagekaldelse (ikke trådt i kraft)',
    'k751 Tilbagekaldelsen gælder ikke',
    'k791 Tilbagekaldelsen gælder ikke',
  ])
  await send(viborg, 'DELETE')
  await send(aarhus, 'DELETE')
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

describe('the national authority', () => {
  const toldNation = async (caseId: string) => {
    await lookedAt()
    await eventually(async () => {
      const { rows } = await api.house.pool.query<{ left: number }>(
        `SELECT (SELECT max(position) FROM register_changes) - place::bigint AS left FROM operation_jobs WHERE name = 'national-notices'`,
      )
      expect(Number(rows[0]?.left)).toBe(0)
    })
    const { rows } = await api.house.pool.query<{ subject: string; recipient: string; text: string }>(
      `SELECT subject, recipient, text FROM messages WHERE message_key LIKE $1 ORDER BY split_part(message_key, '/', 4)::integer`,
      [`national/%/${caseId}/%`],
    )
    return rows
  }

  it('hears of every approval without asking: new, under skærpet tilsyn, and over', async () => {
    await shown('approval-nation')
    await changed('approval-nation', 1, {
      status: 'in-force',
      intensifiedSupervision: { from: '2027-03-01', to: '2027-08-31' },
    })
    await ended('approval-nation', 2)
    const heard = await toldNation('approval-nation')
    expect(heard.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Ny godkendt specialfunktion',
      'Skærpet tilsyn iværksat',
      'En godkendelse er ophørt',
    ])
    for (const { recipient, text } of heard) {
      expect(recipient).toBe('udbud@sbst.example')
      expect(text).not.toMatch(/jeres kommune|kommunen har bedt|kontraktansvarlige/)
    }
  })

  it('is told for its contract manager when somebody has won a tender by the approval, and of no other bidder', async () => {
    await shown('approval-winner')
    await shown('approval-loser')
    const state = {
      ...{ caseNumber: '27.06.00-G01-9-27', title: 'Rådgivning om autisme', office: 'SBST', status: 'standstill' },
      bids: [
        { id: 'b1', approvalId: 'approval-winner' },
        { id: 'b2', approvalId: 'approval-loser' },
      ],
      award: { winners: ['b1'] },
      contracts: [],
    }
    const made = madeUpRequest({ caseId: 'tender-nation' })
    const row = { ...made.row, procedure: 'tender' as const, state: { ...made.row.state, ...state } }
    await api.house.store.journal.openCase({ request: { ...made, row } })
    await ended('approval-winner')
    await ended('approval-loser')
    const [, over] = await toldNation('approval-winner')
    expect(over?.text).toContain('»Rådgivning om autisme«, sag 27.06.00-G01-9-27')
    expect(over?.text).toContain('kontrakten er ikke underskrevet')
    expect((await toldNation('approval-loser'))[1]?.text).not.toContain('Rådgivning om autisme')
  })
})
