import { randomUUID } from 'node:crypto'
import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import { documentClient, received, sha256 } from '../support/document-client'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { sampleFiles } from '../support/sample-files'
import { startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
const { fetched, hand, listed, opened } = documentClient(() => api)
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
})
afterAll(() => api.stop())

const anne = people.provider()
const mette = people.caseworker()

describe('a document', () => {
  it('is handed in by the party, answered with a receipt over its very bytes, and read by both sides', async () => {
    const caseId = await opened(anne)
    const content = sampleFiles.pdf('Ærøs budget')
    const answer = await hand(caseId, content, anne, { name: 'Budget – Ærø 2027.pdf' })
    const { document, ...receipt } = received(answer)
    expect(answer).toMatchObject({ status: 201 })
    expect(answer.headers.get('location')).toBe(document.href)
    expect(receipt).toMatchObject({
      command: 'attachDocument',
      submission: true,
      outcome: 'accepted',
      sha256: sha256(content),
      number: expect.stringMatching(/^K-\d{4}-\d{6}$/),
    })
    for (const who of [anne, mette]) {
      expect((await listed(caseId, who)).items).toMatchObject([
        {
          documentId: document.documentId,
          name: 'Budget – Ærø 2027.pdf',
          kindName: 'Budget eller regnskab',
          mediaType: 'application/pdf',
          size: content.length,
          sha256: sha256(content),
          audience: 'party',
          from: 'party',
          by: 'Anne Leder',
          version: 1,
          scan: 'unscanned',
          at: receipt.receivedAt,
        },
      ])
      const file = await fetched(document.href, who)
      expect(file.content.equals(content)).toBe(true)
      expect(Object.fromEntries(file.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String(content.length),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-disposition': expect.stringMatching(
          /^attachment; filename=".*"; filename\*=UTF-8''Budget%20%E2%80%93%20%C3%86r%C3%B8%202027\.pdf$/,
        ),
        'repr-digest': `sha-256=:${Buffer.from(sha256(content), 'hex').toString('base64')}:`,
        'content-security-policy': expect.stringContaining('sandbox'),
      })
    }
    const { entries } = answerSchemas.Journal.parse((await api.get(urls.journal('application', caseId), anne)).body)
    expect(entries.at(-1)).toMatchObject({
      type: 'document-attached',
      text: 'Dokument tilføjet',
      by: { name: 'Anne Leder' },
    })
  })

  it.each<[string, string, () => Buffer, string]>([
    ['svar.eml', 'message/rfc822', sampleFiles.eml, 'message/rfc822'],
    ['svar.msg', 'application/octet-stream', sampleFiles.msg, 'application/vnd.ms-outlook'],
    ['brev.doc', 'application/msword', sampleFiles.doc, 'application/msword'],
    ['brev.rtf', 'text/rtf', sampleFiles.rtf, 'application/rtf'],
    ['IMG_1.HEIC', 'image/heif', sampleFiles.heic, 'image/heic'],
    ['plan.tif', 'image/tiff', sampleFiles.tiff, 'image/tiff'],
    ['budget.csv', 'application/vnd.ms-excel', sampleFiles.windows1252, 'text/csv; charset=windows-1252'],
    ['noter.txt', 'text/plain; charset=iso-8859-1', sampleFiles.windows1252, 'text/plain; charset=windows-1252'],
  ])('%s, sent as %s, comes back as it is', async (name, type, content, kept) => {
    const caseId = await opened(anne)
    const { document } = received(await hand(caseId, content(), anne, { name, type }))
    expect((await listed(caseId, anne)).items).toMatchObject([{ name, mediaType: kept }])
    const file = await fetched(document.href, mette)
    expect([file.headers.get('content-type'), file.content.equals(content())]).toEqual([kept, true])
  })

  it('gets versions, and the ones before are kept', async () => {
    const caseId = await opened(anne)
    const first = received(await hand(caseId, sampleFiles.pdf('1'), anne)).document
    const second = received(await hand(caseId, sampleFiles.pdf('2'), anne, { replaces: first.documentId })).document
    expect((await listed(caseId, anne)).items).toMatchObject([
      { documentId: first.documentId, version: 1 },
      { documentId: second.documentId, version: 2, replaces: first.documentId },
    ])
    expect((await fetched(first.href, anne)).content.equals(sampleFiles.pdf('1'))).toBe(true)
    expect(await hand(caseId, sampleFiles.pdf('3'), anne, { replaces: first.documentId })).toMatchObject({
      status: 409,
      body: { code: 'DOCUMENT_REPLACED', details: { newest: second.documentId } },
    })
    expect(await hand(caseId, sampleFiles.pdf('4'), mette, { replaces: second.documentId })).toMatchObject({
      status: 404,
      body: { code: 'DOCUMENT_UNKNOWN' },
    })
    expect((await listed(caseId, mette)).items).toHaveLength(2)
  })

  it('of the authority stays with it unless it is meant for the party', async () => {
    const caseId = await opened(anne)
    const note = received(
      await hand(caseId, sampleFiles.text(), mette, { name: 'notat.txt', kind: 'working-paper', type: 'text/plain' }),
    ).document
    const reply = received(
      await hand(caseId, sampleFiles.docx(), mette, {
        name: 'svar.docx',
        kind: 'other',
        audience: 'party',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      }),
    ).document
    expect((await listed(caseId, mette)).items.map(({ documentId }) => documentId)).toEqual([
      note.documentId,
      reply.documentId,
    ])
    const { items } = await listed(caseId, anne)
    expect(items).toMatchObject([{ documentId: reply.documentId, from: 'authority' }])
    expect(items[0]).not.toHaveProperty('by')
    expect((await fetched(note.href, mette)).headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const entries = answerSchemas.Journal.parse((await api.get(urls.journal('application', caseId), anne)).body).entries
    expect(entries.filter(({ type }) => type === 'document-attached')).toHaveLength(1)
    expect(JSON.stringify((await api.get(urls.case('application', caseId), anne)).body)).not.toContain('notat.txt')
  })

  it('that is forbidden answers as one that is not there', async () => {
    const caseId = await opened(anne)
    const note = received(
      await hand(caseId, sampleFiles.text(), mette, { name: 'notat.txt', kind: 'working-paper', type: 'text/plain' }),
    ).document
    const [forbidden, unknown] = [
      await api.get(note.href, anne),
      await api.get(urls.document('application', caseId, 'findes-ikke'), anne),
    ]
    expect({ ...(forbidden.body as object), instance: '' }).toEqual({ ...(unknown.body as object), instance: '' })
    expect(forbidden).toMatchObject({ status: 404, body: { code: 'DOCUMENT_UNKNOWN' } })
    expect(await api.get(note.href, people.provider())).toMatchObject({ status: 404, body: { code: 'CASE_UNKNOWN' } })
    expect(await api.get(note.href)).toMatchObject({ status: 401 })
    const other = await opened(anne)
    expect(await api.get(urls.document('application', other, note.documentId), mette)).toMatchObject({
      status: 404,
      body: { code: 'DOCUMENT_UNKNOWN' },
    })
  })

  it('is kept from whoever has a conflict of interest, who may hand none in either', async () => {
    const caseId = await opened(anne)
    const partial = people.caseworker()
    const { href } = received(await hand(caseId, sampleFiles.pdf(), anne)).document
    expect((await listed(caseId, partial)).items).toHaveLength(1)
    const key = randomUUID()
    const before = await hand(caseId, sampleFiles.pdf('før'), partial, { key })
    expect(
      await api.post(
        urls.action('application', caseId, 'declareImpartiality'),
        { impartial: false, reason: 'Min søster er leder på tilbuddet.' },
        partial,
      ),
    ).toMatchObject({ status: 200 })
    expect(await listed(caseId, partial)).toEqual({ caseId, items: [] })
    expect((await fetched(href, partial)).status).toBe(404)
    expect(await hand(caseId, sampleFiles.pdf(), partial)).toMatchObject({ status: 403, body: { code: 'CONFLICTED' } })
    // The same request as before is answered as before.
    expect((await hand(caseId, sampleFiles.pdf('før'), partial, { key })).body).toMatchObject({
      receiptId: received(before).receiptId,
    })
    expect(await api.get(urls.snapshot('application', caseId, 'submission'), partial)).toMatchObject({
      status: 404,
      body: { code: 'SNAPSHOT_UNKNOWN' },
    })
  })

  it('sent again with the same key is received once, and another file under that key is refused', async () => {
    const caseId = await opened(anne)
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => hand(caseId, sampleFiles.pdf('samme'), anne, { key })))
    const again = await hand(caseId, sampleFiles.pdf('samme'), anne, { key })
    for (const answer of answers)
      expect([answer.status, received(answer).receiptId, received(answer).document.documentId]).toEqual([
        201,
        received(again).receiptId,
        received(again).document.documentId,
      ])
    expect((await listed(caseId, anne)).items).toHaveLength(1)
    expect(await hand(caseId, sampleFiles.pdf('en anden'), anne, { key })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
    expect(await hand(caseId, sampleFiles.pdf('samme'), anne, { key, name: 'Et andet navn.pdf' })).toMatchObject({
      status: 409,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
  })

  it('cannot be talked into a case without the file', async () => {
    const caseId = await opened(anne)
    const data = {
      documentId: 'opdigtet-id',
      mediaType: 'application/pdf',
      size: 1,
      sha256: 'a'.repeat(64),
      name: 'x.pdf',
      kind: 'other',
    }
    expect(await api.post(urls.action('application', caseId, 'attachDocument'), data, anne)).toMatchObject({
      status: 404,
      body: { code: 'UNKNOWN_COMMAND' },
    })
    const { actions } = answerSchemas.Case.parse((await api.get(urls.case('application', caseId), anne)).body)
    expect(actions.map(({ command }) => command)).not.toContain('attachDocument')
    expect((await listed(caseId, anne)).upload).toMatchObject({
      href: urls.documents('application', caseId),
      maxBytes: 26_214_400,
      mediaTypes: { 'application/pdf': { extensions: ['pdf'] } },
    })
  })

  it('of 25 MB fits, and comes back as it went', async () => {
    const caseId = await opened(anne)
    const content = Buffer.concat([sampleFiles.pdf(), Buffer.alloc(26_214_400 - sampleFiles.pdf().length, 'x')])
    const { document } = received(await hand(caseId, content, anne))
    expect(sha256((await fetched(document.href, mette)).content)).toBe(sha256(content))
  })
})

describe("a review's documents", () => {
  it("open to a reviewer with the application's, when impartiality is declared and no sooner", async () => {
    const caseId = await opened(anne)
    const rikke = people.reviewer()
    await api.get(urls.tasks, rikke)
    const budget = received(await hand(caseId, sampleFiles.pdf('budget'), anne)).document
    await hand(caseId, sampleFiles.pdf('internt'), mette)
    const started = await api.post(
      urls.action('application', caseId, 'startReview'),
      {
        reviewers: [{ subject: rikke.subject, name: rikke.name, email: 'rikke@midt.example' }],
        simplifiedBecause: 'Kun én tilsynskonsulent er ledig.',
        explanation: 'Resten følger.',
      },
      mette,
    )
    expect(started).toMatchObject({ status: 200 })
    const reviewId = await eventually(async () => {
      const { items } = answerSchemas.CaseList.parse((await api.get(urls.cases('review'), rikke)).body)
      if (items[0] === undefined) throw new Error('no review yet')
      return items[0].caseId
    })
    expect(await listed(reviewId, rikke, 'review')).toMatchObject({ items: [] })
    expect((await fetched(urls.document('review', reviewId, budget.documentId), rikke)).status).toBe(404)
    expect(await hand(reviewId, sampleFiles.pdf('besøg'), rikke, { kind: 'visit-record' })).toMatchObject({
      status: 409,
      body: { code: 'IMPARTIALITY_UNDECLARED' },
    })

    expect(
      await api.post(urls.action('review', reviewId, 'declareImpartiality'), { impartial: true }, rikke),
    ).toMatchObject({ status: 200 })
    expect(await hand(reviewId, sampleFiles.pdf('besøg'), rikke, { kind: 'visit-record' })).toMatchObject({
      status: 201,
    })
    expect((await listed(reviewId, rikke, 'review')).items).toMatchObject([
      { documentId: budget.documentId, caseId },
      { kind: 'visit-record', caseId: reviewId, audience: 'handlers' },
    ])
    expect(
      (await fetched(urls.document('review', reviewId, budget.documentId), rikke)).content.equals(
        sampleFiles.pdf('budget'),
      ),
    ).toBe(true)
    // The provider reads nothing of it, and the reviewer has no way into the application's own address.
    expect(await api.get(urls.documents('review', reviewId), anne)).toMatchObject({ status: 404 })
    expect(await api.get(urls.documents('application', caseId), rikke)).toMatchObject({ status: 404 })
    expect((await listed(caseId, anne)).items).toHaveLength(1)
  })
})

describe('a snapshot', () => {
  it('is what the application said when it was handed in, in the very bytes that the journal vouches for', async () => {
    const caseId = await opened(anne)
    const { items } = answerSchemas.Snapshots.parse((await api.get(urls.snapshots('application', caseId), anne)).body)
    expect(items).toMatchObject([
      { moment: 'submission', seq: 1, href: urls.snapshot('application', caseId, 'submission') },
    ])
    const { content, headers } = await fetched(items[0]?.href ?? '', mette)
    expect(sha256(content)).toBe(items[0]?.sha256)
    expect(headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(sha256(content), 'hex').toString('base64')}:`)
    expect(answerSchemas.Snapshot.parse(JSON.parse(content.toString('utf8')))).toMatchObject({
      moment: 'submission',
      caseId,
      identity: expect.arrayContaining([expect.objectContaining({ label: 'CVR-nummer', answer: anne.organisation })]),
      questions: expect.arrayContaining([
        expect.objectContaining({ name: 'offerName', label: 'Tilbuddets navn', answer: 'Åhuset' }),
      ]),
      criteria: expect.arrayContaining([expect.objectContaining({ id: expect.any(String), text: expect.any(String) })]),
    })
    const { rows } = await api.house.pool.query<{ body: string }>(
      'SELECT body FROM journal WHERE case_id = $1 AND seq = 1',
      [caseId],
    )
    expect(JSON.parse(rows[0]?.body ?? '{}')).toMatchObject({
      snapshot: { moment: 'submission', sha256: sha256(content) },
    })
    for (const moment of ['decision', 'i-morgen'])
      expect(await api.get(urls.snapshot('application', caseId, moment), anne)).toMatchObject({
        status: 404,
        body: { code: 'SNAPSHOT_UNKNOWN' },
      })
    expect(await api.get(urls.snapshot('application', caseId, 'submission'), people.provider())).toMatchObject({
      status: 404,
      body: { code: 'CASE_UNKNOWN' },
    })
  })
})
