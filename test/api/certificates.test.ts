import { createHash } from 'node:crypto'
import type { PublicJwk } from '../../certificates/certificate-keys'
import { verifyCertificate } from '../../certificates/verify-certificate'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { appendUntold, command, leader, officer, requestInformation, submission } from '../support/application-case'
import { people } from '../support/factories'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

/* Certificates as a party and the authority fetch them, checked offline by what the API publishes. */

let api: TestApi
let keys: readonly PublicJwk[]
/** What the leader sent, byte for byte, and its receipt. */
const sent = JSON.stringify(submission())
let receipt: {
  readonly receiptId: string
  readonly number: string
  readonly caseId: string
  readonly receivedAt: string
}

beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  keys = answerSchemas.CertificateKeys.parse((await api.get(urls.certificateKeys)).body).keys
  receipt = answerSchemas.Receipt.parse((await api.post(urls.cases('application'), sent, leader)).body)
  await appendUntold(api.house.store, receipt.caseId, requestInformation())
  await appendUntold(
    api.house.store,
    receipt.caseId,
    command(officer, 'allocate', { caseworker: { subject: officer.subject, name: officer.name } }),
  )
})
afterAll(() => api.stop())

/** The very bytes. */
async function fetched(
  path: string,
  person: Person,
  accept = '*/*',
): Promise<{ readonly status: number; readonly type: string; readonly bytes: Buffer }> {
  const answer = await fetch(`${api.url}${path}`, {
    headers: { authorization: `Bearer ${await api.issuer.token(person)}`, accept },
  })
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}
const ofCase = () => urls.certificate('application', receipt.caseId)

describe('the certificate of a submission', () => {
  it('names what was sent, when it was received and by whom, and holds', async () => {
    const json = await fetched(urls.receiptCertificate(receipt.receiptId), leader)
    const pdf = await fetched(urls.receiptCertificatePdf(receipt.receiptId), leader)
    expect([json.type, pdf.type]).toEqual(['application/json; charset=utf-8', 'application/pdf'])
    const { receipts, kind, journal } = answerSchemas.Certificate.parse(JSON.parse(json.bytes.toString()))
    expect([kind, receipts]).toMatchObject([
      'submission',
      [
        {
          number: receipt.number,
          label: 'Indsend ansøgning',
          by: leader.name,
          receivedAt: receipt.receivedAt,
          sha256: createHash('sha256').update(sent).digest('hex'),
          outcome: 'accepted',
        },
      ],
    ])
    // What came after it is no part of it.
    expect(journal).toHaveLength(1)
    expect(
      verifyCertificate(json.bytes, {
        keys,
        files: [
          { name: 'a.pdf', bytes: pdf.bytes },
          { name: 'sent', bytes: Buffer.from(sent) },
        ],
      }),
    ).toMatchObject({
      faults: [],
      keyIsPublished: true,
      recognised: [{ as: 'certifikatets PDF' }, { as: `det indsendte under kvittering ${receipt.number}` }],
    })
  })

  it('is found by the number that people quote, and the authority can have it too', async () => {
    const { status, bytes } = await fetched(urls.receiptCertificate(receipt.number), officer)
    expect([status, verifyCertificate(bytes, { keys }).faults]).toEqual([200, []])
  })

  it("is nobody else's", async () => {
    for (const person of [people.provider(), people.caseworker({ organisation: 'NORD' }), people.admin()]) {
      expect(await api.get(urls.receiptCertificate(receipt.receiptId), person)).toMatchObject({
        status: 404,
        body: { code: 'RECEIPT_UNKNOWN' },
      })
    }
    expect(await api.get(urls.receiptCertificate('K-2027-999999'), leader)).toMatchObject({
      status: 404,
      body: { code: 'RECEIPT_UNKNOWN' },
    })
  })

  it('is there for one that was refused and opened nothing', async () => {
    const refused = answerSchemas.Problem.parse(
      (await api.post(urls.cases('application'), sent, leader)).body,
    ) as unknown as { readonly code: string; readonly receipt: { readonly receiptId: string } }
    const { bytes } = await fetched(urls.receiptCertificate(refused.receipt.receiptId), leader)
    expect(answerSchemas.Certificate.parse(JSON.parse(bytes.toString()))).toMatchObject({
      receipts: [{ outcome: 'refused', refusal: { code: 'ALREADY_ACTIVE' } }],
      journal: [],
    })
    expect(verifyCertificate(bytes, { keys }).faults).toEqual([])
  })
})

describe('the certificate of a case', () => {
  it("has receipts, deadlines and the chain; what is the authority's own stands by its hash for the party", async () => {
    const [party, office] = await Promise.all(
      [leader, officer].map(async (person) =>
        answerSchemas.Certificate.parse(JSON.parse((await fetched(ofCase(), person)).bytes.toString())),
      ),
    )
    expect(party).toMatchObject({
      kind: 'case',
      issuer: { name: 'Socialtilsyn Midt' },
      case: { seq: 3, status: 'awaiting-information' },
      receipts: [{ number: receipt.number }],
    })
    expect(party?.deadlines.map(({ rule, standing }) => [rule, standing])).toEqual([
      ['processing', 'running'],
      ['processing', 'running'],
      ['missing-information', 'running'],
    ])
    expect(party?.journal.map(({ told }) => told?.type)).toEqual(['submitted', 'information-requested', undefined])
    expect(office?.journal.map(({ told }) => told?.type)).toEqual(['submitted', 'information-requested', 'allocated'])
    expect(office?.case?.head).toBe(party?.case?.head)
  })

  it('comes as PDF for who asks for that', async () => {
    expect(await fetched(ofCase(), leader, 'application/pdf')).toMatchObject({ status: 200, type: 'application/pdf' })
    expect(
      (await fetched(urls.certificatePdf('application', receipt.caseId), leader)).bytes.subarray(0, 5).toString(),
    ).toBe('%PDF-')
    expect(await api.get(ofCase(), people.provider())).toMatchObject({ status: 404, body: { code: 'CASE_UNKNOWN' } })
  })

  it('is not signed for a journal that has been tampered with', async () => {
    const { rows } = await api.house.pool.query<{ body: string }>(
      'SELECT body FROM journal WHERE case_id = $1 AND seq = 3',
      [receipt.caseId],
    )
    const write = async (body: string): Promise<void> => {
      await api.house.pool.query('ALTER TABLE journal DISABLE TRIGGER journal_append_only')
      await api.house.pool.query('UPDATE journal SET body = $2 WHERE case_id = $1 AND seq = 3', [receipt.caseId, body])
    }
    const [{ body } = { body: '' }] = rows
    await write(body.replace(officer.name, 'En anden'))
    expect(await api.get(ofCase(), officer)).toMatchObject({ status: 500, body: { code: 'INTERNAL' } })
    await write(body)
    expect((await api.get(ofCase(), officer)).status).toBe(200)
  })
})

describe('certificates that many ask for', () => {
  it('wait in a queue for each person: one who asks too much is told so, and others are answered', async () => {
    const client = await api.house.pool.connect()
    try {
      await client.query('BEGIN')
      // What is begun waits here, so that all of it is asked for at once.
      await client.query('LOCK TABLE journal IN ACCESS EXCLUSIVE MODE')
      const paths = [ofCase(), urls.certificatePdf('application', receipt.caseId)].concat(
        [receipt.number, receipt.receiptId].flatMap((id) => [
          urls.receiptCertificate(id),
          urls.receiptCertificatePdf(id),
        ]),
      )
      const asked = paths.map((path) => fetched(path, leader))
      // All have come only when two are refused: let go sooner, and the last would find room.
      const first = await Promise.race(asked.map(async (answer, place) => ({ place, ...(await answer) })))
      const second = await Promise.race(asked.filter((_, place) => place !== first.place))
      for (const { status, bytes } of [first, second])
        expect({ status, ...(JSON.parse(bytes.toString()) as object) }).toMatchObject({
          status: 429,
          code: 'CERTIFICATES_WAITING',
          detail: expect.stringContaining('Vent') as string,
        })
      expect(await api.get(urls.case('application', receipt.caseId), officer)).toMatchObject({ status: 200 })
      await client.query('ROLLBACK')
      const answers = await Promise.all(asked)
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429, 429])
    } finally {
      client.release(true)
    }
  })
})
