import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { joinShares } from '../../seal/join-shares'
import { openBid } from '../../seal/open-bid'
import { sealBid } from '../../seal/seal-bid'
import { privateKeyOf, type TenderPublicKey } from '../../seal/tender-key'
import type { Person } from '../../domain/rights/actor'
import { people } from '../support/factories'
import { logFile } from '../support/run-logs'
import { sampleFiles } from '../support/sample-files'
import { approvedProvider, publishTender, sendBid, type PublishedTender } from '../support/tender-by-api'
import { startTestApi, type TestApi } from '../support/test-api'
import { keyWithShares } from '../seal/sealed'

/* Sealed bids over HTTP: what comes in, what is refused, and that nothing which the server holds opens one. */

const marker = 'VORES PRIS ER 1.150 KRONER I TIMEN'
let api: TestApi
let tender: PublishedTender
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
  tender = await publishTender(api)
})
afterAll(() => api.stop())

const sealed = (who: Person, text = marker, key: TenderPublicKey = tender.publicKey): Promise<Uint8Array> =>
  sealBid(
    { name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from(sampleFiles.pdf(text)) },
    { tender: tender.caseId, lot: '1', bidder: who.organisation ?? '' },
    key,
  )
/** Every page of the case, and those on which it could be told of. */
const everyPage = (): readonly string[] => {
  const { caseId } = tender
  const of = [
    urls.case,
    urls.journal,
    urls.timeline,
    urls.documents,
    urls.letters,
    urls.caseMessages,
    urls.drafts,
    urls.accesses,
    urls.certificate,
  ]
  return [...of.map((address) => address('tender', caseId)), urls.cases('tender'), urls.tasks, urls.messages]
}
const told = (body: unknown, words: readonly string[]): readonly string[] =>
  words.filter((word) => JSON.stringify(body).includes(word))
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('a bid is received with a receipt over its very bytes, shown to its sender and to nobody else, and replaced', async () => {
  const [anne, bent] = [await approvedProvider(api), await approvedProvider(api)]
  const first = await sealed(anne)
  const answer = await sendBid(api, tender.caseId, anne, { content: first })
  expect(answer).toMatchObject({ status: 201 })
  const receipt = answerSchemas.Receipt.parse(answer.body)
  expect(receipt).toMatchObject({ command: 'submitBid', outcome: 'accepted', submission: true, sha256: hashOf(first) })
  const second = await sealed(anne, `${marker} nu`)
  expect(await sendBid(api, tender.caseId, anne, { content: second })).toMatchObject({ status: 201 })
  const path = urls.case('tender', tender.caseId)
  expect((await api.get(path, anne)).body).toMatchObject({
    view: { own: [{ versions: [{ sha256: hashOf(first), at: receipt.receivedAt }, { sha256: hashOf(second) }] }] },
  })
  for (const who of [...tender.openers, tender.manager, bent]) {
    for (const page of everyPage()) {
      const seen = await api.get(page, who)
      expect([page, [200, 403, 404].includes(seen.status)]).toEqual([page, true])
      expect([page, told(seen.body, [anne.organisation ?? '', hashOf(second), 'bud@aahuset', anne.subject])]).toEqual([
        page,
        [],
      ])
    }
  }
})

test('the same request again is the same bid, and the same envelope by another request is refused with a receipt', async () => {
  const anne = await approvedProvider(api)
  const content = await sealed(anne)
  const key = 'same-request-1234'
  const [first, again] = [
    await sendBid(api, tender.caseId, anne, { content, key }),
    await sendBid(api, tender.caseId, anne, { content, key }),
  ]
  expect(again.body).toMatchObject({ number: (first.body as { readonly number: string }).number })
  expect(await sendBid(api, tender.caseId, anne, { content })).toMatchObject({
    status: 422,
    body: { code: 'BID_COPIED', receipt: { outcome: 'refused' } },
  })
})

test('what is no envelope, another’s, or to another key is refused, and nothing is written', async () => {
  const [anne, bent] = [await approvedProvider(api), await approvedProvider(api)]
  const { publicKey } = await keyWithShares()
  const before = await api.rowCounts()
  const refused = async (content: Uint8Array, code: string, type?: string): Promise<void> => {
    const answer = await sendBid(api, tender.caseId, anne, { content, ...(type === undefined ? {} : { type }) })
    expect(answer).toMatchObject({ status: 422, body: { code } })
  }
  await refused(Uint8Array.from(sampleFiles.pdf(marker)), 'ENVELOPE_MALFORMED')
  await refused(Uint8Array.from(sampleFiles.pdf(marker)), 'ENVELOPE_MALFORMED', 'application/pdf')
  await refused(new TextEncoder().encode(marker), 'ENVELOPE_MALFORMED')
  await refused(await sealed(bent), 'ENVELOPE_FOREIGN')
  await refused(await sealed(anne, marker, publicKey), 'ENVELOPE_OTHER_KEY')
  expect(await api.rowCounts()).toEqual(before)
})

test('without an approval for the speciale, or larger than the lot takes, nothing of it is read', async () => {
  const stranger = people.provider()
  expect(await sendBid(api, tender.caseId, stranger, { content: await sealed(stranger) })).toMatchObject({
    status: 422,
    body: { code: 'LOT_WITHOUT_APPROVAL' },
  })
  const anne = await approvedProvider(api)
  expect(await sendBid(api, tender.caseId, anne, { content: new Uint8Array(1024 * 1024 + 1) })).toMatchObject({
    status: 422,
    body: { code: 'BID_TOO_LARGE', details: { largest: 1024 * 1024 } },
  })
  expect(await sendBid(api, tender.caseId, people.caseworker(), { content: await sealed(anne) })).toMatchObject({
    status: 404,
  })
})

test.each([
  ['name', 'Klik https://ond.example'],
  ['name', 'Hus\u202eet'],
  ['contactName', 'mig@ond.example'],
  ['contactName', '   '],
  ['email', 'ikke en adresse'],
  ['email', 'a@b.example\r\nBcc: c@d.example'],
])('%s »%s« is refused before a byte of the envelope is read, and nothing is written', async (parameter, value) => {
  const anne = await approvedProvider(api)
  const before = await api.rowCounts()
  expect(
    await sendBid(api, tender.caseId, anne, { content: new Uint8Array([1]), said: { [parameter]: value } }),
  ).toMatchObject({ status: 400, body: { code: 'INVALID_QUERY', invalid: [{ parameter }] } })
  expect(await api.rowCounts()).toEqual(before)
})

test('a bid is given by its envelope alone: nobody states a hash of their own', async () => {
  const anne = await approvedProvider(api)
  expect(await api.post(urls.action('tender', tender.caseId, 'submitBid'), {}, anne)).toMatchObject({
    status: 404,
    body: { code: 'UNKNOWN_COMMAND' },
  })
})

test('an attempt to open early is refused, and stands in the journal by whoever tried', async () => {
  const [, omar, ida] = tender.openers
  const envelopes = [{ bid: 'b1', sha256: 'a'.repeat(64) }]
  for (const [who, command, data] of [
    [omar, 'openBids', { envelopes }],
    [ida, 'confirmOpening', {}],
  ] as const)
    expect(await api.post(urls.action('tender', tender.caseId, command), data, who)).toMatchObject({
      status: 403,
      body: { code: 'OPENING_TOO_EARLY' },
    })
  const { body } = await api.get(urls.journal('tender', tender.caseId), omar)
  const entries = (body as { readonly entries: readonly { readonly text: string; readonly by: unknown }[] }).entries
  const tried = entries.filter(({ text }) => text === 'Et forsøg på at åbne tilbud før fristen er afvist')
  expect(tried).toHaveLength(2)
  expect(JSON.stringify(tried)).toContain('Omar')
})

test('with all of the database, the engine’s history, the log and an opener’s share nothing opens; with two shares it does', async () => {
  const anne = await approvedProvider(api)
  const content = await sealed(anne, 'HELT HEMMELIGT INDHOLD')
  expect(await sendBid(api, tender.caseId, anne, { content })).toMatchObject({ status: 201 })
  const { pool, client } = api.house
  const tables = await pool.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  )
  const dump: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)
    dump.push(...rows.map(({ row }) => row))
  }
  const stored = await pool.query<{ part: Buffer }>('SELECT bytes AS part FROM document_chunks')
  const history = await client.workflow.getHandle(tender.caseId).fetchHistory()
  const everything = Buffer.concat([
    Buffer.from(dump.join('\n')),
    ...stored.rows.map(({ part }) => part),
    Buffer.from(JSON.stringify(history)),
    Buffer.from(readFileSync(logFile('api'))),
  ])
  // It is all there: the envelope itself, and the receipt's hash.
  expect(dump.some((row) => row.includes(hashOf(content)))).toBe(true)
  for (const secret of [
    'HELT HEMMELIGT',
    ...tender.shares.map(({ point }) => Buffer.from(point).toString('base64url')),
  ])
    expect(everything.includes(secret)).toBe(false)
  for (const { point } of tender.shares) {
    expect(everything.includes(Buffer.from(point))).toBe(false)
    expect(everything.includes(Buffer.from(point).toString('hex'))).toBe(false)
  }
  // Whatever 32 bytes there are as base64url or hexadecimal, none is the private key.
  const candidates = [
    ...new Set([
      ...(everything.toString('latin1').match(/(?<![\w-])[\w-]{43}(?![\w-])/g) ?? []).map((text) =>
        Buffer.from(text, 'base64url'),
      ),
      ...(everything.toString('latin1').match(/[0-9a-f]{64}/g) ?? []).map((text) => Buffer.from(text, 'hex')),
    ]),
  ]
  expect(candidates.length).toBeGreaterThan(0)
  for (const candidate of candidates)
    await expect(privateKeyOf(tender.publicKey, Uint8Array.from(candidate))).rejects.toMatchObject({
      code: 'SHARES_DO_NOT_FIT',
    })
  await expect(joinShares(tender.shares.slice(0, 1), tender.publicKey)).rejects.toMatchObject({
    code: 'SHARES_TOO_FEW',
  })
  const address = { tender: tender.caseId, lot: '1', bidder: anne.organisation ?? '' }
  const key = await joinShares(tender.shares.slice(1), tender.publicKey)
  const opened = await openBid(content, address, tender.publicKey, key)
  expect(opened.bytes).toEqual(Uint8Array.from(sampleFiles.pdf('HELT HEMMELIGT INDHOLD')))
})
