import { promisify } from 'node:util'
import { Router, type Request, type Response } from 'express'
import { z } from 'zod'
import { instantOf } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { readQuery } from '../read/read-query'
import { resource } from '../routes/resource'
import type { FormTickets } from './form-ticket'
import { formBody, formOf } from './form-body'
import { callbackPath, type LoginProvider } from './login-provider'
import { PageFault } from './page-fault'
import { readerOf } from './page-reader'
import { pageUrls } from './page-urls'

export interface LoginRouteParts {
  readonly store: Pick<Store, 'calendarFeeds'>
  readonly provider: LoginProvider
  readonly tickets: FormTickets
  readonly clock: () => number
}

/** Logging in at the issuer and coming back; logging out here and there. */
export function loginRoutes({ store, provider, tickets, clock }: LoginRouteParts): Router {
  const router = Router()

  resource(router, pageUrls.login, {
    get: [
      async (request, response) => {
        const { til } = readQuery(request, { til: z.string().max(2_000).optional() })
        const { address, ...begun } = await provider.begin()
        request.session.begun = { ...begun, goTo: ownAddress(til) }
        await sendOn(request, response, address)
      },
    ],
  })

  resource(router, callbackPath, {
    get: [
      async (request, response) => {
        const { begun } = request.session
        if (begun === undefined)
          throw new PageFault(
            400,
            'Du er ikke logget ind',
            'Login blev ikke begyndt herfra, eller det tog for længe. Siden skal åbnes med https, og browseren skal tage imod cookies.',
            ['Log ind', pageUrls.tasks],
          )
        const { goTo, ...expected } = begun
        const login = await provider.finish(request.originalUrl, expected)
        // A new id: whoever knew the one from before the login knows nothing now.
        await renewed(request)
        request.session.login = { ...login, at: clock() }
        await store.calendarFeeds.noteFeedLogin(login.person, instantOf(clock()))
        await sendOn(request, response, goTo)
      },
    ],
  })

  resource(router, pageUrls.loggedOut, {
    post: [
      ...formBody,
      async (request, response) => {
        const ticket = tickets.open(formOf(request).get('billet') ?? undefined, pageUrls.loggedOut)
        const reader = readerOf(response)
        // Somebody who is logged out already is not logged out by another's old form.
        if (reader !== undefined && ticket?.subject !== reader.subject)
          throw new PageFault(403, 'Du er stadig logget ind', 'Siden var for gammel. Hent den igen, og log ud.', [
            'Gå til opgaver',
            pageUrls.tasks,
          ])
        const idToken = request.session.login?.idToken
        await promisify((done: (error?: unknown) => void) => request.session.destroy(done))()
        response.set('Clear-Site-Data', '"cache", "cookies", "storage"').redirect(303, await provider.logout(idToken))
      },
    ],
  })
  return router
}

/**
 * The session is kept first: a browser follows a redirect as soon as it has the head of the answer, which goes out before the session
 * is written, and would come to the next page as somebody who has not logged in.
 */
async function sendOn(request: Request, response: Response, address: string): Promise<void> {
  await promisify((done: (error?: unknown) => void) => request.session.save(done))()
  response.redirect(303, address)
}

const renewed = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error === undefined || error === null) resolve()
      else reject(error instanceof Error ? error : new Error('The session cannot be renewed', { cause: error }))
    })
  })

/** Where to go after the login: a page of ours and nowhere else. */
const ownAddress = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(asked) && !asked.startsWith(pageUrls.login)
    ? asked
    : pageUrls.tasks
