import { pageUrls } from '../../api/pages/page-urls'
import { civilDateAt } from '../../domain/calendar/copenhagen'
import { procedures } from '../../domain/procedures'
import type { Person, Role } from '../../domain/rights/actor'
import { shareToWords } from '../../seal/share-words'
import { leader } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { giveByPage } from '../support/give-by-page'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { now } from '../support/present'
import { sampleFiles } from '../support/sample-files'
import { storeApprovedProvider, storeTender, type StoredTender } from '../support/store-tender'
import { until } from '../support/test-house'

/*
 * A bid from the bidder's page to the openers': what is sealed in one browser is opened in another, by words that are typed in, and no
 * server sees file or key. The bid is sent two days ago, before the deadline; it is opened today.
 */

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

const day = 24 * 3_600_000
const officer = (subject: string, name: string, role: Role): Person => ({
  kind: 'person',
  subject,
  name,
  roles: [role],
  organisation: 'SBST',
})
const tina = officer('tina.udbud', 'Tina Refsgård', 'tender-officer')
const ulla = officer('ulla.udbud', 'Ulla Kvist', 'tender-officer')
const omar = officer('omar.udbud', 'Omar Haddad', 'tender-officer')

;(missing === undefined ? describe : describe.skip)('sealed bids by pages alone', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let tender: StoredTender
  let words: readonly string[]
  let offset = -2 * day
  beforeAll(async () => {
    house = await startPagesHouse({ clock: () => Date.parse(now(offset)), keptAfterMs: 300 })
    browser = await startBrowser()
    const { store } = house.api.house
    await storeApprovedProvider(store, 'Birkely', now(-5 * day), leader)
    tender = await storeTender(store, {
      bidsUntil: { date: civilDateAt(now(-day)), time: '12:00' },
      who: {
        openers: [tina, ulla, omar],
        manager: officer('kirsten.kontrakt', 'Kirsten Blåbjerg', 'contract-manager'),
        member: officer('per.panel', 'Per Åkjær', 'panel'),
      },
    })
    words = await Promise.all(tender.shares.map((share) => shareToWords(share)))
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
  const told = ({ page }: BrowserWindow): Promise<string | null> => page.textContent('main')

  it('anybody finds the tender with its documents, its deadline and the rule by which a bid is in time', async () => {
    const stranger = await browser.window()
    await stranger.page.goto(`${house.api.url}${pageUrls.tenders}`)
    expect(await stranger.faults()).toEqual([])
    await stranger.page.getByRole('link', { name: 'Rådgivning om autisme, delaftale 1' }).click()
    expect(await told(stranger)).toContain('der er ingen henstand')
    expect(await told(stranger)).toContain('Betingelser.pdf')
    expect(await stranger.faults()).toEqual([])
    expect(
      (await stranger.context.request.get(`${house.api.url}${pageUrls.tender('tender-findes-ikke')}`)).status(),
    ).toBe(404)
    await stranger.context.close()
  })

  it('a bidder’s file is sealed in the browser and received with a receipt over the envelope', async () => {
    const anne = await asUser(leader.subject, pageUrls.bid(tender.caseId))
    expect(await anne.faults()).toEqual([])
    const send = anne.page.getByRole('button', { name: 'Forsegl og send tilbuddet' })
    await anne.page.locator('[name="name"]').fill('Birkely')
    await send.click()
    await anne.page.getByText('Vælg den fil, der er jeres tilbud').waitFor()
    expect(await anne.faults()).toEqual([])
    await anne.page.locator('[name="file"]').setInputFiles({
      name: 'Tilbud.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(sampleFiles.pdf('VORES PRIS')),
    })
    await send.click()
    await anne.page.waitForURL(/kvitteringer/)
    expect(await told(anne)).toContain('Det er sikkert modtaget')
    expect(await anne.faults()).toEqual([])
    const { rows } = await house.api.house.pool.query<{ sha: string; kept: Buffer }>(
      `SELECT r.body_sha256 AS sha, string_agg(c.bytes, '') AS kept FROM receipts r, document_chunks c WHERE r.case_id = $1 AND r.command = 'submitBid' GROUP BY 1`,
      [tender.caseId],
    )
    expect(rows).toHaveLength(1)
    expect(await told(anne)).toContain(String(rows[0]?.sha))
    expect(rows[0]?.kept.includes('VORES PRIS')).toBe(false)
    await anne.context.close()
  })

  it.each([
    ['without a ticket', {}],
    ['with a forged ticket', { 'x-billet': 'eyJ9.AAAA' }],
  ])('an envelope %s is not received', async (_what, headers) => {
    const anne = await asUser(leader.subject, pageUrls.bid(tender.caseId))
    const before = await house.api.rowCounts()
    const answer = await anne.context.request.post(`${house.api.url}${pageUrls.bid(tender.caseId)}`, {
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/vnd.specialeplan.sealed-bid',
        ...headers,
      },
      data: Buffer.from('x'),
    })
    expect([answer.status(), await answer.text()]).toEqual([403, expect.stringContaining('Siden var for gammel')])
    expect(await house.api.rowCounts()).toEqual(before)
    await anne.context.close()
  })

  it('a page without a script says what it needs, and no other page may run one', async () => {
    const anne = await asUser(leader.subject)
    const policyOf = async (path: string): Promise<string> =>
      String((await anne.context.request.get(`${house.api.url}${path}`)).headers()['content-security-policy'])
    expect(await policyOf(pageUrls.bid(tender.caseId))).toContain(";script-src 'self';connect-src 'self'")
    expect(await policyOf(pageUrls.bid(tender.caseId))).not.toContain('unsafe')
    for (const path of [pageUrls.tasks, pageUrls.tender(tender.caseId)])
      expect(await policyOf(path)).not.toContain('script-src')
    expect(await (await anne.context.request.get(`${house.api.url}${pageUrls.bid(tender.caseId)}`)).text()).toContain(
      'det er slået fra i din browser',
    )
    await anne.context.close()
  })

  it('two openers open it by words that are typed in, and a wrong word is told by its place', async () => {
    offset = 0
    const { store, gateway, startWorker } = house.api.house
    await startWorker()
    await gateway.start(tender.caseId)
    await until('the tender is closed', async () => {
      const { state } = await store.cases.loadCase(tender.caseId)
      return state.status === 'closed' && (state as unknown as { readonly bids: readonly unknown[] }).bids.length === 1
    })
    const first = await asUser(tina.subject, pageUrls.action(tender.caseId, 'openBids'))
    expect(await first.faults()).toEqual([])
    const [own = '', other = ''] = words
    const open = first.page.getByRole('button', { name: 'Saml nøglen, og åbn kuverterne' })
    await first.page.getByLabel('Nøgledel 1').fill(own)
    await first.page
      .getByLabel('Nøgledel 2')
      .fill(other.replace(/^\S+ \S+/, (two) => `${String(two.split(' ')[0])} hest`))
    await open.click()
    await first.page
      .getByText('Nøgledel 2: Et af ordene står ikke på ordlisten. Ret det, og prøv igen. (ord 2) Der står »hest«.')
      .waitFor()
    await first.page.getByLabel('Nøgledel 2').fill(other)
    await open.click()
    await first.page.getByRole('link', { name: 'Gem »Tilbud.pdf«' }).waitFor()
    const saving = first.page.waitForEvent('download')
    await first.page.getByRole('link', { name: 'Gem »Tilbud.pdf«' }).click()
    expect((await saving).suggestedFilename()).toBe('Tilbud.pdf')
    expect(await first.page.getByLabel('Nøgledel 1').inputValue()).toBe('')
    await first.page.getByRole('button', { name: 'Åbn tilbuddene' }).last().click()
    expect(await told(first)).toContain('Registreret: Åbn tilbuddene')
    expect(await first.faults()).toEqual([])
    const second = await asUser(ulla.subject, pageUrls.action(tender.caseId, 'confirmOpening'))
    await second.page.getByRole('button', { name: 'Bekræft åbningen' }).last().click()
    expect(await told(second)).toContain('Registreret: Bekræft åbningen')
    expect((await store.cases.loadCase(tender.caseId)).state.status).toBe('opened')
    for (const window of [first, second]) await window.context.close()
  })

  it('a member of the panel scores alone, one bid and criterion at a time, and locks the scores', async () => {
    const give = async (window: BrowserWindow, name: string, data: Readonly<Record<string, unknown>> = {}) => {
      const command = procedures.tender.commands.find((one) => one.name === name)
      if (command === undefined) throw new Error(`A tender has no ${name}`)
      await giveByPage(window, `${house.api.url}${pageUrls.action(tender.caseId, name)}`, command, data)
      expect(await told(window)).toContain(`Registreret: ${command.label}`)
      expect(await window.faults()).toEqual([])
    }
    const lead = await asUser(tina.subject)
    await give(lead, 'checkBid', { bid: 'b1', approvalInForce: true, admissible: true, reason: 'Alt er med.' })
    const per = await asUser('per.panel')
    await give(per, 'declareImpartiality', { impartial: true })
    await give(lead, 'beginEvaluation')
    await per.page.goto(`${house.api.url}${pageUrls.action(tender.caseId, 'score')}`)
    expect(await told(per)).toContain('0 af 1 bedømmelser er færdige')
    expect(await per.page.getByRole('heading', { name: 'Birkely: Pris' }).isVisible()).toBe(true)
    expect(await per.faults()).toEqual([])
    await per.page.locator('[name="score"]').fill('8')
    await per.page.locator('[name="text"]').fill('Den laveste pris, der er budt.')
    await Promise.all([
      per.page.waitForEvent('load'),
      per.page.getByRole('button', { name: 'Giv point' }).last().click(),
    ])
    expect(await told(per)).toContain('Registreret: Giv point')
    await give(per, 'lockScores')
    for (const window of [lead, per]) await window.context.close()
  })

  it('a key is made, split, registered and tried on pages, and nothing of it but its public half is sent', async () => {
    await (await asUser(omar.subject)).context.close()
    const lead = await asUser(tina.subject, pageUrls.newCase('tender'))
    for (const [name, text] of [
      ['title', 'Rådgivning om syn'],
      ['lot', '2'],
      ['suppliers', '1'],
      ['volumeHours', '800'],
      ['largestBid', '10'],
    ] as const)
      await lead.page.locator(`[name="${name}"]`).fill(text)
    await lead.page.getByRole('radio', { name: 'Synsnedsættelse' }).check({ force: true })
    await lead.page.locator('form.action-form button.button-primary').click()
    await lead.page.getByRole('link', { name: 'Gå til sagen' }).click()
    const address = new URL(lead.page.url()).pathname
    await lead.page.goto(`${house.api.url}${address}/handlinger/registerKey`)
    expect(await lead.faults()).toEqual([])
    await lead.page.locator('[name="needed"]').fill('2')
    await lead.page.getByRole('button', { name: 'Tilføj' }).click()
    for (const [n, who] of [tina, omar].entries()) {
      await lead.page.locator(`[name="openers.${n}.subject"]`).selectOption(who.subject)
      await lead.page.locator(`[name="openers.${n}.email"]`).fill(`${who.subject}@sbst.example`)
    }
    await lead.page.getByRole('button', { name: 'Lav nøglen' }).click()
    await lead.page.getByRole('heading', { name: 'Nøgledel 2 af 2' }).waitFor()
    const shares = await lead.page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.key-share ol')].map((list) => [...list.children].map((one) => one.textContent).join(' '))`,
    )
    const saving = lead.page.waitForEvent('download')
    await lead.page.getByRole('link', { name: 'Gem prøvekuverten' }).click()
    const envelope = await (await saving).path()
    expect(await lead.faults()).toEqual([])
    await lead.page.locator('form.action-form button.button-primary').click()
    expect(await told(lead)).toContain('Registreret: Registrér udbuddets nøgle')
    await lead.page.goto(`${house.api.url}${address}/handlinger/recordDrill`)
    await lead.page.locator('[data-test-envelope]').setInputFiles(envelope)
    for (const [n, share] of shares.entries()) await lead.page.locator('[data-share]').nth(n).fill(share)
    expect(await lead.faults()).toEqual([])
    await lead.page.getByRole('button', { name: 'Åbn prøvekuverten' }).click()
    await lead.page.getByText('Prøvekuverten er åbnet').waitFor()
    await lead.page.locator('form.action-form button.button-primary').click()
    expect(await told(lead)).toContain('Registreret: Registrér nøgleprøve')
    await lead.context.close()
  })
})
