import { createHash } from 'node:crypto'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { sealBid } from '../../seal/seal-bid'
import { eventually } from '../support/eventually'
import { approvedProvider, publishTender, sendBid, type PublishedTender } from '../support/tender-by-api'
import { startTestApi, type TestApi } from '../support/test-api'

/* Bids that nobody opened are destroyed after the procedure: the key with its shares, the envelopes here, and the record of both stays. */

let api: TestApi
let tender: PublishedTender
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
  tender = await publishTender(api)
})
afterAll(() => api.stop())

const act = async (by: Person, command: string, data: unknown) => {
  const seen = await api.get(urls.case('tender', tender.caseId), by)
  return api.post(urls.action('tender', tender.caseId, command), data, by, {
    headers: { 'if-match': seen.headers.get('etag') ?? '' },
  })
}
const chunksOf = async (caseId: string): Promise<number> => {
  const { rows } = await api.house.pool.query<{ n: string }>(
    'SELECT count(*) AS n FROM document_chunks c JOIN documents d USING (document_id) WHERE d.case_id = $1 AND d.media_type LIKE $2',
    [caseId, '%sealed-bid'],
  )
  return Number(rows[0]?.n)
}

test('the bytes are gone, which envelopes they were and when stands in the journal, and nothing else is touched', async () => {
  const anne = await approvedProvider(api)
  const content = await sealBid(
    { name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('tilbud') },
    { tender: tender.caseId, lot: '1', bidder: anne.organisation ?? '' },
    tender.publicKey,
  )
  expect(await sendBid(api, tender.caseId, anne, { content })).toMatchObject({ status: 201 })
  expect(await chunksOf(tender.caseId)).toBe(1)
  const [opener] = tender.openers
  expect(await act(opener, 'destroyUnopened', { sharesDestroyed: true, witnessed: 'x' })).toMatchObject({
    body: { code: 'WRONG_STATUS' },
  })
  expect(await act(tender.manager, 'cancel', { reason: 'error', text: 'Fejl i udbuddet.' })).toMatchObject({
    status: 200,
  })
  expect(await act(opener, 'destroyUnopened', { sharesDestroyed: false, witnessed: 'x' })).toMatchObject({
    body: { code: 'KEY_KEPT' },
  })
  expect(await chunksOf(tender.caseId)).toBe(1)
  expect(
    await act(opener, 'destroyUnopened', { sharesDestroyed: true, witnessed: 'Makuleret af to i forening.' }),
  ).toMatchObject({ status: 200 })
  await eventually(async () => {
    expect(await chunksOf(tender.caseId)).toBe(0)
    const journal = JSON.stringify((await api.get(urls.journal('tender', tender.caseId), opener)).body)
    expect(journal).toContain('De uåbnede kuverter er slettet')
  })
  const sha256 = createHash('sha256').update(content).digest('hex')
  const { rows } = await api.house.pool.query<{ body: string }>(
    `SELECT body FROM journal WHERE case_id = $1 AND type = 'envelopes-deleted'`,
    [tender.caseId],
  )
  expect(rows.map(({ body }) => body).join()).toContain(sha256)
  const kept = await api.house.pool.query<{ sha256: string; destroyed_at: Date | null; media_type: string }>(
    'SELECT sha256, destroyed_at, media_type FROM documents WHERE case_id = $1',
    [tender.caseId],
  )
  expect(kept.rows.filter(({ destroyed_at }) => destroyed_at !== null).map((row) => row.sha256)).toEqual([sha256])
  expect(
    kept.rows.some(({ media_type, destroyed_at }) => media_type === 'application/pdf' && destroyed_at === null),
  ).toBe(true)
})
