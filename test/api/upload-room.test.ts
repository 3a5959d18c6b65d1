import os from 'node:os'
import { urls } from '../../api/urls'
import type { Person } from '../../domain/rights/actor'
import { documentClient } from '../support/document-client'
import { people } from '../support/factories'
import { RawUpload } from '../support/raw-upload'
import { sampleFiles } from '../support/sample-files'
import { noEngine, startTestApi, usualUploads, type TestApi, type TestApiOptions } from '../support/test-api'

/* What is refused before a file comes, and how many may come at a time. */

let api: TestApi
const { hand, opened } = documentClient(() => api)
const down = { temporalAddress: noEngine, answerWithinMs: 200 }
beforeAll(async () => {
  api = await startTestApi(down)
})
afterAll(() => api.stop())

const anne = people.provider()
const withRoom = (uploads: Partial<NonNullable<TestApiOptions['uploads']>>): Promise<void> =>
  api.restart({ ...down, uploads: { ...usualUploads, ...uploads } })

interface UploadHead {
  readonly bytes: number
  readonly query?: string
  readonly headers?: readonly string[]
}

const announce = (caseId: string, who: Person, { query = 'name=a.pdf&kind=other', ...head }: UploadHead) =>
  RawUpload.announce(api, who, {
    path: `${urls.documents('application', caseId)}?${query}`,
    type: 'application/pdf',
    ...head,
  })

describe('before the first byte of a file', () => {
  it.each<[string, UploadHead & { readonly who?: Person; readonly closed?: true }, RegExp]>([
    ['a stranger', { bytes: 20_000_000, who: people.provider() }, /404 [^]*CASE_UNKNOWN/],
    ['a role that may not', { bytes: 20_000_000, who: people.admin() }, /40[34] /],
    ['a parameter that is none', { bytes: 20_000_000, query: 'name=a.pdf&kind=gossip' }, /400 [^]*INVALID_QUERY/],
    ['a name of another type', { bytes: 20_000_000, query: 'name=a.png&kind=other' }, /422 [^]*DOCUMENT_TYPE/],
    [
      'readers who are not one’s to choose',
      { bytes: 20_000_000, query: 'name=a.pdf&kind=other&audience=office' },
      /400 [^]*INVALID_FIELDS/,
    ],
    [
      'one that replaces what is not there',
      { bytes: 20_000_000, query: 'name=a.pdf&kind=other&replaces=findes-ikke' },
      /404 [^]*DOCUMENT_UNKNOWN/,
    ],
    ['more than 25 MB', { bytes: 26_214_401 }, /413 [^]*DOCUMENT_TOO_LARGE/],
    ['a case that is over', { bytes: 20_000_000, closed: true }, /409 [^]*(CASE_CLOSED|WRONG_STATUS)/],
  ])('%s is refused', async (_what, { who = anne, closed, ...head }, answer) => {
    const caseId = await opened(anne)
    if (closed === true) {
      await api.restart({})
      await api.house.startWorker()
      await api.post(urls.action('application', caseId, 'withdraw'), {}, anne)
    }
    const upload = await announce(caseId, who, head)
    expect(await upload.answered(answer)).toMatch(/^HTTP\/1\.1 4\d\d /)
    upload.hangUp()
  })

  it('whoever asks first is told to send it, or is refused and sends nothing', async () => {
    const caseId = await opened(anne)
    const content = sampleFiles.pdf()
    const wanted = await announce(caseId, anne, { bytes: content.length, headers: ['Expect: 100-continue'] })
    await wanted.answered(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
    wanted.send(content)
    await wanted.answered(/HTTP\/1\.1 20[12] /)
    wanted.hangUp()
    const unwanted = await announce(caseId, people.provider(), {
      bytes: content.length,
      headers: ['Expect: 100-continue'],
    })
    expect(await unwanted.answered(/\r\n\r\n/)).toMatch(/^HTTP\/1\.1 404 [^]*connection: close/i)
  })
})

describe('files on their way', () => {
  it('of one person are so many; the next is told when to come again, and others are let through', async () => {
    await withRoom({ perSender: { files: 1, bytes: usualUploads.perSender.bytes } })
    const caseId = await opened(anne)
    const content = sampleFiles.pdf()
    const slow = await announce(caseId, anne, { bytes: content.length, headers: ['Expect: 100-continue'] })
    await slow.answered(/100 Continue/)
    const refused = await hand(caseId, content, anne)
    expect(refused).toMatchObject({ status: 429, body: { code: 'UPLOADS_OF_PERSON' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const bo = people.provider()
    expect((await hand(await opened(bo), content, bo)).status).toBeLessThan(300)
    slow.send(content)
    await slow.answered(/HTTP\/1\.1 20[12] /)
    slow.hangUp()
    expect((await hand(caseId, content, anne)).status).toBeLessThan(300)
  })

  it('of all are so many', async () => {
    await withRoom({ inAll: { files: 100, bytes: 1_000_000 } })
    const caseId = await opened(anne)
    const slow = await announce(caseId, anne, { bytes: 900_000, headers: ['Expect: 100-continue'] })
    await slow.answered(/100 Continue/)
    const bo = people.provider()
    const refused = await hand(await opened(bo), Buffer.concat([sampleFiles.pdf(), Buffer.alloc(100_000)]), bo)
    expect(refused).toMatchObject({ status: 503, body: { code: 'UPLOADS_BUSY' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    slow.hangUp()
  })

  it('never fill the disk', async () => {
    await withRoom({ leaveFree: Number.MAX_SAFE_INTEGER, folder: os.tmpdir() })
    const caseId = await opened(anne)
    const refused = await hand(caseId, sampleFiles.pdf(), anne)
    expect(refused).toMatchObject({ status: 507, body: { code: 'UPLOADS_NO_ROOM' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
