import { createHash, randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { eventually } from '../support/eventually'
import { applicationData, people } from '../support/factories'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'
import { now } from '../support/present'

/** No worker runs here: what is shown holds before any workflow has done anything. */
let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ answerWithinMs: 1_000 })
})
afterAll(() => api.stop())

const open = urls.cases('application')
const receiptIn = ({ body }: Answer) => answerSchemas.Receipt.parse(body)
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('an application that is handed in', () => {
  it('is answered 201 with its address and a receipt whose SHA-256 the sender can compute', async () => {
    const anne = people.provider()
    const body = `${JSON.stringify(applicationData(anne, { offerName: 'Æblehaven' }))}\n`
    const before = now()

    const answer = await api.post(open, body, anne)
    const after = now()

    const receipt = receiptIn(answer)
    expect(answer).toMatchObject({ status: 201 })
    expect(answer.headers.get('location')).toBe(urls.case('application', receipt.caseId))
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^K-\d{4}-\d{6}$/),
      command: 'submit',
      submission: true,
      outcome: 'accepted',
      seq: 1,
      sha256: sha256(body),
    })
    expect([before, receipt.receivedAt, after].sort()).toEqual([before, receipt.receivedAt, after])
  })

  it("stands in the journal under its receipt's instant and sender, and its workflow is going", async () => {
    const anne = people.provider()
    const receipt = receiptIn(await api.post(open, applicationData(anne), anne))
    const { events } = await api.house.store.journal.readJournal(receipt.caseId, 0)
    expect(events).toMatchObject([
      { seq: 1, at: receipt.receivedAt, by: anne, commandId: receipt.receiptId, event: { type: 'submitted' } },
    ])
    expect((await api.house.client.workflow.getHandle(receipt.caseId).describe()).status.name).toBe('RUNNING')
  })

  it('may be sent again with the same key, also ten times at once: one case, one answer', async () => {
    const anne = people.provider()
    const data = applicationData(anne)
    const key = randomUUID()

    const answers = await Promise.all(Array.from({ length: 10 }, () => api.post(open, data, anne, { key })))
    const again = await api.post(open, data, anne, { key })

    for (const answer of answers)
      expect({ status: answer.status, body: answer.body, location: answer.headers.get('location') }).toEqual({
        status: 201,
        body: again.body,
        location: again.headers.get('location'),
      })
    expect(
      await api.house.store.cases.countCases({ scope: { owner: String(anne.organisation) }, procedure: 'application' }),
    ).toBe(1)
  })

  it('for a place that has an open case is refused, and its receipt is kept', async () => {
    const anne = people.provider()
    const data = applicationData(anne)
    await api.post(open, data, anne)
    const key = randomUUID()

    const answer = await api.post(open, data, anne, { key })

    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_ACTIVE', receipt: { outcome: 'refused', sha256: sha256(JSON.stringify(data)) } },
    })
    const { receipt } = answer.body as { receipt: { href: string } }
    expect(await api.get(receipt.href, anne)).toMatchObject({ status: 200, body: receipt })
    const again = await api.post(open, data, anne, { key })
    expect({ ...(again.body as object), instance: '' }).toEqual({ ...(answer.body as object), instance: '' })
  })
})

describe('a receipt', () => {
  it("is its owner's alone: to all others it does not exist", async () => {
    const anne = people.provider()
    const { href } = receiptIn(await api.post(open, applicationData(anne), anne))
    expect(await api.get(href, people.provider({ organisation: String(anne.organisation) }))).toMatchObject({
      status: 404,
      body: { code: 'RECEIPT_UNKNOWN' },
    })
    expect(await api.get(urls.receipt(randomUUID()), anne)).toMatchObject({
      status: 404,
      body: { code: 'RECEIPT_UNKNOWN' },
    })
    expect(await api.get(href)).toMatchObject({ status: 401 })
  })
})

describe('while nothing carries out commands', () => {
  it('a submission is answered 202 with its receipt, and stays received', async () => {
    const anne = people.provider()
    const { caseId } = receiptIn(await api.post(open, applicationData(anne), anne))
    const key = randomUUID()
    const address = urls.action('application', caseId, 'supplement')

    const answer = await api.post(address, { places: 12 }, anne, { key })

    const receipt = receiptIn(answer)
    expect(answer).toMatchObject({
      status: 202,
      body: { command: 'supplement', submission: true, outcome: 'pending', sha256: sha256('{"places":12}') },
    })
    expect(answer.headers.get('location')).toBe(receipt.href)
    expect(await api.get(receipt.href, anne)).toMatchObject({ status: 200, body: answer.body })
    expect(await api.post(address, { places: 12 }, anne, { key })).toMatchObject({ status: 202, body: answer.body })
    const later = new Date(Date.parse(receipt.receivedAt) + 1).toISOString()
    expect(await api.house.store.receipts.receiptsBefore(caseId, later)).toMatchObject([
      { commandId: receipt.receiptId, name: 'supplement', data: { places: 12 }, at: receipt.receivedAt },
    ])
  })
})

describe('while the engine is down', () => {
  it('an application is answered 202 with its receipt, can be read at once, and is set going when the engine is back', async () => {
    await api.restart({ temporalAddress: noEngine })
    const anne = people.provider()
    const key = randomUUID()
    const data = applicationData(anne)

    const answer = await api.post(open, data, anne, { key })

    const receipt = receiptIn(answer)
    expect(answer.status).toBe(202)
    expect(answer.headers.get('location')).toBe(receipt.href)
    expect(await api.get(receipt.case, anne)).toMatchObject({
      status: 200,
      body: { caseId: receipt.caseId, status: 'received', statusName: 'Modtaget' },
    })
    expect(await api.probe(urls.ready)).toMatchObject({
      status: 503,
      body: { ready: false, parts: { database: 'up', engine: 'down' } },
    })

    await api.restart({ redeliver: { olderThanMs: 0, everyMs: 50 } })

    await eventually(async () => {
      expect((await api.house.client.workflow.getHandle(receipt.caseId).describe()).status.name).toBe('RUNNING')
      expect(await api.house.store.receipts.findReceipt(receipt.receiptId)).toMatchObject({ outcome: 'accepted' })
    })
    expect(await api.post(open, data, anne, { key })).toMatchObject({
      status: 201,
      body: { caseId: receipt.caseId, receiptId: receipt.receiptId },
    })
    expect(await api.probe(urls.ready)).toMatchObject({ status: 200, body: { ready: true } })
  })
})
