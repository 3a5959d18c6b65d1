import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { urls } from '../../api/urls'
import { documentClient, received, sha256, type Upload } from '../support/document-client'
import { eventually } from '../support/eventually'
import { people } from '../support/factories'
import { sampleFiles } from '../support/sample-files'
import { startS3, type TestS3 } from '../support/s3-server'
import { noEngine, startTestApi, type Answer, type TestApi } from '../support/test-api'

let api: TestApi
const { effectsDone, fetched, hand, listed, opened } = documentClient(() => api)
beforeAll(async () => {
  api = await startTestApi()
  await api.house.startWorker()
})
afterAll(() => api.stop())

const anne = people.provider()
const mette = people.caseworker()

describe('a file that is refused leaves nothing behind', () => {
  let caseId: string
  beforeAll(async () => {
    caseId = await opened(anne)
    await effectsDone()
  })

  async function nothingKept(send: () => Promise<Answer>): Promise<Answer> {
    const before = await api.rowCounts()
    const answer = await send()
    expect(await api.rowCounts()).toEqual(before)
    expect(answer.body).toMatchObject({ status: answer.status, detail: expect.stringMatching(/[a-zæøå]{3}/) })
    return answer
  }

  it.each<[string, () => Buffer, Upload, number, string]>([
    ['a program called PDF', sampleFiles.exe, {}, 422, 'DOCUMENT_TYPE'],
    ['a picture called PDF', sampleFiles.png, {}, 422, 'DOCUMENT_TYPE'],
    ['a PDF called a picture', sampleFiles.pdf, { name: 'foto.png', type: 'image/png' }, 422, 'DOCUMENT_TYPE'],
    ['a PDF with the ending of a program', sampleFiles.pdf, { name: 'budget.pdf.exe' }, 422, 'DOCUMENT_TYPE'],
    [
      'a document with macros',
      sampleFiles.docm,
      { name: 'brev.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
      422,
      'DOCUMENT_TYPE',
    ],
    ['an archive', sampleFiles.zip, { name: 'alt.zip', type: 'application/zip' }, 422, 'DOCUMENT_TYPE'],
    ['a web page', sampleFiles.html, { name: 'side.html', type: 'text/html' }, 422, 'DOCUMENT_TYPE'],
    [
      'text that is not in the encoding it is said to be in',
      sampleFiles.windows1252,
      { name: 'brev.txt', type: 'text/plain; charset=utf-8' },
      422,
      'DOCUMENT_TYPE',
    ],
    [
      'a document with a password',
      sampleFiles.protectedDocx,
      { name: 'brev.docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
      422,
      'DOCUMENT_PROTECTED',
    ],
    [
      'a Word document with macros',
      sampleFiles.docWithMacros,
      { name: 'a.doc', type: 'application/msword' },
      422,
      'DOCUMENT_TYPE',
    ],
    [
      'text said to be in another encoding',
      sampleFiles.text,
      { name: 'brev.txt', type: 'text/plain; charset=iso-8859-1' },
      422,
      'DOCUMENT_TYPE',
    ],
    ['a compressed body', sampleFiles.pdf, { headers: { 'content-encoding': 'gzip' } }, 422, 'DOCUMENT_TYPE'],
    ['no type at all', sampleFiles.pdf, { type: '' }, 422, 'DOCUMENT_TYPE'],
    ['nothing', () => Buffer.alloc(0), {}, 422, 'DOCUMENT_EMPTY'],
    ['one byte over 25 MB', () => Buffer.alloc(26_214_401, 'x'), {}, 413, 'DOCUMENT_TOO_LARGE'],
    ['no name', sampleFiles.pdf, { query: 'kind=budget' }, 400, 'INVALID_QUERY'],
    ['a name that is a path', sampleFiles.pdf, { name: '../../etc/passwd.pdf' }, 400, 'INVALID_QUERY'],
    ['a name with a line break', sampleFiles.pdf, { name: 'a\r\nSet-Cookie: b.pdf' }, 400, 'INVALID_QUERY'],
    ['a kind that is none', sampleFiles.pdf, { kind: 'gossip' }, 400, 'INVALID_QUERY'],
    ['a parameter that is none', sampleFiles.pdf, { query: 'name=a.pdf&kind=budget&farve=blaa' }, 400, 'INVALID_QUERY'],
    ['no idempotency key', sampleFiles.pdf, { key: null }, 400, 'IDEMPOTENCY_KEY_MISSING'],
  ])('%s', async (_what, content, upload, status, code) => {
    expect(await nothingKept(() => hand(caseId, content(), anne, upload))).toMatchObject({ status, body: { code } })
  })

  it('names in the answer what may be sent', async () => {
    expect((await hand(caseId, sampleFiles.exe(), anne)).body).toMatchObject({
      detail: expect.stringMatching(/PDF \(\.pdf\).*Word \(\.docx\)/),
    })
  })

  it('by whoever may not: unknown to strangers, forbidden to those with another role', async () => {
    expect(await nothingKept(() => hand(caseId, sampleFiles.pdf(), people.provider()))).toMatchObject({
      status: 404,
      body: { code: 'CASE_UNKNOWN' },
    })
    expect(
      await nothingKept(() => hand(caseId, sampleFiles.pdf(), people.caseworker({ organisation: 'NORD' }))),
    ).toMatchObject({ status: 404, body: { code: 'CASE_UNKNOWN' } })
    expect(await nothingKept(() => hand('application-0000000', sampleFiles.pdf(), anne))).toMatchObject({
      status: 404,
      body: { code: 'CASE_UNKNOWN' },
    })
    expect(
      await nothingKept(async () => api.request(urls.documents('application', caseId), { method: 'POST' })),
    ).toMatchObject({ status: 401 })
  })

  it("the other readers and the authority's ways are not a party's", async () => {
    const answer = await nothingKept(() => hand(caseId, sampleFiles.pdf(), anne, { audience: 'office' }))
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_FIELDS', details: { allowed: ['party'] } } })
    expect((await listed(caseId, mette)).items).toEqual([])
  })

  it('a stream without a length is cut off when it becomes too large, and its sender told', async () => {
    const token = await api.issuer.token(anne)
    const before = await api.rowCounts()
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(
        `${api.url}${urls.documents('application', caseId)}?name=stor.pdf&kind=other`,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/pdf',
            'transfer-encoding': 'chunked',
            'idempotency-key': randomUUID(),
            authorization: `Bearer ${token}`,
          },
        },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
          sending.destroy()
        },
      )
      const part = Buffer.alloc(1024 * 1024, 'x')
      const send = (left: number): void => {
        if (left > 0)
          sending.write(part, () => {
            send(left - 1)
          })
      }
      sending.on('error', reject)
      send(27)
    })
    expect(status).toBe(413)
    expect(await api.rowCounts()).toEqual(before)
  })

  it('a sender who hangs up halfway has sent nothing', async () => {
    const token = await api.issuer.token(anne)
    const before = await api.rowCounts()
    const { host, hostname, port, pathname } = new URL(`${api.url}${urls.documents('application', caseId)}`)
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST ${pathname}?name=halv.pdf&kind=other HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/pdf\r\nContent-Length: 5000\r\nIdempotency-Key: ${randomUUID()}\r\nAuthorization: Bearer ${token}\r\n\r\n%PDF-1.7`,
          () => {
            socket.destroy()
          },
        )
      })
      socket.on('close', () => {
        resolve()
      })
    })
    expect((await api.get(urls.health)).status).toBe(200)
    expect(await api.rowCounts()).toEqual(before)
  })
})

describe('with another storage or engine', () => {
  let s3: TestS3
  beforeAll(async () => {
    s3 = await startS3()
  })
  afterAll(() => s3.stop())

  it('lies in S3 when that is set, and comes from there', async () => {
    await api.restart({ documents: { s3: s3.settings } })
    const caseId = await opened(anne)
    const { document } = received(await hand(caseId, sampleFiles.pdf('i skyen'), anne))
    expect((await fetched(document.href, mette)).content.equals(sampleFiles.pdf('i skyen'))).toBe(true)
    const { rows } = await api.house.pool.query('SELECT storage FROM documents WHERE document_id = $1', [
      document.documentId,
    ])
    expect(rows).toEqual([{ storage: 's3' }])
  })

  it('is refused 503 when its storage is away, and nothing is received', async () => {
    await api.restart({ documents: { s3: { ...s3.settings, url: 'http://127.0.0.1:1' } } })
    const caseId = await opened(anne)
    await effectsDone()
    const before = await api.rowCounts()
    expect(await hand(caseId, sampleFiles.pdf(), anne)).toMatchObject({
      status: 503,
      body: { code: 'STORE_UNAVAILABLE' },
    })
    expect(await api.rowCounts()).toEqual(before)
  })

  it('is safe when the engine is down, and becomes part of the case when it is back', async () => {
    await api.restart({})
    const caseId = await opened(anne)
    await api.restart({ temporalAddress: noEngine, answerWithinMs: 500 })
    const answer = await hand(caseId, sampleFiles.pdf('i tide'), anne)
    expect(answer).toMatchObject({ status: 202, body: { outcome: 'pending', document: { scan: 'unscanned' } } })
    expect(answer.headers.get('location')).toBe(received(answer).href)
    expect((await listed(caseId, anne)).items).toEqual([])
    await api.restart({ redeliver: { olderThanMs: 0, everyMs: 50 } })
    await eventually(async () => {
      expect((await listed(caseId, anne)).items).toMatchObject([
        { sha256: sha256(sampleFiles.pdf('i tide')), at: received(answer).receivedAt },
      ])
    })
  })
})
