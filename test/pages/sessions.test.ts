import { pageUrls } from '../../api/pages/page-urls'
import { readSettings } from '../../config/settings'
import { command, leader, officer, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { now } from '../support/present'
import { noEngine } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

const hours = 3_600_000

;(missing === undefined ? describe : describe.skip)('a login', () => {
  let house: PagesHouse
  let browser: TestBrowser
  /** How much later it is for the API than for everybody else. */
  let later = 0
  beforeAll(async () => {
    house = await startPagesHouse({
      temporalAddress: noEngine,
      clock: () => Date.parse(now()) + later,
      pages: { idleMs: 30 * 60_000, longestMs: 8 * hours, organisations: { '12345678': 'NORD' } },
    })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })
  afterEach(() => {
    later = 0
  })

  const shown = async (user: string, path = '/opgaver'): Promise<BrowserWindow> => {
    const window = await browser.window()
    await house.login(window, user, path)
    return window
  }
  const isLoggedIn = async ({ context }: BrowserWindow): Promise<boolean> =>
    (await context.request.get(`${house.api.url}/sager`, { maxRedirects: 0 })).status() === 200
  const sessions = () =>
    house.api.house.pool.query<{ left: number }>(
      'SELECT extract(epoch FROM expire - now())::float AS left FROM page_sessions',
    )

  it('is over after eight hours, however much one clicks', async () => {
    const window = await shown(officer.subject)
    later = 8 * hours - 60_000
    expect(await isLoggedIn(window)).toBe(true)
    later = 8 * hours + 60_000
    expect(await isLoggedIn(window)).toBe(false)
    await window.context.close()
  })

  it('is over half an hour after the last click, and each click gives another half', async () => {
    const window = await shown(officer.subject)
    await house.api.house.pool.query("UPDATE page_sessions SET expire = now() + interval '1 minute'")
    expect(await isLoggedIn(window)).toBe(true)
    const { rows } = await sessions()
    expect(Math.max(...rows.map(({ left }) => left))).toBeGreaterThan(29 * 60)
    expect(Math.max(...rows.map(({ left }) => left))).toBeLessThan(31 * 60)
    await house.api.house.pool.query("UPDATE page_sessions SET expire = now() - interval '1 second'")
    expect(await isLoggedIn(window)).toBe(false)
    await window.context.close()
  })

  it('that was stolen is of no use once its owner has logged out', async () => {
    const window = await shown(officer.subject)
    const thief = await browser.window()
    await thief.context.addCookies(await window.context.cookies(house.api.url))
    expect(await isLoggedIn(thief)).toBe(true)
    await window.page.getByRole('button', { name: 'Log ud' }).click()
    await window.page.waitForURL(`${house.api.url}/`)
    expect(await isLoggedIn(thief)).toBe(false)
    expect(await isLoggedIn(window)).toBe(false)
    for (const one of [window, thief]) await one.context.close()
  })

  it('with a forged cookie is none', async () => {
    const window = await shown(officer.subject)
    const [cookie] = (await window.context.cookies(house.api.url)).filter(({ name }) => name.includes('specialeplan'))
    if (cookie === undefined) throw new Error('There is no cookie')
    const [id = ''] = decodeURIComponent(cookie.value).split('.')
    const forger = await browser.window()
    for (const value of [encodeURIComponent(`${id}.AAAA`), id, 's:x.y']) {
      await forger.context.addCookies([{ ...cookie, value }])
      expect(await isLoggedIn(forger)).toBe(false)
    }
    for (const one of [window, forger]) await one.context.close()
  })

  it('that tells an authority’s CVR number is of the office that cases know', async () => {
    const window = await shown(leader.subject)
    expect(await window.page.textContent('header')).toContain('Socialtilsyn Nord')
    await window.context.close()
  })

  it('keeps how the list of cases was narrowed, until all of them are asked for, and for its owner alone', async () => {
    const window = await shown(officer.subject, '/sager')
    const { page } = window
    await page.getByLabel('Type').selectOption({ label: 'Ansøgning' })
    await page.getByRole('button', { name: 'Søg' }).click()
    await page.getByRole('link', { name: 'Opgaver', exact: true }).first().click()
    await page.getByRole('link', { name: 'Sager', exact: true }).first().click()
    expect(await page.getByLabel('Type').inputValue()).toBe('application')
    expect(await window.faults()).toEqual([])
    const other = await shown('jens.sagsbehandler', '/sager')
    expect(await other.page.getByLabel('Type').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Vis alle sager' }).click()
    expect(await page.getByLabel('Type').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Sager', exact: true }).first().click()
    expect(await page.getByLabel('Type').inputValue()).toBe('')
    for (const one of [window, other]) await one.context.close()
  })

  it('asks for the code of an invitation, and says when it opens nothing', async () => {
    const window = await shown('lone.advokat', pageUrls.binding)
    const { page } = window
    expect(await window.faults()).toEqual([])
    await page.getByLabel('Koden fra linket').fill('findes-ikke')
    await page.getByRole('button', { name: 'Åbn sagen' }).click()
    expect(await page.title()).toContain('Fejl: ')
    expect(await page.getByLabel('Koden fra linket').inputValue()).toBe('findes-ikke')
    expect(await page.textContent('main')).toContain('Bed socialtilsynet om en ny')
    expect(await window.faults()).toEqual([])
    await window.context.close()
  })

  it('finds a form that was kept for later, tells what has happened since, and drops it when it is sent', async () => {
    const caseId = await storeApplication(house.api.house.store)
    const path = pageUrls.action(caseId, 'forward')
    const window = await shown(officer.subject, path)
    const { page } = window
    const [name = ''] = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('textarea')].map((one) => one.name)`,
    )
    const field = page.locator(`[name="${name}"]`)
    await field.fill('Hører til Nord <b>')
    await page.getByRole('button', { name: 'Gem kladde' }).click()
    expect(await page.textContent('main')).toContain('Kladden er gemt')
    expect(await field.inputValue()).toBe('Hører til Nord <b>')
    expect(await window.faults()).toEqual([])
    // Sealed, and nobody else's.
    const { rows } = await house.api.house.pool.query<{ sealed: Buffer }>('SELECT sealed FROM form_drafts')
    expect(rows.map(({ sealed }) => sealed.toString('latin1').includes('Nord'))).toEqual([false])
    const jens = await shown('jens.sagsbehandler', path)
    expect(await jens.page.locator(`[name="${name}"]`).inputValue()).toBe('')
    await jens.context.close()
    // What happens meanwhile is told with it.
    const declared = { ...officer, subject: 'jens.sagsbehandler', name: 'Jens Kjær' }
    await actUntold(house.api.house.store, caseId, command(declared, 'declareImpartiality', { impartial: true }))
    await page.goto(`${house.api.url}${path}`)
    expect(await page.textContent('main')).toContain('Det er sket i sagen siden')
    expect(await page.textContent('main')).toContain('Jens Kjær')
    expect(await field.inputValue()).toBe('Hører til Nord <b>')
    // The case knows nothing of it, and its page tells its writer.
    await page.goto(`${house.api.url}${pageUrls.case(caseId)}`)
    expect(await page.textContent('.actions')).toContain('kladde gemt')
    expect(await window.faults()).toEqual([])
    await page.goto(`${house.api.url}${path}`)
    await page.getByRole('button', { name: 'Slet kladden' }).click()
    expect(await field.inputValue()).toBe('')
    expect((await house.api.house.pool.query('SELECT 1 FROM form_drafts')).rowCount).toBe(0)
    await window.context.close()
  })
})

it.each([
  ['12345678=MIDT', { '12345678': 'MIDT' }],
  ['12345678=MIDT, 23456789=NORD', { '12345678': 'MIDT', '23456789': 'NORD' }],
  ['', {}],
])('offices by their CVR numbers are read from %p', (text, organisations) => {
  expect(readSettings({ OIDC_ORGANISATIONS: text }, 'pages').pages.organisations).toEqual(organisations)
})

it.each(['1234567=MIDT', '12345678', '12345678=MIDT=NORD', '12345678=MIDT,12345678=NORD', '12345678=midt'])(
  'offices by their CVR numbers are not read from %p',
  (text) => {
    expect(() => readSettings({ OIDC_ORGANISATIONS: text }, 'pages')).toThrow('CVR-nummer')
  },
)
