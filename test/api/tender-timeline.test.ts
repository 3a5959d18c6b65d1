import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person } from '../../domain/rights/actor'
import { bidOf } from '../domain/tender/tender-case'
import { appendUntold, command } from '../support/application-case'
import { people } from '../support/factories'
import { now } from '../support/present'
import { storeApprovedProvider, storeTender, type StoredTender } from '../support/store-tender'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/* What lies ahead of a tender says nothing of who has bid, nor whether anybody has. */

const day = 24 * 3_600_000
let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
})
afterAll(() => api.stop())

const stored = (): Promise<StoredTender> =>
  storeTender(api.house.store, { largestBid: 10, bidsUntil: { date: civilDateAt(now(day)), time: '12:00' } })
async function future({ caseId }: StoredTender, who: Person, query = '') {
  const answer = await api.get(`${urls.timeline('tender', caseId)}${query}`, who)
  expect(answer).toMatchObject({ status: 200 })
  const { entries, ends } = answerSchemas.Timeline.parse(answer.body)
  return { steps: entries.filter(({ when }) => when === 'future'), ends }
}
async function withBid(): Promise<{ readonly tender: StoredTender; readonly bidder: Person }> {
  const [tender, bidder] = [await stored(), await storeApprovedProvider(api.house.store, 'Bente Bydende')]
  await appendUntold(api.house.store, tender.caseId, command(bidder, 'submitBid', bidOf(bidder, 'a')))
  return { tender, bidder }
}
const steps = ({ steps: told }: Awaited<ReturnType<typeof future>>) =>
  told.map((entry) => ({ ...entry, caseId: '', at: '' }))

test('a tender on which somebody has bid looks ahead as one on which nobody has, for everybody but the bidder', async () => {
  const [empty, { tender, bidder }] = [await stored(), await withBid()]
  for (const [without, having] of [
    [empty.openers[0], tender.openers[0]],
    [empty.manager, tender.manager],
    [people.provider(), people.provider()],
  ] as const) {
    const told = await future(tender, having)
    expect(told.steps).toMatchObject([{ status: 'closed', events: [{ type: 'bids-closed' }] }])
    expect(steps(await future(empty, without))).toEqual(steps(told))
  }
  expect((await future(tender, bidder)).steps).toMatchObject([{ status: 'closed' }])
})

test('what would be told to all names nobody who follows it or has bid', async () => {
  const { tender, bidder } = await withBid()
  const [officer] = tender.openers
  const told = await future(tender, officer, `?assume=cancellation@${civilDateAt(now(day / 2))}`)
  expect(told.steps).toMatchObject([{ events: [{ type: 'cancelled' }] }])
  for (const secret of [bidder.name, bidder.organisation ?? '', bidder.subject])
    expect([secret, JSON.stringify(told).includes(secret)]).toEqual([secret, false])
})
