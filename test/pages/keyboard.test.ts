import { pageUrls } from '../../api/pages/page-urls'
import { leader, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { noEngine } from '../support/test-api'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('who uses no mouse, paper, or colours of their own', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let anne: BrowserWindow
  let caseId: string
  beforeAll(async () => {
    house = await startPagesHouse({ temporalAddress: noEngine })
    browser = await startBrowser()
    caseId = await storeApplication(house.api.house.store)
    anne = await browser.window()
    await house.login(anne, leader.subject, pageUrls.case(caseId))
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })

  /** What has focus, and whether it is seen that it has. */
  const focused = (): Promise<{ readonly text: string; readonly name: string; readonly seen: boolean }> =>
    anne.page.evaluate(`(() => {
      const one = document.activeElement
      const { outlineStyle, boxShadow } = getComputedStyle(one)
      return { text: one.textContent.trim(), name: one.name ?? '', seen: outlineStyle !== 'none' || boxShadow !== 'none' }
    })()`)

  /** Walks on by Tab until something has focus; whatever has it on the way shows that it has. */
  const tabTo = async (what: string, is: (one: { readonly text: string; readonly name: string }) => boolean) => {
    for (let steps = 0; steps < 80; steps += 1) {
      await anne.page.keyboard.press('Tab')
      const one = await focused()
      expect(one).toMatchObject({ seen: true })
      if (is(one)) return
    }
    throw new Error(`Tab does not lead to ${what}`)
  }

  it('comes by Tab and Enter from the case to a receipt', async () => {
    const { page } = anne
    await page.keyboard.press('Tab')
    expect(await focused()).toMatchObject({ text: 'Gå til sidens indhold' })
    await page.keyboard.press('Enter')
    await tabTo('the command', ({ text }) => text === 'Træk ansøgningen tilbage')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await tabTo('the reason', ({ name }) => name === 'reason')
    await page.keyboard.type('Vi søger igen til foråret.')
    await tabTo('the button', ({ text, name }) => text === 'Træk ansøgningen tilbage' && name === '')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    expect(await page.textContent('h1')).toMatch(/^Kvittering /)
  })

  it.each([
    ['on paper', { media: 'print' }],
    ['in forced colours', { forcedColors: 'active' }],
  ] as const)('reads case, form and register %s', async (_how, media) => {
    await anne.page.emulateMedia(media)
    for (const path of [
      pageUrls.case(caseId),
      pageUrls.timeline(caseId),
      pageUrls.newCase('application'),
      pageUrls.register,
      pageUrls.accessibility,
      pageUrls.privacy,
    ]) {
      await anne.page.goto(`${house.api.url}${path}`)
      expect(await anne.faults()).toEqual([])
    }
    await anne.page.emulateMedia({ media: null, forcedColors: null })
  })

  it('is led from the address that everybody looks for to the accessibility statement', async () => {
    await anne.page.goto(`${house.api.url}${pageUrls.accessibilityTool}`)
    expect(await anne.page.textContent('h1')).toBe('Tilgængelighedserklæring')
  })
})
