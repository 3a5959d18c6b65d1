import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { appendRequest } from '../../domain/process/journal'
import { judgeOpening } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import { approvalToRenew } from '../domain/random-commands'
import { appendUntold, leader, officer, requestInformation, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'

/* A case's future as the API tells it. Nothing here needs the engine: the timeline is computed, not waited for. */

let api: TestApi
/** Asked for on 11 January 2027 at 10.00; the present is an hour later. */
let id: string
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse('2027-01-11T10:00:00.000Z') })
  id = await storeApplication(api.house.store, '2027-01-04T08:00:00.000Z')
  await appendUntold(api.house.store, id, requestInformation('2027-01-11T09:00:00.000Z'))
})
afterAll(() => api.stop())

const timeline = (query = '', person: Person = leader): Promise<Answer> =>
  api.get(`${urls.timeline('application', id)}${query}`, person)
const future = ({ body }: Answer) => {
  const { entries, ends } = answerSchemas.Timeline.parse(body)
  return {
    steps: entries.flatMap((entry) => (entry.when === 'future' ? [entry] : [])),
    past: entries.flatMap((entry) => (entry.when === 'past' ? [entry] : [])),
    ends,
  }
}

describe('the timeline', () => {
  it('tells what has happened, by whom, and what time alone will do, with rule, reason, status and e-mails', async () => {
    const { past, steps, ends } = future(await timeline())
    expect(past).toMatchObject([
      {
        type: 'submitted',
        at: '2027-01-04T08:00:00.000Z',
        statusName: 'Modtaget',
        explanation: 'Udført af Anne Leder mandag den 4. januar 2027 kl. 9.00.',
      },
      { type: 'information-requested', status: 'awaiting-information', by: { name: 'Mette Sørensen' } },
    ])
    expect(steps).toMatchObject([
      {
        at: '2027-01-25T23:00:00.000Z',
        date: '2027-01-25',
        rule: 'missing-information',
        cause: 'deadline',
        endsRight: false,
        text: expect.stringContaining('14 dage regnet fra mandag den 11. januar 2027'),
        events: [{ type: 'information-reminded' }],
        mails: [
          {
            template: 'information-reminder',
            subject: 'Påmindelse: Vi mangler oplysninger – frist 9. februar 2027',
            to: 'Anne Leder',
          },
        ],
        letters: [{ title: expect.stringMatching(/oplysninger/), to: 'Anne Leder' }],
      },
      {
        date: '2027-02-09',
        endsRight: true,
        status: 'abandoned',
        mails: [{ template: 'application-abandoned' }],
        outcome:
          'Sagen er henlagt. Sagens status bliver »Henlagt«. Samtidig gælder, at brevet »Ansøgningen er henlagt« sendes til Anne Leder. En indsendelse, der modtages inden da, behandles først og kan ændre det.',
      },
    ])
    expect(ends).toEqual({ reason: 'closed', text: 'Derefter er sagen afsluttet.' })
  })

  it('shows a stranger nothing', async () => {
    expect(await timeline('', people.provider({ organisation: '87654321' }))).toMatchObject({
      status: 404,
      body: { code: 'CASE_UNKNOWN' },
    })
  })
})

describe('an assumption', () => {
  it('moves the future, and writes nothing', async () => {
    const before = await api.rowCounts()
    const { steps, ends } = future(await timeline('?assume=answer@2027-01-28'))
    expect(steps.map(({ at, cause, events, status }) => [at, cause, events[0]?.type, status])).toEqual([
      ['2027-01-25T23:00:00.000Z', 'deadline', 'information-reminded', 'awaiting-information'],
      ['2027-01-28T11:00:00.000Z', 'assumption', 'information-supplemented', 'received'],
      // complete and paid since 4 January: time alone tells of a delay, again and again
      ['2027-06-21T22:00:00.000Z', 'deadline', 'delay-announced', 'received'],
      ['2027-08-16T22:00:00.000Z', 'deadline', 'delay-announced', 'received'],
      ['2027-10-11T22:00:00.000Z', 'deadline', 'delay-announced', 'received'],
      ['2027-12-06T23:00:00.000Z', 'deadline', 'delay-announced', 'received'],
    ])
    expect(ends.reason).toBe('repeats')
    expect(await api.rowCounts()).toEqual(before)
  })

  it.each(['2027-01-12T10:00:00.000Z', '2027-01-12T11:00:00+01:00', '2027-01-12t10:00:00z'])(
    'can be several, with fields, at an instant such as %s',
    async (at) => {
      const { steps } = future(
        await timeline(
          `?assume=${encodeURIComponent('withdrawal@2027-01-20')}&assume=${encodeURIComponent(`supplement@${at}:{"methods":"Nye metoder"}`)}`,
        ),
      )
      expect(steps.map(({ at, events, status }) => [at, events[0]?.type, status])).toEqual([
        ['2027-01-12T10:00:00.000Z', 'information-supplemented', 'received'],
        ['2027-01-20T11:00:00.000Z', 'withdrawn', 'withdrawn'],
      ])
    },
  )

  it('follows the case that it opens', async () => {
    const approval = `approval-${'2'.repeat(12)}.9`
    const events = judgeOpening(
      procedures.approval,
      { caseId: approval, caseNumber: '27.06.00-G01-999-27' },
      {
        commandId: 'granted',
        name: 'open',
        data: approvalToRenew,
        by: { kind: 'case', caseId: 'application-222222222222', seq: 9 },
        at: '2027-01-11T09:00:00.000Z',
      },
    )
    await api.house.store.journal.openCase({ request: appendRequest(procedures.approval, undefined, events).request })
    const answer = await api.get(`${urls.timeline('approval', approval)}?assume=renewal@2027-08-01`, leader)
    expect(future(answer).steps.find(({ cause }) => cause === 'assumption')).toMatchObject({
      opens: [{ procedure: 'application', procedureName: 'Ansøgning' }],
      outcome: expect.stringContaining('en ny sag (ansøgning) åbnes'),
    })
  })

  it.each([
    ['a command that the status refuses', 'answerHearing@2027-01-20', leader, 422, 'WRONG_STATUS'],
    ['one that is too late', 'answer@2027-03-01', leader, 422, 'CASE_CLOSED'],
    ['one that there is not', 'flyv@2027-01-20', leader, 422, 'UNKNOWN_COMMAND'],
    ['one that only time gives', 'abandon@2027-01-20', leader, 422, 'UNKNOWN_COMMAND'],
    ['a step of the authority by the party', 'decide@2027-01-20', leader, 422, 'NOT_ALLOWED'],
    ['fields that the command does not have', 'supplement@2027-01-20:{"method":"?"}', leader, 422, 'INVALID_FIELDS'],
    ['fields that are no JSON', 'supplement@2027-01-20:{', leader, 400, 'INVALID_QUERY'],
    ['a day that does not exist', 'answer@2027-02-30', leader, 400, 'INVALID_QUERY'],
    ['a day that has passed', 'answer@2027-01-10', leader, 400, 'INVALID_QUERY'],
    ['a day beyond the timeline', 'answer@2097-01-10', leader, 400, 'INVALID_QUERY'],
    ['no day', 'answer', leader, 400, 'INVALID_QUERY'],
  ] as const)('is refused for %s', async (_what, assume, person, status, code) => {
    const { body, ...answer } = await timeline(`?assume=${encodeURIComponent(assume)}`, person)
    expect(answer.status).toBe(status)
    expect(answerSchemas.Problem.parse(body)).toMatchObject({ status, code, detail: expect.stringMatching(/\.$/) })
  })

  it('names the commands that there are, when it means none of them', async () => {
    expect((await timeline('?assume=flyv@2027-01-20', officer)).body).toMatchObject({
      details: { commands: expect.arrayContaining(['supplement', 'decide', 'answer']) },
    })
  })
})
