import { pageUrls } from '../../api/pages/page-urls'
import { urls } from '../../api/urls'
import { head, leader, officer, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { noEngine } from '../support/test-api'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('somebody who is logged in', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let caseId: string
  beforeAll(async () => {
    house = await startPagesHouse({ temporalAddress: noEngine })
    browser = await startBrowser()
    caseId = await storeApplication(house.api.house.store)
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })

  const shownAs = async (user: string, path: string): Promise<BrowserWindow> => {
    const window = await browser.window()
    await house.login(window, user, path)
    return window
  }

  it.each([
    [leader.subject, '/opgaver', 'Det venter på jer'],
    [officer.subject, '/opgaver', 'Opgaver'],
    [officer.subject, '/opgaver?visning=ufordelte', 'Opgaver'],
    [head.subject, '/opgaver?visning=kontoret', 'Opgaver'],
    [officer.subject, '/sager', 'Sager'],
    [officer.subject, '/sager?type=application&status=received', 'Sager'],
    [officer.subject, '/sager?q=findes-ikke', 'Sager'],
  ])('%s sees %s without a fault', async (user, path, title) => {
    const window = await shownAs(user, path)
    expect(await window.page.textContent('h1')).toBe(title)
    expect(await window.faults()).toEqual([])
    await window.context.close()
  })

  it.each([leader.subject, officer.subject])(
    '%s reads every page of a case, none of which has a fault',
    async (user) => {
      const window = await shownAs(user, pageUrls.case(caseId))
      for (const address of [
        pageUrls.case,
        pageUrls.timeline,
        pageUrls.documents,
        pageUrls.letters,
        pageUrls.messages,
        pageUrls.journal,
      ]) {
        await window.page.goto(`${house.api.url}${address(caseId)}`)
        expect(await window.page.textContent('h1')).toContain('Fyrtårnet')
        expect(await window.faults()).toEqual([])
        const shown = String(await window.page.textContent('body'))
        expect(shown).not.toContain(caseId)
        expect(shown).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|\[object/)
      }
      await window.context.close()
    },
  )

  it('sees what would come of something, and why it cannot be assumed', async () => {
    const window = await shownAs(officer.subject, pageUrls.timeline(caseId))
    const { page } = window
    await page.getByLabel('Den', { exact: true }).fill('2040-01-01')
    await page.getByRole('button', { name: 'Vis forløbet' }).click()
    expect(await page.textContent('body')).toContain('længere fremme')
    expect(await window.faults()).toEqual([])
    await window.context.close()
  })

  it('is told of a case of somebody else’s what is told of one that there is not', async () => {
    const window = await shownAs('bo.leder', '/opgaver')
    const told: string[] = []
    for (const id of [caseId, 'application-22223333aaaa', 'x']) {
      const answer = await window.page.goto(`${house.api.url}${pageUrls.case(id)}`)
      expect(answer?.status()).toBe(404)
      told.push(String(await window.page.textContent('main')).replaceAll(/[0-9a-f-]{36}/g, 'N'))
    }
    expect(new Set(told).size).toBe(1)
    expect(await window.faults()).toEqual([])
    await window.context.close()
  })

  it('fetches a file of the API by the page’s login, and changes nothing there by it', async () => {
    const window = await shownAs(leader.subject, '/opgaver')
    const read = await window.context.request.get(`${house.api.url}${urls.case('application', caseId)}`)
    expect(read.status()).toBe(200)
    const written = await window.context.request.post(
      `${house.api.url}${urls.action('application', caseId, 'withdraw')}`,
      {
        data: {},
        headers: { 'idempotency-key': 'by-cookie-alone' },
      },
    )
    expect(written.status()).toBe(401)
    await window.context.close()
  })

  it('is logged out here and at the issuer, and the cookie from before opens nothing', async () => {
    const window = await shownAs(officer.subject, '/opgaver')
    const { page, context } = window
    const cookie = (await context.cookies(house.api.url)).find(({ name }) => name.includes('specialeplan'))
    expect(cookie).toMatchObject({ name: '__Host-specialeplan', httpOnly: true, secure: true, sameSite: 'Lax' })
    await page.getByRole('button', { name: 'Log ud' }).click()
    await page.waitForURL(`${house.api.url}/`)
    await context.addCookies(cookie === undefined ? [] : [cookie])
    await page.goto(`${house.api.url}/sager`)
    expect(page.url()).toContain('/login/')
    expect(page.url()).toContain(house.issuer)
    expect(window.complaints).toEqual([])
    await context.close()
  })

  it('gets a new session at login, and comes back to no address of another site', async () => {
    const window = await browser.window()
    const { page, context } = window
    await page.goto(`${house.api.url}/login?til=https://evil.example/`)
    const before = (await context.cookies(house.api.url)).find(({ name }) => name.includes('specialeplan'))?.value
    await page.locator(`button[value="${officer.subject}"]`).click()
    await page.waitForURL(`${house.api.url}/opgaver`)
    expect((await context.cookies(house.api.url)).find(({ name }) => name.includes('specialeplan'))?.value).not.toBe(
      before,
    )
    const replayed = await page.goto(`${house.api.url}/login/callback?code=x&state=y`)
    expect(replayed?.status()).toBe(400)
    expect(await page.textContent('h1')).toBe('Du er ikke logget ind')
    await context.close()
  })
})

test('a browser is sent on when its session is kept, and not before: it follows at once', async () => {
  const house = await startPagesHouse({ temporalAddress: noEngine })
  const locking = await house.api.house.pool.connect()
  try {
    await locking.query('BEGIN; LOCK TABLE page_sessions IN SHARE MODE')
    let isSentOn = false
    const answer = fetch(`${house.api.url}${pageUrls.login}`, { redirect: 'manual' }).then((one) => {
      isSentOn = true
      return one
    })
    const isWaiting = async (): Promise<boolean> => {
      const { rowCount } = await locking.query(
        `SELECT FROM pg_locks WHERE NOT granted AND relation = 'page_sessions'::regclass`,
      )
      return rowCount === 1
    }
    while (!(await isWaiting()));
    // What the API had begun to answer before this would be here by now.
    await house.api.request(urls.health, {})
    expect(isSentOn).toBe(false)
    await locking.query('COMMIT')
    expect((await answer).status).toBe(303)
  } finally {
    locking.release(true)
    await house.stop()
  }
})
