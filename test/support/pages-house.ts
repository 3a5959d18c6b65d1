import type { BrowserWindow } from './browser'
import { freePort } from '../../local/free-port'
import { startIdentity } from '../../local/identity/identity'
import { startTestApi, type TestApi, type TestApiOptions } from './test-api'

/** The API with its pages and a provider of logins that has a user for every role. */
export interface PagesHouse {
  readonly api: TestApi
  readonly issuer: string
  /** Logs one of the local users in, as they do it themselves, from the page that they want to see. */
  login(window: BrowserWindow, user: string, path?: string): Promise<void>
  stop(): Promise<void>
}

/** Starts both: each has to know the other's address before it starts. */
export async function startPagesHouse(options: TestApiOptions = {}): Promise<PagesHouse> {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const identity = await startIdentity({ publicUrl })
  const api = await startTestApi({ ...options, port, publicUrl, loginIssuer: identity.issuer })
  return {
    api,
    issuer: identity.issuer,
    async login({ page }, user, path = '/opgaver') {
      await page.goto(`${publicUrl}/login?${new URLSearchParams({ til: path }).toString()}`)
      await page.locator(`button[value="${user}"]`).click()
      await page.waitForURL(`${publicUrl}${path}`)
    },
    async stop() {
      await api.stop()
      await identity.stop()
    },
  }
}
