import { pageUrls } from '../../api/pages/page-urls'
import { head, leader, officer } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('a case by pages alone', () => {
  let house: PagesHouse
  let browser: TestBrowser
  beforeAll(async () => {
    house = await startPagesHouse()
    await house.api.house.startWorker()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })

  const asUser = async (user: string, path?: string): Promise<BrowserWindow> => {
    const window = await browser.window()
    await house.login(window, user, path)
    return window
  }
  const hostile = '<script>alert(1)</script> & "anført"'

  it('goes from the provider’s application to what the office asks for and the provider answers', async () => {
    const anne = await asUser(leader.subject)
    await anne.page.getByRole('link', { name: 'Indsend ansøgning' }).click()
    expect(await anne.faults()).toEqual([])

    // Sent with nothing in it: told above and beside, and what is typed stays.
    await anne.page.locator('[name="offerName"]').fill(hostile)
    await anne.page.getByRole('button', { name: 'Indsend ansøgning' }).last().click()
    expect(await anne.page.title()).toContain('Fejl: ')
    expect(await anne.page.evaluate(`document.activeElement.textContent`)).toContain('Der er noget, der skal rettes')
    expect(await anne.page.locator('[name="offerName"]').inputValue()).toBe(hostile)
    expect(await anne.faults()).toEqual([])
    await anne.page.getByRole('link', { name: 'Udfyld »CVR-nummer«.' }).click()
    expect(await anne.page.evaluate(`document.activeElement.name`)).toBe('cvr')

    for (const [name, text] of [
      ['cvr', '12345678'],
      ['pNumber', '1003456789'],
      ['contact.name', 'Anne Leder'],
      ['contact.email', 'anne@fyrtaarnet.example'],
      ['offerName', 'Fyrtårnet'],
      ['targetGroup', hostile],
    ] as const)
      await anne.page.locator(`[name="${name}"]`).fill(text)
    await anne.page.locator('[name="specialfunktionId"]').selectOption('autisme-doegn-svaer-udadreagerende')
    await anne.page.locator('[name="municipality"]').selectOption('Viborg')
    await anne.page.getByRole('button', { name: 'Indsend ansøgning' }).last().click()
    expect(await anne.page.textContent('h1')).toMatch(/^Kvittering K-\d{4}-\d+$/)
    expect(await anne.page.textContent('main')).toContain('Det er modtaget og registreret på sagen')
    expect(await anne.page.textContent('main')).toContain(hostile)
    expect(await anne.faults()).toEqual([])
    await anne.page.getByRole('link', { name: 'Gå til sagen' }).click()
    const address = new URL(anne.page.url()).pathname
    expect(await anne.faults()).toEqual([])

    // Somebody is offered work who has been there once.
    await (await asUser(officer.subject)).context.close()
    const helle = await asUser(head.subject, `${pageUrls.tasks}?visning=ufordelte`)
    expect(await helle.faults()).toEqual([])
    await helle.page.getByRole('link', { name: 'Fyrtårnet' }).first().click()
    await helle.page.getByRole('link', { name: 'Tildel sagen' }).click()
    expect(await helle.faults()).toEqual([])
    await helle.page.locator('[name="caseworker.subject"]').selectOption(officer.subject)
    await helle.page.getByRole('button', { name: 'Tildel sagen' }).last().click()
    expect(await helle.page.textContent('main')).toContain('Registreret: Tildel sagen')
    expect(await helle.faults()).toEqual([])

    const mette = await asUser(officer.subject, address)
    await mette.page.getByRole('link', { name: 'Bed om oplysninger' }).click()
    await mette.page.locator('[name="missing.0"]').fill('Budgettet')
    await mette.page.getByRole('button', { name: 'Tilføj' }).click()
    expect(await mette.page.locator('[name="missing.0"]').inputValue()).toBe('Budgettet')
    await mette.page.locator('[name="missing.1"]').fill(hostile)
    expect(await mette.faults()).toEqual([])
    await mette.page.getByRole('button', { name: 'Tilføj' }).click()
    await mette.page.getByRole('button', { name: 'Fjern oplysning 3' }).click()
    await mette.page.getByRole('button', { name: 'Bed om oplysninger' }).last().click()
    expect(await mette.page.textContent('main')).toContain('Registreret: Bed om oplysninger')

    await anne.page.goto(`${house.api.url}${pageUrls.tasks}`)
    expect(await anne.page.textContent('main')).toContain('Afventer oplysninger')
    expect(await anne.faults()).toEqual([])
    await anne.page.goto(`${house.api.url}${address}`)
    await anne.page.locator('.actions a').first().click()
    expect(await anne.faults()).toEqual([])
    for (const window of [anne, helle, mette]) await window.context.close()
  })
})
