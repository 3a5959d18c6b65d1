import { createHash, randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import type { Person } from '../../domain/rights/actor'
import type { TenderState } from '../../domain/tender/state'
import { sealBid } from '../../seal/seal-bid'
import { now } from '../support/present'
import { storeApprovedProvider, storeTender, type StoredTender } from '../support/store-tender'
import { sendBid } from '../support/tender-by-api'
import { startTestApi, type TestApi } from '../support/test-api'
import { eventTypes, until } from '../support/test-house'

/*
 * Many bids at once: each is safe with its receipt before the engine hears of it, and all come to the case together.
 * Redelivery, which would make good what is left behind, does not look here.
 */

let api: TestApi
let tender: StoredTender
beforeAll(async () => {
  const redeliver = { olderThanMs: 3_600_000 }
  api = await startTestApi({ keptAfterMs: 0, answerWithinMs: 60_000, redeliver })
  const bidsUntil = { date: civilDateAt(now(24 * 3_600_000)), time: '12:00' }
  tender = await storeTender(api.house.store, { bidsUntil })
})
afterAll(() => api.stop())

const bidOf = async (who: Person) => {
  const content = { name: 'Tilbud.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(randomUUID()) }
  const address = { tender: tender.caseId, lot: '1', bidder: who.organisation ?? '' }
  return sealBid(content, address, tender.publicKey)
}
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const send = async (who: Person, content: Uint8Array, key?: string) => {
  const answer = await sendBid(api, tender.caseId, who, { content, ...(key === undefined ? {} : { key }) })
  expect(answer).toMatchObject({ status: 202 })
  return answerSchemas.Receipt.parse(answer.body)
}
const taken = async () => (await eventTypes(api.house, tender.caseId)).filter((type) => type === 'bid-received').length

test('forty at once with no worker there are all safe, and come to the case in each bidder’s order when there is one', async () => {
  const bidders = await Promise.all(
    Array.from({ length: 38 }, (_, n) => storeApprovedProvider(api.house.store, `B${n}`)),
  )
  const envelopes = await Promise.all(bidders.map(bidOf))
  await Promise.all(bidders.map((who, n) => send(who, envelopes[n] ?? new Uint8Array())))
  const [first] = bidders
  if (first === undefined) throw new Error('no bidder')
  const versions = [await bidOf(first), await bidOf(first)] as const
  const key = randomUUID()
  await send(first, versions[0])
  const { number } = await send(first, versions[1], key)
  // The same request again is the same receipt, while nobody knows yet what the case says.
  expect(await send(first, versions[1], key)).toMatchObject({ number })
  expect(await taken()).toBe(0)

  await api.house.startWorker()
  const last = await storeApprovedProvider(api.house.store, 'Sidst')
  await send(last, await bidOf(last))
  await until('all are taken in', async () => (await taken()) === 41)
  const { bids } = (await api.house.store.cases.loadCase(tender.caseId)).state as TenderState
  expect(bids).toHaveLength(39)
  const own = bids.find(({ cvr }) => cvr === first.organisation)
  expect(own?.versions.map(({ sha256 }) => sha256)).toEqual(
    [envelopes[0], ...versions].map((one) => hashOf(one ?? new Uint8Array())),
  )
  // Rows that one append has written have one transaction: the state of the tender was written for many bids at once.
  const { rows: appends } = await api.house.pool.query<{ n: number }>(
    `SELECT count(DISTINCT xmin::text)::integer AS n FROM journal WHERE case_id = $1 AND type = 'bid-received'`,
    [tender.caseId],
  )
  expect(appends[0]?.n).toBeLessThan(12)
  await until('every receipt says so', async () => {
    const { rows } = await api.house.pool.query<{ outcome: string | null }>(
      'SELECT DISTINCT outcome FROM receipts WHERE case_id = $1',
      [tender.caseId],
    )
    return rows.length === 1 && rows[0]?.outcome === 'accepted'
  })
})
