import { answerSchemas } from '../../api/openapi/answer-schemas'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { freePort } from '../../local/free-port'
import { clamdMissing, eicar, startClamd, type TestClamd } from '../support/clamd'
import { documentClient, received } from '../support/document-client'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { sampleFiles } from '../support/sample-files'
import { startTestApi, type Answer, type TestApi } from '../support/test-api'

const missing = clamdMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('with ClamAV', () => {
  const anne = people.provider()
  let api: TestApi
  let clamd: TestClamd | undefined
  let port: number
  let caseId: string
  const client = documentClient(() => api)
  const clamdAt = () => ({ documents: { clamd: { host: '127.0.0.1', port } }, lookAfterDocumentsEveryMs: 50 })
  beforeAll(async () => {
    port = await freePort()
    clamd = await startClamd(port)
    api = await startTestApi(clamdAt())
    await api.house.startWorker()
    caseId = await client.opened(anne)
  })
  afterAll(async () => {
    await api.stop()
    await clamd?.stop()
  })

  const hand = (content: Buffer): Promise<Answer> => client.hand(caseId, content, anne)
  const infected = (): Buffer => Buffer.concat([sampleFiles.pdf(), eicar()])
  const scans = async (who: Person) => (await client.listed(caseId, who)).items.map(({ scan }) => scan)

  it('an infected file is refused with what was found, and nothing of it is kept', async () => {
    await client.effectsDone()
    const before = await api.rowCounts()
    expect(await hand(infected())).toMatchObject({
      status: 422,
      body: {
        code: 'DOCUMENT_INFECTED',
        finding: expect.stringContaining('Test-Signature'),
        detail: expect.stringContaining('skadelig kode'),
      },
    })
    expect(await api.rowCounts()).toEqual(before)
    expect(await hand(sampleFiles.pdf())).toMatchObject({ status: 201, body: { document: { scan: 'clean' } } })
    expect(await scans(anne)).toEqual(['clean'])
    expect(await api.probe(urls.ready)).toMatchObject({ status: 200, body: { parts: { scanner: 'up' } } })
  })

  it('away, nothing is lost: files are kept back, and scanned when it is there again', async () => {
    await clamd?.stop()
    clamd = undefined
    expect(await api.probe(urls.ready)).toMatchObject({
      status: 200,
      body: { ready: true, parts: { scanner: 'down' } },
    })
    const clean = await hand(sampleFiles.pdf('ren'))
    const bad = await hand(infected())
    for (const answer of [clean, bad])
      expect(answer).toMatchObject({ status: 202, body: { outcome: 'accepted', document: { scan: 'awaiting' } } })
    const [cleanHref, badHref] = [clean, bad].map((answer) => received(answer).document.href) as [string, string]
    for (const href of [cleanHref, badHref])
      expect(await api.get(href, anne)).toMatchObject({
        status: 409,
        body: { code: 'DOCUMENT_UNSCANNED', detail: expect.stringContaining('Prøv igen') },
      })

    clamd = await startClamd(port)
    // The leases of the attempts in vain run out a minute later: long enough for a scanner, too long for a test.
    await eventually(async () => {
      await api.house.pool.query('UPDATE documents SET leased_until = NULL')
      expect(await scans(anne)).toEqual(['clean', 'clean', 'infected'])
    })
    // The case is told: whoever sent the file and the office get an e-mail, and somebody has to get a clean one.
    await eventually(async () => {
      const { body } = await api.get(urls.journal('application', caseId), anne)
      expect(answerSchemas.Journal.parse(body).entries.map(({ type }) => type)).toContain('document-infected')
    })
    const { items } = answerSchemas.Tasks.parse(
      (await api.get(`${urls.tasks}?view=office&limit=100`, people.caseworker())).body,
    )
    expect(items).toContainEqual(
      expect.objectContaining({
        title: expect.stringContaining('ren udgave') as unknown,
        action: expect.objectContaining({ command: 'attachDocument' }) as unknown,
      }),
    )
    expect(await api.get(cleanHref, anne)).toMatchObject({ status: 200 })
    expect(await api.get(badHref, anne)).toMatchObject({
      status: 409,
      body: { code: 'DOCUMENT_QUARANTINED', detail: expect.stringContaining('ren udgave') },
    })
  })
})
