import { createHash, randomBytes } from 'node:crypto'
import { Router, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { instantOf } from '../../domain/calendar/instant'
import type { Store } from '../../store/create-store'
import { calendarText } from '../../web/calendar-text'
import { CalendarPage, closeButton, openButton } from '../../web/pages/work/calendar-page'
import { personOf } from '../identity/authenticated'
import { readQuery } from '../read/read-query'
import { resource } from '../routes/resource'
import { calendarDays } from './calendar-days'
import { formBody, formOf } from './form-body'
import type { FormTickets } from './form-ticket'
import { PageFault } from './page-fault'
import { mustBeLoggedIn } from './page-reader'
import { pageUrls, withQuery } from './page-urls'
import { sendPage, surroundingsOf } from './send-page'

export interface CalendarPageParts {
  readonly store: Store
  readonly tickets: FormTickets
  /** Where people reach the pages, without a slash at the end. */
  readonly publicUrl: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** Whoever has not logged in for so long may no longer be who they were. */
const loginMs = 90 * 24 * 3_600_000

/** The address from which somebody's calendar fetches their deadlines: made, closed, and answered. */
export function calendarPages({ store, tickets, publicUrl, clock }: CalendarPageParts): Router {
  const router = Router()
  const path = pageUrls.calendar

  const show = async (response: Response, address?: string, status = 200): Promise<void> => {
    const { subject } = personOf(response)
    sendPage(
      response,
      CalendarPage({
        surroundings: surroundingsOf(response),
        action: path,
        ticket: tickets.issue({ subject, path }),
        address,
        openedAt: await store.calendarFeeds.feedOpenedAt(subject),
      }),
      status,
    )
  }

  const change: RequestHandler = async (request, response) => {
    const form = formOf(request)
    const person = personOf(response)
    if (tickets.open(form.get('billet') ?? undefined, path)?.subject !== person.subject)
      throw new PageFault(403, 'Siden var for gammel', 'Intet er ændret. Hent den igen.', ['Hent siden igen', path])
    if (form.has(closeButton)) await store.calendarFeeds.closeFeed(person.subject)
    if (!form.has(openButton)) {
      response.redirect(303, path)
      return
    }
    const secret = randomBytes(32).toString('base64url')
    await store.calendarFeeds.openFeed(person, hashOf(secret), instantOf(clock()))
    await show(response, `${publicUrl}${withQuery(pageUrls.calendarFeed, { kode: secret })}`)
  }

  resource(router, path, {
    get: [
      mustBeLoggedIn,
      async (_request, response) => {
        await show(response)
      },
    ],
    post: [...formBody, mustBeLoggedIn, change],
  })

  resource(router, pageUrls.calendarFeed, {
    get: [
      async (request, response) => {
        const { kode = '' } = readQuery(request, { kode: z.string().max(100).optional() })
        const now = instantOf(clock())
        const person = await store.calendarFeeds.findFeed(hashOf(kode), instantOf(clock() - loginMs))
        if (person === undefined)
          throw new PageFault(404, 'Siden findes ikke', 'Adressen er lukket, eller der har ikke været nogen.')
        response
          .set({ 'X-Robots-Tag': 'noindex', 'Content-Disposition': 'inline; filename="frister.ics"' })
          .type('text/calendar; charset=utf-8')
          .send(calendarText('Frister i Specialeplan', await calendarDays(store, person, now, publicUrl), now))
      },
    ],
  })
  return router
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
