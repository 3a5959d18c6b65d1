import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { addDays } from '../../domain/calendar/civil-date'
import { appendUntold, command, storeApplication } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(at) })
  for (const officer of [jens, ida, rikke, helle, nina, bo, eva]) await api.get(urls.tasks, officer)
})
afterAll(() => api.stop())

const jens = people.caseworker({ name: 'Jens Juul' })
const ida = people.caseworker({ name: 'Ida Iversen' })
const rikke = people.reviewer()
const helle = people.head()
const nina = people.caseworker({ organisation: 'NORD' })
const at = '2027-02-15T09:00:00.000Z'
const today = '2027-02-15'
const bo = people.caseworker({ name: 'Bo Berg' })
const eva = people.caseworker({ name: 'Eva Eg', roles: ['caseworker', 'reviewer'] })
const away = (from = 0, to = 7, substitute = ida.subject) => ({
  from: addDays(today, from),
  to: addDays(today, to),
  substitute: { subject: substitute },
})
const mine = async (who = ida) => answerSchemas.Tasks.parse((await api.get(urls.tasks, who)).body).items
const absences = async () => answerSchemas.Absences.parse((await api.get(urls.absences, helle)).body).items

describe('an absence', () => {
  it('gives the substitute the tasks, who does them on behalf, until it is ended', async () => {
    const caseId = await storeApplication(api.house.store, at)
    await appendUntold(
      api.house.store,
      caseId,
      command(helle, 'allocate', { caseworker: { subject: jens.subject, name: jens.name } }, at),
    )
    expect(await mine()).toEqual([])
    const answer = await api.post(urls.absences, away(), jens, { key: 'ferie-uge-7' })
    const absence = answerSchemas.Absence.parse(answer.body)
    expect(answer).toMatchObject({
      status: 201,
      body: {
        person: { subject: jens.subject, name: 'Jens Juul' },
        substitute: { subject: ida.subject, name: 'Ida Iversen' },
        registeredBy: 'Jens Juul',
      },
    })
    expect(await api.post(urls.absences, away(), jens, { key: 'ferie-uge-7' })).toMatchObject({
      status: 201,
      body: { absenceId: absence.absenceId },
    })
    expect(await api.post(urls.absences, away(1), jens, { key: 'ferie-uge-7' })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
    expect(await mine()).toMatchObject(
      ['declareImpartiality', 'startReview'].map((command) => ({
        case: { caseId },
        action: { command },
        holder: { subject: jens.subject },
        onBehalfOf: { subject: jens.subject, name: 'Jens Juul' },
      })),
    )

    const kept = async (name: string, data: unknown) =>
      (
        await api.house.pool.query<{ by: unknown }>('SELECT by FROM receipts WHERE receipt_id = $1', [
          answerSchemas.Receipt.parse((await api.post(urls.action('application', caseId, name), data, ida)).body)
            .receiptId,
        ])
      ).rows[0]?.by
    expect(
      await kept('startReview', {
        reviewers: [{ subject: rikke.subject, name: rikke.name, email: 'rikke@tilsyn.example' }],
        simplifiedBecause: 'Kendt.',
      }),
    ).toMatchObject({ subject: ida.subject, onBehalfOf: { subject: jens.subject, name: 'Jens Juul' } })
    expect(await kept('declareImpartiality', { impartial: false, reason: 'Slægtning.' })).not.toHaveProperty(
      'onBehalfOf',
    )

    expect(
      await api.request(absence.href, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${await api.issuer.token(ida)}` },
      }),
    ).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    const end = async () =>
      api.request(absence.href, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${await api.issuer.token(helle)}` },
      })
    expect(await end()).toMatchObject({ status: 204 })
    expect(await end()).toMatchObject({ status: 404, body: { code: 'ABSENCE_UNKNOWN' } })
    expect(await mine()).toEqual([])
  })

  it('is registered by a head for the office’s people, and seen by the office alone', async () => {
    expect(await api.post(urls.absences, { ...away(1, 1), person: { subject: jens.subject } }, helle)).toMatchObject({
      status: 201,
      body: { registeredBy: helle.name, person: { name: 'Jens Juul' } },
    })
    expect(await absences()).toMatchObject([{ person: { subject: jens.subject }, from: addDays(today, 1) }])
    expect(await api.get(urls.absences, nina)).toMatchObject({ status: 200, body: { items: [] } })
    expect(await api.get(urls.absences, people.provider())).toMatchObject({ status: 403 })
    expect(await mine()).toEqual([])
  })

  it.each([
    ['an overlap', () => jens, () => away(1, 3), 409, 'ABSENCE_OVERLAP'],
    ['yesterday', () => jens, () => away(-1), 422, 'ABSENCE_DATES'],
    ['an end before its beginning', () => jens, () => away(5, 4), 422, 'ABSENCE_DATES'],
    ['oneself as substitute', () => jens, () => away(20, 30, jens.subject), 422, 'SUBSTITUTE_SELF'],
    ['a substitute without the role', () => jens, () => away(20, 30, rikke.subject), 422, 'SUBSTITUTE_UNSUITABLE'],
    ['a substitute of another office', () => jens, () => away(20, 30, nina.subject), 422, 'SUBSTITUTE_UNSUITABLE'],
    [
      'a substitute who can do only half of the work',
      () => eva,
      () => away(20, 30, ida.subject),
      422,
      'SUBSTITUTE_UNSUITABLE',
    ],
    ['a substitute whom nobody knows', () => jens, () => away(20, 30, 'ingen'), 422, 'SUBSTITUTE_UNSUITABLE'],
    [
      'somebody else’s absence, but by the head',
      () => ida,
      () => ({ ...away(20, 30), person: { subject: jens.subject } }),
      403,
      'FORBIDDEN',
    ],
    [
      'an absence of somebody of another office',
      () => helle,
      () => ({ ...away(20, 30), person: { subject: nina.subject } }),
      422,
      'OFFICER_ELSEWHERE',
    ],
    [
      'an absence of somebody whom nobody knows',
      () => helle,
      () => ({ ...away(20, 30), person: { subject: 'ingen' } }),
      422,
      'OFFICER_UNKNOWN',
    ],
    ['a date that does not exist', () => jens, () => ({ ...away(), to: '2027-02-30' }), 400, 'INVALID_FIELDS'],
    ['an absence of a provider', () => people.provider(), () => away(20, 30), 403, 'FORBIDDEN'],
  ] as const)('is not registered for %s', async (_case, who, data, status, code) => {
    const before = await absences()
    expect(await api.post(urls.absences, data(), who())).toMatchObject({
      status,
      body: { code, detail: expect.stringMatching(/\w/) },
    })
    expect(await absences()).toEqual(before)
  })
})

describe('substitutes', () => {
  const registered = (who: typeof jens, from: number, to: number, substitute: typeof jens) =>
    api.post(urls.absences, away(from, to, substitute.subject), who)

  it('make no circle of two or of three on any day', async () => {
    expect(await registered(ida, 100, 110, bo)).toMatchObject({ status: 201 })
    expect(await registered(bo, 110, 115, ida)).toMatchObject({ status: 409, body: { code: 'SUBSTITUTE_AWAY' } })
    expect(await registered(bo, 111, 115, ida)).toMatchObject({ status: 201 })
    // Whoever stands in falls ill all the same; the circle is refused where it would be closed.
    expect(await registered(bo, 105, 106, jens)).toMatchObject({ status: 201 })
    expect(await registered(jens, 106, 106, ida)).toMatchObject({ status: 409, body: { code: 'SUBSTITUTE_AWAY' } })
  })

  it('make none when all ask at once', async () => {
    for (let day = 200; day < 220; day++) {
      const answers = await Promise.all([
        registered(ida, day, day, bo),
        registered(bo, day, day, jens),
        registered(jens, day, day, ida),
      ])
      const taken = answers.filter(({ status }) => status === 201)
      expect(taken.length).toBeLessThan(3)
      expect(taken.length).toBeGreaterThan(0)
      expect(answers.filter(({ status }) => status !== 201).map(({ body }) => body)).toMatchObject(
        Array.from({ length: 3 - taken.length }, () => ({ code: 'SUBSTITUTE_AWAY' })),
      )
    }
  })
})
