import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Certificate } from '../../certificates/certificate'
import type { Person } from '../../domain/rights/actor'
import { sealBid } from '../../seal/seal-bid'
import { runProgram } from '../support/run-program'
import { sampleFiles } from '../support/sample-files'
import { approvedProvider, publishTender, sendBid, type PublishedTender } from '../support/tender-by-api'
import { startTestApi, type TestApi } from '../support/test-api'

/*
 * Proof of timeliness: what a bidder takes home of a bid is held against the authority's published keys and the bidder's own envelope by
 * `npm run verify-certificate`, without any access to the installation. Nobody else gets one, and one that was changed is refused.
 */

let api: TestApi
let tender: PublishedTender
let anne: Person
let receipt: { readonly receiptId: string; readonly receivedAt: string; readonly number: string }
let envelope: Uint8Array
let folder: string
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
  tender = await publishTender(api)
  anne = await approvedProvider(api)
  envelope = await sealed(anne)
  receipt = answerSchemas.Receipt.parse((await sendBid(api, tender.caseId, anne, { content: envelope })).body)
  folder = mkdtempSync(path.join(os.tmpdir(), 'specialeplan-bids-'))
  writeFileSync(path.join(folder, 'keys.json'), await fetched(urls.certificateKeys))
  writeFileSync(path.join(folder, 'tilbud.jwe'), envelope)
  writeFileSync(path.join(folder, 'certifikat.json'), await fetched(urls.receiptCertificate(receipt.receiptId)))
  writeFileSync(path.join(folder, 'certifikat.pdf'), await fetched(urls.receiptCertificatePdf(receipt.receiptId)))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await api.stop()
})

const sealed = (who: Person): Promise<Uint8Array> =>
  sealBid(
    { name: 'Tilbud.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from(sampleFiles.pdf('Vores tilbud')) },
    { tender: tender.caseId, lot: '1', bidder: who.organisation ?? '' },
    tender.publicKey,
  )

/** The very bytes, as the bidder gets them. */
async function fetched(address: string): Promise<Buffer> {
  const answer = await fetch(`${api.url}${address}`, {
    headers: { authorization: `Bearer ${await api.issuer.token(anne)}` },
  })
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** What the program says of files in the folder, which is all that it is given. */
async function verified(certificate: string, ...documents: readonly string[]) {
  const file = (name: string): string => path.join(folder, name)
  const program = runProgram('tools/verify-certificate.ts', [
    file(certificate),
    '--keys',
    file('keys.json'),
    ...documents.flatMap((name) => ['--document', file(name)]),
  ])
  return { code: await program.code, said: program.output() }
}

test('the certificate of a bid proves which bytes were received when, and holds offline with the envelope and the PDF', async () => {
  const { code, said } = await verified('certifikat.json', 'tilbud.jwe', 'certifikat.pdf')
  expect(said).toContain('Certifikatet holder.')
  expect(said).toContain(receipt.number)
  expect(said).toContain(receipt.receivedAt)
  expect(said).toContain(createHash('sha256').update(envelope).digest('hex'))
  expect(said).toContain('som myndigheden har offentliggjort')
  expect(code).toBe(0)
})

/** The certificate with something of it changed, in the very form that it is written in. */
const forged = (change: (certificate: Certificate) => unknown): Buffer => {
  const bytes = JSON.parse(JSON.stringify(certificate())) as Certificate
  return Buffer.from(JSON.stringify(change(bytes)))
}
let read: Certificate | undefined
const certificate = (): Certificate => {
  if (read === undefined) throw new Error('Not read')
  return read
}

describe('one that was changed is refused', () => {
  beforeAll(async () => {
    read = JSON.parse((await fetched(urls.receiptCertificate(receipt.receiptId))).toString()) as Certificate
  })

  test.each<[what: string, change: (certificate: Certificate) => unknown]>([
    [
      'an earlier time of receipt',
      (one) => ({
        ...one,
        receipts: one.receipts.map((entry) => ({ ...entry, receivedAt: '2026-01-01T00:00:00.000Z' })),
      }),
    ],
    [
      'another envelope',
      (one) => ({ ...one, receipts: one.receipts.map((entry) => ({ ...entry, sha256: '0'.repeat(64) })) }),
    ],
    ['another bidder', (one) => ({ ...one, issuedTo: { ...one.issuedTo, name: 'En Anden' } })],
    [
      'an outcome that it did not have',
      (one) => ({ ...one, receipts: one.receipts.map((entry) => ({ ...entry, outcome: 'refused' })) }),
    ],
  ])('%s', async (_what, change) => {
    writeFileSync(path.join(folder, 'forfalsket.json'), forged(change))
    const { code, said } = await verified('forfalsket.json', 'tilbud.jwe')
    expect(said).toContain('Certifikatet holder IKKE.')
    expect(said).toMatch(/FEJL {2}(signature|form)/)
    expect(code).toBe(1)
  })
})

test('an envelope other than the one that was received is told from it', async () => {
  writeFileSync(path.join(folder, 'andet.jwe'), await sealed(anne))
  const { code, said } = await verified('certifikat.json', 'andet.jwe')
  expect(said).toContain('FEJL  document')
  expect(code).toBe(1)
})

test('nobody but the bidder gets the certificate of a bid, before the opening or after', async () => {
  const rival = await approvedProvider(api)
  for (const who of [...tender.openers, tender.manager, tender.member, rival])
    for (const address of [urls.receiptCertificate(receipt.receiptId), urls.receiptCertificatePdf(receipt.receiptId)])
      expect([who.name, (await api.get(address, who)).status]).toEqual([who.name, 404])
})
