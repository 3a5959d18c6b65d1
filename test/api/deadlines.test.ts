import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

it('anyone may ask for the rules, each with its Danish name, length and paragraph', async () => {
  const { rules } = answerSchemas.DeadlineRules.parse((await api.get(urls.deadlines)).body)
  expect(rules.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining([
      'complaint',
      'party-hearing',
      'missing-information',
      'processing',
      'reassessment',
      'access-request',
      'standstill-electronic',
      'standstill-letter',
      'award-notice',
    ]),
  )
  expect(rules.find(({ rule }) => rule === 'complaint')).toMatchObject({
    name: 'Klagefrist',
    length: '4 uger',
    calendar: 'administration',
    law: expect.stringContaining('§ 67'),
    href: urls.deadline('complaint'),
  })
})

it('a deadline is told with date, first instant that is too late, and the sentence that explains it', async () => {
  const { status, body } = await api.get(`${urls.deadline('complaint')}?from=2027-03-01`)
  expect(status).toBe(200)
  // Four weeks from 1 March end on Easter Monday, in summer time.
  expect(answerSchemas.ComputedDeadline.parse(body)).toMatchObject({
    rule: 'complaint',
    from: '2027-03-01',
    date: '2027-03-30',
    endsAt: '2027-03-30T22:00:00.000Z',
    calendar: 'administration',
    explanation: expect.stringMatching(/påskedag.*§ 67/),
  })
})

it('a reminder is told with the time at which it is sent', async () => {
  const { body } = await api.get(`${urls.deadline('renewal-reminder-12')}?from=2028-06-30`)
  expect(answerSchemas.ComputedDeadline.parse(body)).toMatchObject({
    date: '2027-06-30',
    sendAt: '2027-06-30T06:00:00.000Z',
  })
})

it('an unknown rule is answered with those there are', async () => {
  expect(await api.get(`${urls.deadline('constructor')}?from=2027-03-01`)).toMatchObject({
    status: 404,
    body: { code: 'RULE_UNKNOWN', rules: expect.arrayContaining(['complaint']) },
  })
})

it.each([
  '',
  '?from=',
  '?from=2027-02-29',
  '?from=01.03.2027',
  '?from=9999-12-31',
  '?from=2027-03-01&from=2027-03-02',
  '?from=2027-03-01&to=2027-03-02',
])('no date, or no date that can be counted from, is a fault: %s', async (query) => {
  expect(await api.get(`${urls.deadline('complaint')}${query}`)).toMatchObject({
    status: 400,
    body: {
      code: 'INVALID_QUERY',
      invalid: [{ parameter: expect.stringMatching(/^(from|to)$/), detail: expect.any(String) }],
    },
  })
})
