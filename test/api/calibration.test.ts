import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { appendRequest } from '../../domain/process/journal'
import type { Procedure } from '../../domain/process/procedure'
import { reviewProcedure } from '../../domain/review/procedure'
import { application, fullOpening, rikke, rolf } from '../domain/review/review-cases'
import { openCase } from '../support/case-driver'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const procedure: Procedure = reviewProcedure

/** Keeps a review that two reviewers have finished; they differ on the criterion `praksis` when told to. */
async function keepReview(n: number, { office = 'MIDT', differ = false, finished = true } = {}): Promise<void> {
  const caseId = `review-kalibrering${n}`
  const review = openCase(
    reviewProcedure,
    fullOpening([rikke, rolf], { simplifiedBecause: 'Fuldt oplyst.', office }),
    application,
    '2027-01-04 10:00',
    caseId,
  )
  for (const reviewer of [rikke, rolf])
    review.act('declareImpartiality', { impartial: true }, reviewer, '2027-01-05 09:00')
  for (const reviewer of finished ? [rikke, rolf] : [rikke]) {
    review.act('assess', { criterionId: 'viden', fulfilled: 'yes', text: 'Hemmelig' }, reviewer, '2027-01-06 09:00')
    review.act(
      'assess',
      { criterionId: 'praksis', fulfilled: differ && reviewer === rolf ? 'no' : 'yes', text: 'Hemmelig' },
      reviewer,
      '2027-01-06 09:00',
    )
    review.act('submit', { recommendation: 'grant', reasons: 'Hemmelig' }, reviewer, '2027-01-07 09:00')
  }
  const { request } = appendRequest(procedure, undefined, review.journal)
  await api.house.store.journal.openCase({
    request: { ...request, row: { ...request.row, caseNumber: `27.06.00-G01-${n}-27` } },
  })
}

describe('the calibration report', () => {
  it("shows heads and lawyers how alike their own office's reviewers judge, from five finished reviews on", async () => {
    for (let n = 1; n <= 4; n += 1) await keepReview(n, { differ: n === 1 })
    await keepReview(5, { finished: false })
    await keepReview(6, { office: 'NORD', differ: true })
    const report = async () => {
      const { status, body } = await api.get(urls.calibration, people.head())
      expect(status).toBe(200)
      return answerSchemas.Calibration.parse(body)
    }
    expect((await report()).items.map(({ withheld }) => withheld)).toEqual([true, true, true])

    await keepReview(7)
    expect(await report()).toEqual({
      office: 'MIDT',
      smallestShown: 5,
      items: [
        { criterionId: '*', withheld: false, reviews: 10, agreement: 0.9 },
        { criterionId: 'praksis', withheld: false, reviews: 5, agreement: 0.8 },
        { criterionId: 'viden', withheld: false, reviews: 5, agreement: 1 },
      ],
    })
    expect(JSON.stringify(await report())).not.toMatch(/Hemmelig|rikke|rolf/)
  })

  it("is nobody else's, and takes no parameters", async () => {
    for (const other of [people.caseworker(), people.reviewer(), people.provider(), people.admin()])
      expect(await api.get(urls.calibration, other)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
    expect(await api.get(urls.calibration)).toMatchObject({ status: 401 })
    expect(await api.get(`${urls.calibration}?office=NORD`, people.head())).toMatchObject({ status: 400 })
  })
})
