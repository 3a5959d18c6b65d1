import { createHash } from 'node:crypto'
import { urls } from '../../api/urls'
import { createLetterRenderer } from '../../letters/render-letter'
import { granted, hearing } from '../support/sample-letters'
import { people } from '../support/factories'
import { appendUntold, command, leader, officer, storeApplication } from '../support/application-case'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
let caseId: string
const render = createLetterRenderer()

beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine })
  caseId = await storeApplication(api.house.store)
  const keep = async (letterId: string, cvr: string, content: typeof granted | typeof hearing) => {
    const { pdf, sha256, title } = await render(content)
    await api.house.store.letters.keepLetter({
      letterId,
      caseId,
      seq: 2,
      title,
      to: { cvr, name: 'Fyrtårnet' },
      content,
      pdf,
      sha256,
      issuedAt: '2027-03-01T10:00:00.000Z',
    })
  }
  await keep('brev-1', '12345678', granted)
  await keep('brev-2', '87654321', granted)
  await keep('brev-3', '12345678', hearing)
  for (const letterId of ['brev-1', 'brev-2'])
    await api.house.store.letters.recordDelivery(letterId, {
      availableAt: '2027-03-01T10:00:05.000Z',
      receipt: 'LOKAL-1',
    })
})
afterAll(() => api.stop())

const ids = (body: unknown): readonly string[] =>
  (body as { items: readonly { letterId: string }[] }).items.map(({ letterId }) => letterId)

describe('The letters of a case', () => {
  it("are the party's when they are to it and delivered, and all the authority's", async () => {
    expect(ids((await api.get(urls.letters('application', caseId), leader)).body)).toEqual(['brev-1'])
    expect(ids((await api.get(urls.letters('application', caseId), officer)).body)).toEqual([
      'brev-1',
      'brev-2',
      'brev-3',
    ])
  })

  it('tell when they were available, and the hash of what was sent', async () => {
    const { body } = await api.get(urls.letters('application', caseId), leader)
    const { sha256 } = await render(granted)
    expect(body).toEqual({
      caseId,
      items: [
        {
          letterId: 'brev-1',
          kind: 'decision',
          title: 'Afgørelse: godkendelse af specialfunktion',
          to: { cvr: '12345678', name: 'Fyrtårnet' },
          sha256,
          issuedAt: '2027-03-01T10:00:00.000Z',
          availableAt: '2027-03-01T10:00:05.000Z',
          receipt: 'LOKAL-1',
          href: urls.letter('application', caseId, 'brev-1'),
        },
      ],
    })
  })

  it("are nobody else's", async () => {
    for (const stranger of [
      people.provider(),
      people.caseworker({ organisation: 'NORD' }),
      people.reviewer(),
      people.admin(),
    ]) {
      expect(await api.get(urls.letters('application', caseId), stranger)).toMatchObject({
        status: 404,
        body: { code: 'CASE_UNKNOWN' },
      })
      expect(await api.get(urls.letter('application', caseId, 'brev-1'), stranger)).toMatchObject({
        status: 404,
        body: { code: 'CASE_UNKNOWN' },
      })
    }
  })
})

describe('A letter', () => {
  it('is handed out as it was sent', async () => {
    const token = await api.issuer.token(leader)
    const answer = await fetch(`${api.url}${urls.letter('application', caseId, 'brev-1')}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const pdf = Buffer.from(await answer.arrayBuffer())
    expect([
      answer.status,
      answer.headers.get('content-type'),
      answer.headers.get('x-content-type-options'),
      answer.headers.get('cache-control'),
    ]).toEqual([200, 'application/pdf', 'nosniff', 'no-store'])
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="decision-[\w.-]+\.pdf"$/)
    expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(pdf).digest('hex')}"`)
    expect(pdf).toEqual((await render(granted)).pdf)
  })

  it.each([
    ['to another', 'brev-2'],
    ['still on its way', 'brev-3'],
    ['that does not exist', 'brev-9'],
  ])('%s is unknown to the party', async (_what, letterId) => {
    expect(await api.get(urls.letter('application', caseId, letterId), leader)).toMatchObject({
      status: 404,
      body: { code: 'LETTER_UNKNOWN', detail: 'Brevet findes ikke, eller det er ikke til dig.' },
    })
  })

  it('of one case is not found at another', async () => {
    const other = await storeApplication(api.house.store)
    expect(await api.get(urls.letter('application', other, 'brev-1'), officer)).toMatchObject({
      status: 404,
      body: { code: 'LETTER_UNKNOWN' },
    })
  })
})

describe('The draft of a letter', () => {
  it("is the authority's alone", async () => {
    expect(await api.get(urls.letterDraft('application', caseId), leader)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    })
  })

  it("is nobody's of the authority who has not declared to be impartial", async () => {
    expect(await api.get(urls.letterDraft('application', caseId), officer)).toMatchObject({
      status: 409,
      body: { code: 'IMPARTIALITY_UNDECLARED' },
    })
  })

  it('is said not to be there before anybody has written one', async () => {
    await appendUntold(api.house.store, caseId, command(officer, 'declareImpartiality', { impartial: true }))
    expect(await api.get(urls.letterDraft('application', caseId), officer)).toMatchObject({
      status: 404,
      body: { code: 'LETTER_DRAFT_UNKNOWN' },
    })
  })
})
