import { pageUrls } from '../../api/pages/page-urls'
import { command, leader, officer, requestInformation, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { noEngine } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('the page of a case', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let caseId: string
  beforeAll(async () => {
    house = await startPagesHouse({ temporalAddress: noEngine })
    browser = await startBrowser()
    caseId = await storeApplication(house.api.house.store)
    for (const given of [
      command(officer, 'allocate', { caseworker: { subject: officer.subject, name: officer.name } }),
      command(officer, 'declareImpartiality', { impartial: true }),
      requestInformation(),
    ])
      await actUntold(house.api.house.store, caseId, given)
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })

  const shown = async (user: string): Promise<BrowserWindow> => {
    const window = await browser.window()
    await house.login(window, user, pageUrls.case(caseId))
    return window
  }
  const parts = async ({ page }: BrowserWindow): Promise<string> => {
    const folded = page.locator('.case-part:not([open]) > summary')
    while ((await folded.count()) > 0) await folded.first().click()
    return (await page.locator('.case-part').allTextContents()).join('\n')
  }

  it('shows those who handle it what stands in the case, part by part, in Danish', async () => {
    const mette = await shown(officer.subject)
    const text = await parts(mette)
    expect(await mette.faults()).toEqual([])
    for (const told of [
      'Ansøgningen',
      'Fyrtårnet',
      'Struktureret pædagogik.',
      'Selvejende',
      'Oplysninger, der er bedt om',
      'Budgettet',
      'Har erklæret sig habil',
    ])
      expect(text).toContain(told)
    // Whom the view knows by a login is called by name.
    expect(text).toContain(officer.name)
    for (const raw of [
      officer.subject,
      caseId,
      'self-governing',
      'autisme-doegn-svaer-udadreagerende',
      'autisme-viden',
    ])
      expect(text).not.toContain(raw)
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}|undefined|\[object|true|false/)
    await mette.context.close()
  })

  it('shows the party its own, and nothing of the office’s', async () => {
    const anne = await shown(leader.subject)
    const text = await parts(anne)
    expect(text).toContain('Struktureret pædagogik.')
    for (const inner of ['Har erklæret sig habil', 'Sagsbehandler', officer.name]) expect(text).not.toContain(inner)
    expect(await anne.faults()).toEqual([])
    await anne.context.close()
  })

  it('prints what stands in the case, folded away or not, and nothing to click', async () => {
    const { page, context } = await shown(officer.subject)
    const isSeen = (): Promise<boolean> =>
      page.evaluate(`document.querySelector('.case-part:not([open]) dd').checkVisibility()`)
    expect(await isSeen()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await isSeen()).toBe(true)
    for (const part of ['.main-menu', '.tabs', '.actions', '.skipnav', 'form'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false])
    await context.close()
  })

  it('is walked by keyboard alone, from the first link past the menu to what can be done', async () => {
    const { page, context } = await shown(officer.subject)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Gå til sidens indhold')
    await page.keyboard.press('Enter')
    const walked: string[] = []
    while (walked.at(-1)?.startsWith('Register over') !== true && walked.length < 200) {
      await page.keyboard.press('Tab')
      walked.push(await page.evaluate<string>('document.activeElement.textContent.trim()'))
    }
    expect(walked).not.toContain('Opgaver')
    expect(walked).toEqual(
      expect.arrayContaining(['Luk anmodning om oplysninger', 'Se hele journalen', 'Behandlingen']),
    )
    await page.locator('summary', { hasText: 'Behandlingen' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.case-part', { hasText: 'Behandlingen' }).first().getAttribute('open')).not.toBeNull()
    await context.close()
  })
})
