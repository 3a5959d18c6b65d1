import type { APIResponse, BrowserContext } from 'playwright-core'
import { pageUrls } from '../../api/pages/page-urls'
import { procedures } from '../../domain/procedures'
import { leader, officer, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { sentByBrowser } from '../support/form-entries'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { noEngine } from '../support/test-api'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('a form that is not as it should be', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let anne: BrowserWindow
  let caseId: string
  let path: string
  beforeAll(async () => {
    house = await startPagesHouse({ temporalAddress: noEngine })
    browser = await startBrowser()
    caseId = await storeApplication(house.api.house.store)
    path = pageUrls.action(caseId, 'withdraw')
    anne = await browser.window()
    await house.login(anne, leader.subject)
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })

  const own: Readonly<Record<string, string>> = { 'sec-fetch-site': 'same-origin' }
  const send = (
    { request }: BrowserContext,
    form: Readonly<Record<string, string>>,
    { to = path, headers = own } = {},
  ): Promise<APIResponse> => request.post(`${house.api.url}${to}`, { form: { ...form }, headers, maxRedirects: 0 })
  /** The form as a browser would send it, with its ticket. */
  const opened = async ({ request }: BrowserContext, from = path): Promise<Readonly<Record<string, string>>> =>
    sentByBrowser(await (await request.get(`${house.api.url}${from}`)).text())
  /** It wrote nothing. */
  const unwritten = async (doing: () => Promise<void>): Promise<void> => {
    const before = await house.api.rowCounts()
    await doing()
    expect(await house.api.rowCounts()).toEqual(before)
  }
  const typed = { reason: 'Vi søger igen til foråret <script>' }

  it.each<[string, () => Promise<Readonly<Record<string, string>>>]>([
    ['no ticket', async () => ({})],
    ['a forged ticket', async () => ({ billet: 'eyJzdWJqZWN0IjoiYW5uZS5sZWRlciJ9.AAAA' })],
    [
      'a ticket that was changed',
      async () => {
        const { billet = '' } = await opened(anne.context)
        const [payload = '', mac = ''] = billet.split('.')
        const ticket = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object
        return { billet: `${Buffer.from(JSON.stringify({ ...ticket, seq: 99 })).toString('base64url')}.${mac}` }
      },
    ],
    [
      'the ticket of another page',
      async () => ({ billet: String((await opened(anne.context, pageUrls.newCase('application')))['billet']) }),
    ],
    [
      'the ticket of somebody else',
      async () => {
        const mette = await browser.window()
        await house.login(mette, officer.subject)
        const { billet = '' } = await opened(mette.context, pageUrls.action(caseId, 'requestInformation'))
        await mette.context.close()
        return { billet }
      },
    ],
  ])('with %s is refused, and comes back with what was typed', async (_what, ticket) => {
    const form = { ...typed, ...(await ticket()) }
    await unwritten(async () => {
      const answer = await send(anne.context, form)
      expect(answer.status()).toBe(403)
      const body = await answer.text()
      expect(body).toContain('Siden var for gammel til at sende fra')
      expect(body).not.toContain('<script>')
    })
  })

  it.each<Readonly<Record<string, string>>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    {},
  ])('sent with %p is not from here', async (headers) => {
    const form = { ...(await opened(anne.context)), ...typed }
    await unwritten(async () => {
      const answer = await send(anne.context, form, { headers })
      expect([answer.status(), (await answer.text()).includes('Formularen er ikke sendt herfra')]).toEqual([403, true])
    })
  })

  it('with a date that does not exist says which, and keeps it', async () => {
    const address = pageUrls.newCase('application')
    const form = await opened(anne.context, address)
    await unwritten(async () => {
      const answer = await send(
        anne.context,
        {
          ...form,
          'generalApproval.authority': 'Midt',
          'generalApproval.date.dag': '31',
          'generalApproval.date.maaned': '2',
          'generalApproval.date.aar': '2027',
        },
        { to: address },
      )
      expect(answer.status()).toBe(422)
      const body = await answer.text()
      expect(body).toMatch(/Datoen i »[^«]+« findes ikke/)
      expect(sentByBrowser(body)).toMatchObject({ 'generalApproval.date.dag': '31', billet: form['billet'] })
    })
  })

  it('with too much text, or more fields than any form has, is refused without a trace', async () => {
    const form = await opened(anne.context)
    await unwritten(async () => {
      const long = await send(anne.context, { ...form, reason: 'x'.repeat(10_001) })
      expect([long.status(), (await long.text()).includes('Må højst være')]).toEqual([422, true])
      expect((await send(anne.context, { ...form, reason: 'x'.repeat(1_100_000) })).status()).toBe(413)
      expect((await send(anne.context, { ...form, 'missing.antal': '999999' })).status()).toBe(413)
    })
  })

  it('for what the person may not do, or what there is not, tells them so', async () => {
    for (const [to, status] of [
      [pageUrls.action(caseId, 'allocate'), 409],
      [pageUrls.action(caseId, 'no-such-command'), 409],
      [pageUrls.action('application-22223333aaaa', 'withdraw'), 404],
      [pageUrls.newCase('tender'), 404],
    ] as const)
      await unwritten(async () => {
        expect((await anne.context.request.get(`${house.api.url}${to}`)).status()).toBe(status)
        expect((await send(anne.context, typed, { to })).status()).toBe(status)
      })
  })

  it('whose login has run out keeps what was typed, for its writer alone, until they are back', async () => {
    const form = { ...(await opened(anne.context)), ...typed }
    const stranger = await browser.window()
    const answer = await send(stranger.context, form)
    expect([answer.status(), answer.headers()['location']]).toEqual([303, `/login?til=${encodeURIComponent(path)}`])
    const { rows } = await house.api.house.pool.query<{ sealed: Buffer }>('SELECT sealed FROM rescued_forms')
    expect(rows.map(({ sealed }) => sealed.toString('latin1').includes('foråret'))).toEqual([false])
    await house.login(stranger, 'bo.leder')
    expect(await (await stranger.context.request.get(`${house.api.url}${path}`)).text()).not.toContain('foråret')
    await anne.page.goto(`${house.api.url}${path}`)
    expect(await anne.page.textContent('main')).toContain('Det, du havde skrevet, er her endnu')
    expect(await anne.page.locator('[name="reason"]').inputValue()).toBe(typed.reason)
    expect(await anne.faults()).toEqual([])
    await anne.page.goto(`${house.api.url}${path}`)
    expect(await anne.page.locator('[name="reason"]').inputValue()).toBe('')
    // Without a ticket of ours nothing is kept.
    await send(stranger.context, typed)
    expect((await house.api.house.pool.query('SELECT 1 FROM rescued_forms')).rowCount).toBe(0)
    await stranger.context.close()
  })

  it('sent twice is received once, and the receipt is shown to its sender alone', async () => {
    const form = { ...(await opened(anne.context)), ...typed }
    const [first, second] = [await send(anne.context, form), await send(anne.context, form)]
    const receipt = String(first.headers()['location'])
    expect([first.status(), second.status(), second.headers()['location']]).toEqual([303, 303, receipt])
    await anne.page.goto(`${house.api.url}${receipt}`)
    // There is no engine: it is safe, and the page says so.
    expect(await anne.page.textContent('main')).toContain('Det er sikkert modtaget')
    expect(await anne.page.textContent('main')).toContain(typed.reason)
    expect(await anne.faults()).toEqual([])
    const { rows } = await house.api.house.pool.query('SELECT 1 FROM receipts WHERE case_id = $1 AND command = $2', [
      caseId,
      'withdraw',
    ])
    expect(rows).toHaveLength(1)
    const other = await browser.window()
    await house.login(other, 'bo.leder')
    expect((await other.context.request.get(`${house.api.url}${receipt}`)).status()).toBe(404)
    await other.context.close()
    // The same form with something else in it is another command, and is not taken for the first.
    const changed = await send(anne.context, { ...form, reason: 'Noget andet' })
    expect([changed.status(), (await changed.text()).includes('Noget andet')]).toEqual([409, true])
  })

  it('is opened for every command that its reader may give now, without a fault', async () => {
    const mette = await browser.window()
    await house.login(mette, officer.subject, pageUrls.case(caseId))
    const links = await mette.page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.actions a')].map((one) => one.getAttribute('href'))`,
    )
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) {
      await mette.page.goto(`${house.api.url}${link}`)
      const { label, file } = procedures.application.commands.find(({ name }) => link.endsWith(`/${name}`)) ?? {}
      // Files are handed in where the documents stand.
      expect(await mette.page.textContent('h1')).toBe(file === true ? 'Dokumenter: Fyrtårnet' : label)
      expect(await mette.faults()).toEqual([])
    }
    await mette.context.close()
  })
})
