import { pageUrls } from '../../api/pages/page-urls'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import { head, leader, officer, reviewers, submission } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { giveByPage } from '../support/give-by-page'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { until } from '../support/test-house'

/* One approval by pages alone: from the application to the public register, withdrawn in part, and complained of. */

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

;(missing === undefined ? describe : describe.skip)('an approval by pages alone', () => {
  let house: PagesHouse
  let browser: TestBrowser
  const windows = new Map<string, BrowserWindow>()
  beforeAll(async () => {
    house = await startPagesHouse()
    await house.api.house.startWorker()
    browser = await startBrowser()
    const reviewer = String(reviewers[0]?.subject)
    for (const user of [leader.subject, officer.subject, reviewer, head.subject]) {
      const window = await browser.window()
      await house.login(window, user)
      windows.set(user, window)
    }
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })

  const windowOf = (user: string): BrowserWindow => {
    const window = windows.get(user)
    if (window === undefined) throw new Error(`${user} has not logged in`)
    return window
  }
  /** Gives a command by its page, which has no fault, neither before nor after. */
  const give = async (user: string, caseId: string, name: string, data: Readonly<Record<string, unknown>> = {}) => {
    const procedure = Object.values(procedures).find((one) => caseId.startsWith(`${one.name}-`))
    const command = procedure?.commands.find((one) => one.name === name)
    if (command === undefined) throw new Error(`${caseId} has no ${name}`)
    const window = windowOf(user)
    await giveByPage(window, `${house.api.url}${pageUrls.action(caseId, name)}`, command, data)
    const told = String(await window.page.textContent('main'))
    expect([name, told]).toEqual([name, expect.stringMatching(/Registreret|Kvittering|kriterier er færdige/)])
    expect([name, window.complaints]).toEqual([name, []])
  }
  /** The case that is open of a process, as soon as it is. */
  const caseOf = async (procedure: ProcedureName, status?: string): Promise<string> => {
    let found: string | undefined
    await until(`there is a ${procedure} ${status ?? ''}`, async () => {
      const { rows } = await house.api.house.pool.query<{ case_id: string; status: string }>(
        'SELECT case_id, status FROM cases WHERE procedure = $1 ORDER BY opened_at DESC LIMIT 1',
        [procedure],
      )
      found = status === undefined || rows[0]?.status === status ? rows[0]?.case_id : undefined
      return found !== undefined
    })
    return String(found)
  }

  it('from the application to the public register', async () => {
    const anne = windowOf(leader.subject)
    await giveByPage(anne, `${house.api.url}${pageUrls.newCase('application')}`, procedures.application.opening, {
      ...submission(),
      address: { lines: ['Søvej 4'], postcode: '8800', city: 'Viborg' },
    })
    expect(await anne.page.textContent('main')).toContain('Det er modtaget og registreret på sagen')
    expect(await anne.faults()).toEqual([])
    const application = await caseOf('application')
    await give(officer.subject, application, 'startReview', {
      reviewers,
      simplifiedBecause: 'Ansøgningen er fuldt oplyst.',
    })

    const review = await caseOf('review')
    const reviewer = String(reviewers[0]?.subject)
    const rikke = windowOf(reviewer)
    await give(reviewer, review, 'declareImpartiality', { impartial: true })
    await rikke.page.goto(`${house.api.url}${pageUrls.action(review, 'assess')}`)
    expect(await rikke.page.textContent('main')).toContain('0 af 5 kriterier er færdige')
    expect(await rikke.page.textContent('main')).toContain('Det er beskrevet i bilaget.')
    expect(await rikke.faults()).toEqual([])
    for (let judged = 1; judged <= 5; judged += 1) {
      await rikke.page.locator('label', { hasText: /^Ja$/ }).click()
      await rikke.page.locator('[name="text"]').fill('Fremgår af ansøgningen og besøget.')
      await Promise.all([
        rikke.page.waitForEvent('load'),
        rikke.page.getByRole('button', { name: 'Vurder kriterium' }).last().click(),
      ])
      expect(await rikke.page.textContent('main')).toContain(
        judged < 5 ? `${judged} af 5 kriterier er færdige` : 'Registreret: Vurder kriterium',
      )
    }
    await give(reviewer, review, 'submit', { recommendation: 'grant', reasons: 'Alle kriterier er opfyldt.' })

    await caseOf('application', 'recommended')
    await give(officer.subject, application, 'declareImpartiality', { impartial: true })
    await give(officer.subject, application, 'draftDecision', { outcome: 'granted' })
    const helle = windowOf(head.subject)
    await give(head.subject, application, 'declareImpartiality', { impartial: true })
    await helle.page.goto(`${house.api.url}${pageUrls.action(application, 'decide')}`)
    const letter = String(await helle.page.textContent('.letter'))
    expect(letter).toContain('Fyrtårnet')
    expect(letter).toContain('CVR-nummer 12345678')
    expect(letter).toContain('Efteruddannelse i autisme')
    expect(await helle.faults()).toEqual([])
    await give(head.subject, application, 'decide')

    await caseOf('approval')
    const stranger = await browser.window()
    await stranger.page.goto(`${house.api.url}${pageUrls.register}?q=Fyrt%C3%A5rnet`)
    await stranger.page.getByRole('link', { name: 'Fyrtårnet' }).click()
    expect(await stranger.page.textContent('h1')).toContain('Fyrtårnet')
    expect(await stranger.faults()).toEqual([])
    await stranger.context.close()
  })

  it('is withdrawn in part, and the provider complains of it', async () => {
    const approval = await caseOf('approval')
    await give(officer.subject, approval, 'openRevocation', {
      ground: 'criteria',
      note: 'Seks pladser er uden personale.',
    })
    const revocation = await caseOf('revocation')
    for (const user of [officer.subject, head.subject])
      await give(user, revocation, 'declareImpartiality', { impartial: true })
    for (const means of ['condition', 'order', 'intensified-supervision'])
      await give(officer.subject, revocation, 'recordMilderMeans', {
        means,
        notEnoughBecause: 'Det skaffer ikke de manglende kompetencer nu.',
      })
    await give(officer.subject, revocation, 'draftDecision', {
      part: { text: 'Seks af de tolv pladser tilbagekaldes; seks består.', places: 6 },
      criteria: [{ criterionId: 'autisme-viden', text: 'Der er viden nok til seks pladser.' }],
      reasons: {
        legalBasis: ['Socialtilsynsloven § 5, stk. 6'],
        mainConsiderations: 'Borgerne skal have den hjælp, som godkendelsen forudsætter.',
        facts: 'Fire af de faste medarbejdere er rejst.',
      },
      hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2', reason: 'Kun tilbuddets egne oplysninger.' },
    })
    await give(head.subject, revocation, 'decide')
    await until('the decision is served', async () => {
      const row = await house.api.house.store.cases.findCase(revocation)
      return (row?.deadlines.length ?? 0) > 0
    })
    await give(leader.subject, revocation, 'complain', { text: 'I har overset de to psykologer, vi har ansat.' })
    const complaint = await caseOf('complaint')
    const anne = windowOf(leader.subject)
    await anne.page.goto(`${house.api.url}${pageUrls.case(complaint)}`)
    expect(await anne.page.textContent('main')).toContain('Klage')
    expect(await anne.faults()).toEqual([])
  })
})
