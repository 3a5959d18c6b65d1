import { urls } from '../../api/urls'
import { eventually } from '../support/eventually'
import { storeApprovedProvider } from '../support/store-tender'
import { approvedProvider, publishTender } from '../support/tender-by-api'
import { startTestApi, type TestApi } from '../support/test-api'

/* Whoever is approved for a lot's speciale hears, once, that it is published: they alone can bid. */

let api: TestApi
beforeAll(async () => {
  api = await startTestApi({ tellProvidersEveryMs: 50 })
  await api.house.startWorker()
})
afterAll(() => api.stop())

const told = async (tenderId: string) => {
  const { rows } = await api.house.pool.query<{ key: string; subject: string; text: string; state: string }>(
    `SELECT message_key AS key, subject, text, state FROM messages WHERE message_key LIKE $1 ORDER BY message_key`,
    [`tender-published/${tenderId}/%`],
  )
  return rows
}

test('the approved are told when a lot is published, with its deadline, and not again when it is corrected', async () => {
  const anne = await approvedProvider(api)
  const tender = await publishTender(api)
  const first = await eventually(async () => {
    const rows = await told(tender.caseId)
    expect(rows.map(({ key }) => key.split('/')[2])).toContain(anne.organisation)
    return rows
  })
  const own = first.find(({ key }) => key.includes(`/${String(anne.organisation)}/`))
  expect(own).toMatchObject({
    // The address is one that a provider has typed: it is written to when it has been confirmed, and not before.
    state: 'unconfirmed',
    subject: expect.stringMatching(/^Udbud: Rådgivning om autisme – tilbudsfrist \d+\. /),
    text: expect.stringContaining(urls.publishedTender(tender.caseId)),
  })
  // Approved afterwards, it hears of the next lot, and of no correction of this one.
  const later = await storeApprovedProvider(api.house.store, 'Senere')
  const [lead] = tender.openers
  const seen = await api.get(urls.case('tender', tender.caseId), lead)
  const corrected = await api.post(
    urls.action('tender', tender.caseId, 'correct'),
    { text: 'Rettelse', reason: 'Grund', material: false },
    lead,
    { headers: { 'if-match': seen.headers.get('etag') ?? '' } },
  )
  expect(corrected).toMatchObject({ status: 200 })
  const next = await publishTender(api)
  await eventually(async () => {
    expect((await told(next.caseId)).map(({ key }) => key.split('/')[2])).toEqual(
      expect.arrayContaining([anne.organisation, later.organisation]),
    )
  })
  expect(await told(tender.caseId)).toEqual(first)
})
