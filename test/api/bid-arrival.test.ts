import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { epochOf, instantOf } from '../../domain/calendar/instant'
import { judge } from '../../domain/process/judge'
import { procedures } from '../../domain/procedures'
import type { Person } from '../../domain/rights/actor'
import { arrivalRule } from '../../domain/tender/bids/arrival'
import { envelopeMediaType } from '../../domain/tender/documents/case-documents'
import { sealBid } from '../../seal/seal-bid'
import { now } from '../support/present'
import { RawUpload } from '../support/raw-upload'
import { sampleFiles } from '../support/sample-files'
import { storeApprovedProvider, storeTender, type StoredTender } from '../support/store-tender'
import { noEngine, startTestApi, usualUploads, type TestApi } from '../support/test-api'
import { until } from '../support/test-house'

/*
 * The published rule of arrival (docs/law.md § 9.8): the last byte counts, what we let a sender wait does not, and no engine is needed
 * for it. The clock is the test's, and stands still until it is told.
 */

let api: TestApi
let tender: StoredTender
let clock = 0
let closes = 0
beforeAll(async () => {
  clock = epochOf(now())
  api = await startTestApi({
    temporalAddress: noEngine,
    answerWithinMs: 200,
    keptAfterMs: 0,
    uploads: { ...usualUploads, bidsAtOnce: 1 },
    clock: () => clock,
  })
  const tomorrow = civilDateAt(now(24 * 3_600_000))
  tender = await storeTender(api.house.store, { bidsUntil: { date: tomorrow, time: '12:00' } })
  closes = epochOf(tender.closesAt)
})
afterAll(() => api.stop())

const said = new URLSearchParams({ name: 'Åhuset', contactName: 'Bo', email: 'bud@aahuset.example' }).toString()

/** A bidder that has said that it wants to send, and has sent nothing yet. */
async function asking(headers: readonly string[] = []) {
  const who = await storeApprovedProvider(api.house.store, 'Bo', instantOf(closes))
  const envelope = await sealBid(
    { name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from(sampleFiles.pdf(who.subject)) },
    { tender: tender.caseId, lot: '1', bidder: who.organisation ?? '' },
    tender.publicKey,
  )
  const upload = await RawUpload.announce(api, who, {
    path: `${urls.bids('tender', tender.caseId)}?${said}`,
    type: envelopeMediaType,
    bytes: envelope.length,
    headers,
  })
  return { who, envelope, upload }
}

async function receiptOf(upload: RawUpload) {
  const answer = await upload.answered(/\r\n\r\n\{.*\}$/s)
  expect(answer).toMatch(/HTTP\/1\.1 202 /)
  upload.hangUp()
  return answerSchemas.Receipt.parse(JSON.parse(answer.slice(answer.lastIndexOf('\r\n\r\n{') + 4)))
}

/** What the case makes of it by its stamp, also when it hears of it long after. */
async function takenAs(who: Person): Promise<readonly string[]> {
  const { state, seq } = await api.house.store.cases.loadCase(tender.caseId)
  const all = await api.house.store.receipts.receiptsBefore(tender.caseId, instantOf(closes + 3_600_000))
  return all
    .filter(({ by }) => by.kind === 'person' && by.subject === who.subject)
    .flatMap((envelope) => judge(procedures.tender, { state, seq }, envelope).map(({ event }) => event.type))
}

const underWay = async (step: 'waiting' | 'reading', n: number): Promise<void> =>
  until(`${n} bids are ${step}`, async () =>
    String((await api.probe('/metrics')).body).includes(`specialeplan_api_bids_under_way{step="${step}"} ${n}`),
  )

test.each([
  ['on the stroke', -1, 'bid-received'],
  ['a millisecond later', 0, 'bid-late'],
])(
  'a slow sender that begins before the deadline and ends %s is judged by its last byte',
  async (_when, after, taken) => {
    clock = closes - 5_000
    const { who, envelope, upload } = await asking(['Expect: 100-continue'])
    await upload.answered(/100 Continue/)
    upload.send(envelope.subarray(0, -1))
    await underWay('reading', 1)
    clock = closes + after
    upload.send(envelope.subarray(-1))
    expect((await receiptOf(upload)).receivedAt).toBe(instantOf(closes + after))
    expect(await takenAs(who)).toEqual([taken])
  },
)

test('whoever had to wait for our own queue is no later for it, and is neither refused nor overtaken', async () => {
  clock = closes - 20_000
  const slow = await asking(['Expect: 100-continue'])
  await slow.upload.answered(/100 Continue/)
  clock = closes - 10
  // Those who do not ask whether to send have sent everything already.
  const [second, third] = [await asking(), await asking()]
  second.upload.send(second.envelope)
  third.upload.send(third.envelope)
  await underWay('waiting', 2)
  clock = closes + 60_000
  slow.upload.send(slow.envelope)
  expect((await receiptOf(slow.upload)).receivedAt).toBe(instantOf(closes + 60_000))
  expect(await takenAs(slow.who)).toEqual(['bid-late'])
  for (const { upload, who } of [second, third]) {
    expect((await receiptOf(upload)).receivedAt).toBe(instantOf(closes - 10))
    expect(await takenAs(who)).toEqual(['bid-received'])
  }
})

test('one that breaks off is no bid, and gives its turn to the next', async () => {
  clock = closes - 2_000
  const cut = await asking(['Expect: 100-continue'])
  await cut.upload.answered(/100 Continue/)
  cut.upload.send(cut.envelope.subarray(0, 1_000))
  const next = await asking()
  next.upload.send(next.envelope)
  await underWay('waiting', 1)
  cut.upload.hangUp()
  await receiptOf(next.upload)
  expect(await takenAs(next.who)).toEqual(['bid-received'])
  expect(await takenAs(cut.who)).toEqual([])
})

test('the rule is published with the tender, and stands in the description of the API', async () => {
  const anybody = await storeApprovedProvider(api.house.store)
  expect((await api.get(urls.case('tender', tender.caseId), anybody)).body).toMatchObject({ view: { arrivalRule } })
  const description = JSON.stringify((await api.get(urls.openapi)).body)
  expect(description).toContain(arrivalRule)
})
