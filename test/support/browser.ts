import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { chromiumPath } from './chromium-path'
import { missingPrograms } from './missing-programs'

/** Why pages are not looked at here; absent where they are, and never where CI runs. */
export const browserMissing = (): string | undefined =>
  missingPrograms('Pages are not opened in a browser here', ['chromium'])

/** A real browser, with what it finds wrong. */
export interface TestBrowser {
  /** Somebody's own window: no cookie of anybody else's. */
  window(): Promise<BrowserWindow>
  stop(): Promise<void>
}

export interface BrowserWindow {
  readonly page: Page
  readonly context: BrowserContext
  /** What scripts, the policy and requests have complained of since it was opened. */
  readonly complaints: readonly string[]
  /** All that is wrong with the page as it stands: complaints, accessibility, markup, and what stands out at 320 px. */
  faults(): Promise<readonly string[]>
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // We write attributes and void elements as they come out of `h`.
    'no-inline-style': 'error',
    'long-title': 'off',
    // A name may be an e-mail address in text; nothing here is meant to be dialled.
    'tel-non-breaking': 'off',
  },
})

/** Starts Debian's Chromium. No script of a page's own runs in it, but those that the test looks with. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--lang=da'],
  })
  return {
    async window() {
      const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
          complaints.push(`console: ${message.text()}`)
      })
      page.on('requestfailed', (request) => {
        // What a page was still loading when the next one was opened.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED')
          complaints.push(`not loaded: ${request.url()} ${request.failure()?.errorText ?? ''}`)
      })
      return { page, context, complaints, faults: () => faultsOf(page, complaints) }
    },
    stop: () => browser.close(),
  }
}

async function faultsOf(page: Page, complaints: readonly string[]): Promise<readonly string[]> {
  const where = new URL(page.url()).pathname
  const found = await page.evaluate(
    `(async () => { if (!window.axe) { ${axe} }; const { violations } = await window.axe.run(document, { resultTypes: ['violations'] }); return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')) })()`,
  )
  const { results } = await validator.validateString(
    await page.evaluate(`'<!DOCTYPE html>' + document.documentElement.outerHTML`),
  )
  await page.setViewportSize({ width: 320, height: 900 })
  const over = await page.evaluate(
    `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3).map((one) => 'wider than 320 px: ' + one.outerHTML.slice(0, 200))`,
  )
  await page.setViewportSize({ width: 1280, height: 900 })
  return [
    ...complaints,
    ...(found as readonly string[]),
    ...(over as readonly string[]),
    ...results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ].map((fault) => `${where}: ${fault}`)
}
