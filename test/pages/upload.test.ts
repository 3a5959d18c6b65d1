import { pageUrls } from '../../api/pages/page-urls'
import { largestDocument } from '../../domain/document/attached-document'
import { leader, officer, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { clamdMissing, eicar, startClamd, type TestClamd } from '../support/clamd'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { sampleFiles } from '../support/sample-files'

const missing = browserMissing() ?? clamdMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('files that are handed in on a page', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let clamd: TestClamd | undefined
  let anne: BrowserWindow
  let path: string
  beforeAll(async () => {
    clamd = await startClamd()
    house = await startPagesHouse({
      documents: { clamd: { host: '127.0.0.1', port: clamd.port } },
      lookAfterDocumentsEveryMs: 50,
    })
    await house.api.house.startWorker()
    browser = await startBrowser()
    path = pageUrls.documents(await storeApplication(house.api.house.store))
    anne = await browser.window()
    await house.login(anne, leader.subject, path)
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
    await clamd?.stop()
  })

  const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })
  const pdf = (name: string, text = name) => file(name, 'application/pdf', sampleFiles.pdf(text))
  const send = async (files: readonly ReturnType<typeof file>[], kind = 'Budget eller regnskab'): Promise<string> => {
    const { page } = anne
    if (kind !== '') await page.getByLabel('Hvad er det?').selectOption({ label: kind })
    await page.getByLabel('Filer').setInputFiles([...files])
    await page.getByRole('button', { name: 'Send dokumenter' }).click()
    return String(await page.textContent('main'))
  }
  const listed = async (): Promise<readonly string[]> =>
    (await anne.page.locator('td[data-title="Dokument"]').allTextContents()).map((text) => text.trim())

  it('are received several at once, each with its receipt, and read by whoever may', async () => {
    expect(await anne.faults()).toEqual([])
    expect(await anne.page.textContent('main')).toContain('Der er ingen dokumenter i sagen')
    const told = await send([pdf('Budget 2027.pdf'), pdf('Åben plan, æøå.pdf')])
    expect(told).toContain('Filerne er modtaget')
    expect(await anne.page.getByRole('link', { name: 'Se kvitteringen' }).count()).toBe(2)
    expect((await listed()).join()).toContain('Åben plan, æøå.pdf')
    expect(await anne.page.locator('td[data-title="Tilstand"]').allTextContents()).toEqual(['Klar', 'Klar'])
    expect(await anne.faults()).toEqual([])
    // It stands in the address: a reload tells it again, and to nobody else.
    await anne.page.reload()
    expect(await anne.page.textContent('main')).toContain('Filerne er modtaget')
    const mette = await browser.window()
    await house.login(mette, officer.subject, new URL(anne.page.url()).pathname)
    await mette.page.goto(anne.page.url())
    expect(await mette.page.textContent('main')).not.toContain('Filerne er modtaget')
    expect(await mette.page.textContent('main')).toContain('Budget 2027.pdf')
    await mette.context.close()
  })

  it('that cannot be taken are told one by one, and the others are received', async () => {
    await anne.page.goto(`${house.api.url}${path}`)
    const before = (await listed()).length
    const told = await send([
      file('stor.pdf', 'application/pdf', Buffer.concat([sampleFiles.pdf('stor'), Buffer.alloc(largestDocument)])),
      pdf('god.pdf'),
      file('program.exe', 'application/x-msdownload', sampleFiles.exe()),
      file('forklædt.pdf', 'application/pdf', sampleFiles.exe()),
      file('tom.pdf', 'application/pdf', Buffer.alloc(0)),
      file('virus.pdf', 'application/pdf', Buffer.concat([sampleFiles.pdf('virus'), eicar()])),
    ])
    expect(told).toContain('Ikke alt er modtaget')
    expect(told).toMatch(/stor\.pdf: Filen fylder mere end 25 MB/)
    expect(told).toMatch(/program\.exe: Filen er ikke af en type, der modtages/)
    expect(told).toMatch(/forklædt\.pdf: Filen er ikke af en type, der modtages/)
    expect(told).toMatch(/tom\.pdf: Filen er tom/)
    expect(told).toMatch(/virus\.pdf: Filen indeholder skadelig kode/)
    expect(told).toContain('Filen er modtaget')
    expect(told).not.toContain('Content-Type')
    expect(await listed()).toHaveLength(before + 1)
    // What was chosen stands there still.
    expect(await anne.page.getByLabel('Hvad er det?').inputValue()).toBe('budget')
    expect(await anne.faults()).toEqual([])
  })

  it('none, or files of which it is not said what they are, are asked for', async () => {
    await anne.page.goto(`${house.api.url}${path}`)
    const before = await listed()
    await anne.page.getByRole('button', { name: 'Send dokumenter' }).click()
    expect(await anne.page.textContent('main')).toContain('Vælg mindst en fil.')
    expect(await send([pdf('uden-slags.pdf')], '')).toContain('Vælg, hvad filerne er.')
    expect(await listed()).toEqual(before)
    expect(await anne.faults()).toEqual([])
  })

  it('wait for the scanner in words while it is away, and are ready when it is back', async () => {
    await clamd?.stop()
    await anne.page.goto(`${house.api.url}${path}`)
    await send([pdf('venter.pdf')])
    expect(await anne.page.textContent('main')).toContain('kontrolleres for virus')
    const row = anne.page.locator('tr', { hasText: 'venter.pdf' })
    expect(await row.textContent()).toContain('Kontrolleres for virus')
    expect(await row.locator('a').count()).toBe(0)
    clamd = await startClamd(clamd?.port)
    while (!(await row.textContent())?.includes('Klar')) await anne.page.reload()
    expect(await row.locator('a').count()).toBe(1)
  })

  it.each<[string, Readonly<Record<string, string>>, boolean, number]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, true, 403],
    ['by somebody who has logged out', { 'sec-fetch-site': 'same-origin' }, false, 401],
    ['without a ticket', { 'sec-fetch-site': 'same-origin' }, true, 422],
  ])('%s are not received', async (_who, headers, isLoggedIn, status) => {
    const window = isLoggedIn ? anne : await browser.window()
    const before = await house.api.rowCounts()
    const answer = await window.context.request.post(`${house.api.url}${path}`, {
      headers: { ...headers },
      multipart: { kind: 'budget', filer: pdf('fremmed.pdf') },
    })
    expect(answer.status()).toBe(status)
    expect(await answer.text()).toMatch(/ikke sendt herfra|Du er logget ud|for gammel/)
    expect(await house.api.rowCounts()).toEqual(before)
    if (!isLoggedIn) await window.context.close()
  })
})
