import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { procedureOf } from '../../domain/process/case-id'
import { procedures } from '../../domain/procedures'
import type { Person } from '../../domain/rights/actor'
import { anne, people } from '../domain/random-commands'
import { walk } from '../model/walk'
import { eventually } from '../support/eventually'
import { storeCases } from '../support/store-cases'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'

/*
 * What happens in the cases that hang together, as the API tells it to each reader. Two families of cases: a withdrawal whose
 * complaint lies with Ankestyrelsen while a renewal waits, and a supervision of which the party has not been told. Nothing here
 * needs the engine: the timeline is computed, not waited for.
 */

let api: TestApi
const ids = { approval: '', application: '', revocation: '', complaint: '', supervised: '', supervision: '' }
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse('2027-02-15T09:00:00.000Z') })
  const { journals } = walk({ start: 'revocation forwarded', steps: [] }, procedures).world.observed
  const supervised = walk({ start: 'supervised', steps: [] }, procedures).world.observed.journals
  await storeCases(api.house.store, journals)
  await storeCases(api.house.store, supervised, '1234567899')
  for (const caseId of journals.keys()) Object.assign(ids, { [procedureOf(caseId) ?? '']: caseId })
  for (const caseId of supervised.keys())
    Object.assign(ids, { [procedureOf(caseId) === 'approval' ? 'supervised' : 'supervision']: caseId })
})
afterAll(() => api.stop())

const person = (subject: string): Person => people.find((one) => one.subject === subject) ?? anne
const [mette, helle, rikke, nora, fremmed] = ['mette', 'helle', 'rikke', 'nora', 'fremmed'].map(person) as [
  Person,
  Person,
  Person,
  Person,
  Person,
]

/** @param query `cases` and `assume` as in the address */
const ask = (
  caseId: string,
  who: Person,
  query: readonly (readonly [parameter: string, value: string])[] = [],
): Promise<Answer> =>
  api.get(
    `${urls.timeline(procedureOf(caseId) ?? 'approval', caseId)}?${new URLSearchParams(query.map(([parameter, value]): [string, string] => [parameter, value])).toString()}`,
    who,
  )
const timeline = async (...asked: Parameters<typeof ask>) => answerSchemas.Timeline.parse((await ask(...asked)).body)
const together = ['cases', 'related'] as const
const upheld = (): readonly [string, string] => ['assume', `${ids.complaint}/upheld@2027-03-12`]
const confirmed = (): readonly [string, string] => [
  'assume',
  `${ids.complaint}/recordOutcome@2027-03-12:{"outcome":"confirmed","decidedOn":"2027-03-12","summary":"Stadfæstet"}`,
]

describe('the timeline of cases that hang together', () => {
  it('tells of approval, renewal, withdrawal and complaint in one order, of each what its own timeline tells', async () => {
    for (const who of [mette, anne]) {
      const { entries, related } = await timeline(ids.approval, who, [together])
      const told = [ids.approval, ...related.map(({ caseId }) => caseId)]
      expect([...told].sort()).toEqual([ids.approval, ids.application, ids.revocation, ids.complaint].sort())
      for (const when of ['past', 'future']) {
        const instants = entries.filter((entry) => entry.when === when).map(({ at }) => at)
        expect(instants).toEqual([...instants].sort())
      }
      for (const caseId of told) {
        const own = await timeline(caseId, who)
        expect(own.entries.length).toBeGreaterThan(1)
        expect(entries.filter((entry) => entry.caseId === caseId)).toEqual(own.entries)
        expect(own.related.map((one) => one.caseId)).toEqual(expect.arrayContaining(told.filter((id) => id !== caseId)))
      }
    }
    const types = async (who: Person) =>
      (await timeline(ids.approval, who, [together])).entries.flatMap((entry) =>
        entry.when === 'past' ? [entry.type] : [],
      )
    expect(await types(mette)).toContain('milder-means-recorded')
    expect(await types(anne)).not.toContain('milder-means-recorded')
  })

  it('tells of the case alone unless it is asked for, and names the others', async () => {
    const { entries, related } = await timeline(ids.complaint, mette)
    expect(new Set(entries.map(({ caseId }) => caseId))).toEqual(new Set([ids.complaint]))
    expect(related).toContainEqual(
      expect.objectContaining({
        caseId: ids.revocation,
        statusName: 'Påklaget, godkendelsen består',
        timeline: urls.timeline('revocation', ids.revocation),
      }),
    )
  })

  it('tells nobody of a case that they may not read', async () => {
    const answers = await Promise.all([ask(ids.supervised, anne, [together]), ask(ids.supervised, anne)])
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(ids.supervision)
      expect(JSON.stringify(body)).not.toMatch(/supervision-opened|"supervision"/)
    }
    expect((await timeline(ids.supervised, mette, [together])).related.map(({ caseId }) => caseId)).toEqual([
      ids.supervision,
    ])
    // A reviewer reads what it is named on, and not the approval.
    const team = await timeline(ids.supervision, rikke, [together])
    expect([team.related, new Set(team.entries.map(({ caseId }) => caseId))]).toEqual([[], new Set([ids.supervision])])
    for (const who of [nora, fremmed])
      expect(await ask(ids.approval, who, [together])).toMatchObject({ status: 404, body: { code: 'CASE_UNKNOWN' } })
  })

  it('notes of each case that it has been read, and of none whose entries are not told', async () => {
    const read = async (): Promise<readonly string[]> =>
      (
        await api.house.pool.query<{ case_id: string }>(
          "SELECT case_id FROM accesses WHERE subject = 'maja' AND route LIKE '%timeline' ORDER BY case_id",
        )
      ).rows.map(({ case_id }) => case_id)
    await timeline(ids.revocation, person('maja'))
    await timeline(ids.approval, person('maja'), [together])
    await eventually(async () => {
      expect(await read()).toEqual(
        [ids.revocation, ids.revocation, ids.approval, ids.application, ids.complaint].sort(),
      )
    })
  })
})

describe('what would be in the others', () => {
  it('the complaint is upheld on 12 March: its difference to nothing, case by case, and nothing is written', async () => {
    const before = await api.rowCounts()
    const { entries, difference = [] } = await timeline(ids.approval, mette, [together, upheld()])
    expect(await api.rowCounts()).toEqual(before)
    expect(
      entries.flatMap((entry) =>
        entry.at === '2027-03-12T11:00:00.000Z' && entry.when === 'future'
          ? [`${procedureOf(entry.caseId)} ${entry.cause} ${entry.status}`]
          : [],
      ),
    ).toEqual([
      'complaint assumption concluded',
      'revocation case annulled',
      'approval case renewal-pending',
      'approval case renewal-pending',
      'application case received',
    ])
    const of = (caseId: string) => difference.find((one) => one.caseId === caseId)
    expect(of(ids.revocation)?.status).toEqual({
      without: { status: 'complained', statusName: 'Påklaget, godkendelsen består' },
      with: { status: 'annulled', statusName: 'Ophævet efter klage' },
    })
    expect(of(ids.application)).toMatchObject({
      deadlines: { gone: [], added: expect.arrayContaining([expect.objectContaining({ date: '2027-08-27' })]) },
      mails: {
        gone: [],
        added: expect.arrayContaining([expect.objectContaining({ template: 'renewal-resumed', to: 'anne' })]),
      },
    })
    // The approval has stood all the time: what is shown of it is the same either way.
    expect(of(ids.approval)?.register ?? []).toEqual([])
  })

  it('it is confirmed: the register, the e-mails and the deadlines that are gone', async () => {
    const { difference = [] } = await timeline(ids.complaint, mette, [confirmed()])
    const approval = difference.find(({ caseId }) => caseId === ids.approval)
    expect(approval?.register[0]).toMatchObject({
      from: '2027-03-12T23:00:00.000Z',
      without: { status: 'in-force', underRenewal: true },
      with: { status: 'ended', endGround: 'revoked' },
    })
    expect(approval?.status).toMatchObject({ without: { status: 'extended' }, with: { status: 'revoked' } })
    expect(approval?.deadlines.gone.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['condition', 'validity-end']),
    )
    expect(approval?.mails.gone.length).toBeGreaterThan(2)
    expect(approval?.mails.added.length).toBeGreaterThan(0)
  })

  it('is told to each by their own rights, and assumed by each as far as they could do it', async () => {
    expect(await ask(ids.approval, anne, [upheld()])).toMatchObject({ status: 422, body: { code: 'NOT_ALLOWED' } })
    const { difference = [] } = await timeline(ids.approval, anne, [['assume', `${ids.complaint}/withdraw@2027-03-12`]])
    expect(difference.find(({ caseId }) => caseId === ids.approval)?.status.with?.status).toBe('revoked')
    expect(difference.map(({ caseId }) => caseId)).toEqual(
      expect.arrayContaining([ids.application, ids.revocation, ids.complaint]),
    )
    // What the office alone is sent is the office's alone.
    expect(JSON.stringify(difference)).not.toMatch(/supervision-opened|delay-foreseen/)
  })

  it('is absent when nothing is assumed', async () => {
    expect(await timeline(ids.approval, mette, [together])).not.toHaveProperty('difference')
  })
})

describe('what cannot be assumed in another case', () => {
  const refusals: readonly (readonly [string, () => string, number, string])[] = [
    ['a day that has passed', () => `${ids.complaint}/upheld@2027-02-14`, 400, 'INVALID_QUERY'],
    ['a day beyond the timeline', () => `${ids.complaint}/upheld@2097-03-12`, 400, 'INVALID_QUERY'],
    ['no case before the slash', () => '/upheld@2027-03-12', 400, 'INVALID_QUERY'],
    ['two slashes', () => `${ids.complaint}/${ids.complaint}/upheld@2027-03-12`, 400, 'INVALID_QUERY'],
    ['what is no id of a case', () => 'klage/upheld@2027-03-12', 422, 'CASE_UNKNOWN'],
    ['a case that there is not', () => 'complaint-0000.1/upheld@2027-03-12', 422, 'CASE_UNKNOWN'],
    ['a case of another family', () => `${ids.supervision}/report@2027-03-12`, 422, 'CASE_UNKNOWN'],
    ['a command that its process has not', () => `${ids.complaint}/giveUp@2027-03-12`, 422, 'UNKNOWN_COMMAND'],
    ['one that its status refuses', () => `${ids.complaint}/keepComplaint@2027-03-12`, 422, 'WRONG_STATUS'],
    ['fields that it has not', () => `${ids.complaint}/recordOutcome@2027-03-12:{"who":"?"}`, 422, 'INVALID_FIELDS'],
    [
      'a day of decision after the day on which it is entered',
      () =>
        `${ids.complaint}/recordOutcome@2027-03-12:{"outcome":"confirmed","decidedOn":"2027-03-13","summary":"Stadfæstet"}`,
      422,
      'DATE_INVALID',
    ],
  ]
  it.each(refusals)('%s', async (_what, assume, status, code) => {
    const { body, ...answer } = await ask(ids.approval, mette, [['assume', assume()]])
    expect(answer.status).toBe(status)
    expect(answerSchemas.Problem.parse(body)).toMatchObject({ status, code, detail: expect.stringMatching(/\.$/) })
  })

  it('nor other cases than its own or the related ones be asked for', async () => {
    expect(await ask(ids.approval, mette, [['cases', 'alle']])).toMatchObject({
      status: 400,
      body: { code: 'INVALID_QUERY' },
    })
  })

  it('a hidden case answers like one that there is not', async () => {
    const refusedFor = async (caseId: string) => {
      const { status, body } = await ask(ids.supervised, anne, [['assume', `${caseId}/answerHearing@2027-03-12`]])
      return { status, ...(body as Record<string, unknown>), instance: undefined, correlationId: undefined }
    }
    expect(await refusedFor(ids.supervision)).toEqual(await refusedFor('supervision-begin0003.9'))
  })

  it('nor more than twenty things', async () => {
    const many = Array.from({ length: 21 }, () => upheld())
    expect(await ask(ids.approval, helle, many)).toMatchObject({ status: 400, body: { code: 'INVALID_QUERY' } })
  })
})
