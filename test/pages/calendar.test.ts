import { calendarText } from '../../web/calendar-text'
import { pageUrls } from '../../api/pages/page-urls'
import { command, leader, officer, requestInformation, storeApplication } from '../support/application-case'
import { browserMissing, startBrowser, type BrowserWindow, type TestBrowser } from '../support/browser'
import { startPagesHouse, type PagesHouse } from '../support/pages-house'
import { now } from '../support/present'
import { noEngine } from '../support/test-api'
import { actUntold } from '../support/untold-cases'

const missing = browserMissing()
if (missing !== undefined) process.stderr.write(`${missing}\n`)

const days = 24 * 3_600_000

;(missing === undefined ? describe : describe.skip)('the address of one’s calendar', () => {
  let house: PagesHouse
  let browser: TestBrowser
  let later = 0
  beforeAll(async () => {
    house = await startPagesHouse({ temporalAddress: noEngine, clock: () => Date.parse(now()) + later })
    browser = await startBrowser()
    const caseId = await storeApplication(house.api.house.store)
    await actUntold(
      house.api.house.store,
      caseId,
      command(officer, 'allocate', { caseworker: { subject: officer.subject, name: officer.name } }),
    )
    await actUntold(house.api.house.store, caseId, requestInformation())
  })
  afterAll(async () => {
    await browser.stop()
    await house.stop()
  })
  afterEach(() => {
    later = 0
  })

  const opened = async ({ page }: BrowserWindow): Promise<string> => {
    await page.getByRole('button', { name: /Lav en/ }).click()
    return String(await page.textContent('#adresse'))
  }
  const fetched = async (address: string): Promise<{ readonly status: number; readonly text: string }> => {
    const answer = await fetch(address)
    return { status: answer.status, text: await answer.text() }
  }

  it('gives a party its dates without a login, until it is closed', async () => {
    const anne = await browser.window()
    await house.login(anne, leader.subject, pageUrls.calendar)
    expect(await anne.faults()).toEqual([])
    const address = await opened(anne)
    expect(await anne.faults()).toEqual([])
    const { status, text } = await fetched(address)
    expect(status).toBe(200)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toContain('BEGIN:VEVENT')
    expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}/)
    expect(text).toContain('Fyrtårnet')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    // The secret is kept nowhere, and a reload does not show it again.
    const { rows } = await house.api.house.pool.query<{ text: string }>('SELECT f::text AS text FROM calendar_feeds f')
    const secret = new URL(address).searchParams.get('kode') ?? ''
    expect(rows.some((row) => row.text.includes(secret))).toBe(false)
    await anne.page.goto(`${house.api.url}${pageUrls.calendar}`)
    expect(await anne.page.textContent('main')).not.toContain(secret)

    const renewed = await opened(anne)
    expect((await fetched(address)).status).toBe(404)
    expect((await fetched(renewed)).status).toBe(200)
    await anne.page.goto(`${house.api.url}${pageUrls.calendar}`)
    await anne.page.getByRole('button', { name: 'Luk adressen' }).click()
    expect((await fetched(renewed)).status).toBe(404)
    await anne.context.close()
  })

  it('is over when its owner has not logged in for three months', async () => {
    const anne = await browser.window()
    await house.login(anne, leader.subject, pageUrls.calendar)
    const address = await opened(anne)
    later = 89 * days
    expect((await fetched(address)).status).toBe(200)
    later = 91 * days
    expect((await fetched(address)).status).toBe(404)
    await anne.context.close()
  })

  it('gives an officer their own tasks, and nobody else’s', async () => {
    for (const [user, isTheirs] of [
      [officer.subject, true],
      ['jens.sagsbehandler', false],
      ['bo.leder', false],
    ] as const) {
      const window = await browser.window()
      await house.login(window, user, pageUrls.calendar)
      const { status, text } = await fetched(await opened(window))
      expect([user, status, text.includes('Fyrtårnet')]).toEqual([user, 200, isTheirs])
      await window.context.close()
    }
  })

  it('that was never made opens nothing', async () => {
    for (const query of ['', '?kode=', '?kode=x'])
      expect((await fetched(`${house.api.url}${pageUrls.calendarFeed}${query}`)).status).toBe(404)
  })
})

test('what is written into a calendar ends no line and begins no other', () => {
  const text = calendarText(
    'Frister',
    [
      {
        id: 'x@y',
        date: '2027-01-04',
        title: 'A;B,C\\D\r\nBEGIN:VEVENT',
        text: 'æ'.repeat(100),
        url: 'https://specialeplan.example/sager/x',
      },
    ],
    '2026-12-31T23:00:00.000Z',
  )
  const lines = text.split('\r\n')
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(lines).toContain(String.raw`SUMMARY:A\;B\,C\\D\nBEGIN:VEVENT`)
  expect(lines).toContain('DTSTAMP:20261231T230000Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20270104')
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain('æ'.repeat(100))
})
