import type { RegisterEntry } from '../../domain/process/procedure'
import { pageUrls } from '../../api/pages/page-urls'
import { urls } from '../../api/urls'
import { entry, madeUpRequest } from '../store/made-up'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { noEngine, startTestApi, type TestApi } from '../support/test-api'

let api: TestApi
const now = '2027-05-01T10:00:00.000Z'
const write = (caseId: string, register: RegisterEntry) =>
  api.house.store.journal.openCase({
    request: madeUpRequest({ caseId, at: '2027-01-04T08:00:00.000Z', register, expectedSeq: 0 }),
  })

beforeAll(async () => {
  api = await startTestApi({ temporalAddress: noEngine, clock: () => Date.parse(now) })
  await write(
    'application-one',
    entry('Birkely <b>', {
      region: 'Midtjylland',
      ownerType: 'private',
      intensifiedSupervision: { from: '2027-04-01', to: '2027-05-01' },
      conditions: [{ text: 'Nattevagt alle dage', due: '2027-09-01' }],
    }),
  )
  await write(
    'application-two',
    entry('Åhuset', { municipality: 'Aalborg', region: 'Nordjylland', ownerType: 'municipal' }),
  )
})
afterAll(() => api.stop())

const text = async (
  path: string,
): Promise<{ readonly status: number; readonly body: string; readonly headers: Headers }> => {
  const { status, body, headers } = await api.request(path, { headers: { accept: 'text/html' } })
  return { status, body: String(body), headers }
}

describe('the public pages', () => {
  it('show the register, narrowed by what the address says, with every entry’s text as text', async () => {
    const all = await text(pageUrls.register)
    expect(all.status).toBe(200)
    expect(all.body).toContain('2 godkendelser')
    expect(all.body).toContain('Birkely &lt;b&gt;')
    expect(all.body).toContain('Skærpet tilsyn')
    const narrowed = await text(`${pageUrls.register}?region=Nordjylland`)
    expect(narrowed.body).toContain('1 godkendelse')
    expect(narrowed.body).not.toContain('Birkely')
    expect((await text(`${pageUrls.register}?q=`)).status).toBe(200)
  })

  it('show it as it was on a day, and keep the day in every link', async () => {
    const { body } = await text(`${pageUrls.register}?dato=2027-02-01`)
    expect(body).toContain('Sådan så registret ud den 1. februar 2027')
    expect(body).toContain(`${pageUrls.registerEntry('application-two')}?dato=2027-02-01`)
    expect((await text(`${pageUrls.register}?dato=2026-02-01`)).body).toContain('Ingen godkendelser passer')
  })

  it('show an entry with its terms and where each datum comes from', async () => {
    const { status, body } = await text(pageUrls.registerEntry('application-one'))
    expect(status).toBe(200)
    expect(body).toContain('Nattevagt alle dage')
    expect(body).toContain('socialtilsynets afgørelse, siden')
    expect(body).not.toContain('application-one</')
  })

  it.each([
    ['/findes-ikke', 404],
    [pageUrls.registerEntry('application-none'), 404],
    [`${pageUrls.register}?ukendt=1`, 400],
    [`${pageUrls.register}?dato=31-12-2027`, 400],
    [pageUrls.tender('tender-none'), 404],
    [pageUrls.deadline('no-rule'), 404],
  ])('tell %s as a page with a way on', async (path, status) => {
    const answer = await text(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain(String(answer.headers.get('x-request-id')))
    expect(answer.body).toContain('Gå til forsiden')
  })

  it('tell the last day of a deadline with the sentence that explains it', async () => {
    const { body } = await text(`${pageUrls.deadline('complaint')}?fra=2027-03-01`)
    expect(body).toContain('30. marts 2027')
    const wrong = await text(`${pageUrls.deadline('complaint')}?fra=2027-02-31`)
    expect([wrong.status, wrong.body.includes('Vælg en dag, der findes')]).toEqual([422, true])
  })

  it('answer a program as the API does', async () => {
    expect(await api.request('/findes-ikke', {})).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  })

  it('let no script run, and no page of another site frame them', async () => {
    const policy = (await text('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('script-src')
  })
})

const missing = browserMissing()
;(missing === undefined ? describe : describe.skip)(
  `in a browser${missing === undefined ? '' : `: ${missing}`}`,
  () => {
    let browser: TestBrowser
    let shown: BrowserWindow
    beforeAll(async () => {
      browser = await startBrowser()
      shown = await browser.window()
    })
    afterAll(() => browser.stop())

    it.each([
      '/',
      pageUrls.register,
      `${pageUrls.register}?q=birkely`,
      pageUrls.registerEntry('application-one'),
      pageUrls.tenders,
      pageUrls.deadlines,
      pageUrls.deadline('complaint'),
      `${pageUrls.deadline('complaint')}?fra=2027-03-01`,
      `${pageUrls.deadline('complaint')}?fra=31-12-2027`,
      pageUrls.accessibility,
      pageUrls.privacy,
      '/findes-ikke',
      `${urls.confirmation}?kode=x`,
      `${urls.invitation}?kode=x`,
    ])('%s has no fault', async (path) => {
      await shown.page.goto(`${api.url}${path}`)
      expect(await shown.faults()).toEqual([])
    })

    it('a search leads from the front page to an entry', async () => {
      const { page } = shown
      await page.goto(api.url)
      await page.getByLabel('Søg efter tilbud').fill('Åhuset')
      await page.getByRole('button', { name: 'Søg' }).click()
      await page.getByRole('link', { name: 'Åhuset' }).click()
      expect(await page.textContent('h1')).toContain('Åhuset')
    })
  },
)
