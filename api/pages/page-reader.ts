import { promisify } from 'node:util'
import type { Request, RequestHandler, Response } from 'express'
import { instantOf, type Instant } from '../../domain/calendar/instant'
import { offices } from '../../domain/catalogue/offices'
import type { Person } from '../../domain/rights/actor'
import { readingScope } from '../../domain/rights/rights'
import type { Surroundings } from '../../web/layout/page'
import type { PageLoginOf } from '../identity/authenticated'
import type { OfficerBook } from '../identity/officer-book'
import type { FormTickets } from './form-ticket'
import type { Sessions } from './sessions'
import { pageUrls, withQuery } from './page-urls'

export interface PageReaderParts {
  readonly stylesheet: string
  readonly tickets: FormTickets
  readonly noteOfficer: OfficerBook
  /** How long one is logged in at most, in milliseconds. */
  readonly longestMs: number
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/**
 * Finds out who asks for a page, and notes them where the API's own routes look (`personOf`): from here on both read and act by the same
 * functions. A login that is too old is over.
 */
export function pageReader({ stylesheet, tickets, noteOfficer, longestMs, clock }: PageReaderParts): RequestHandler {
  return async (request, response, next) => {
    const now = instantOf(clock())
    const login = currentLogin(request, clock() - longestMs)
    response.locals['surroundings'] = surroundings(stylesheet, tickets, login?.person)
    response.locals['requestedAt'] = now
    if (login !== undefined) await note(response, login, noteOfficer, now)
    next()
  }
}

/** Who asks with the cookie of a page where the API answers (`authenticated`); a browser that opens a link without one logs in first. */
export const pageLoginOf =
  (sessions: Sessions, longestMs: number, clock: () => number): PageLoginOf =>
  async (request, response) => {
    await promisify((done: (fault?: unknown) => void) => {
      sessions.read(request, response, done)
    })()
    const login = currentLogin(request, clock() - longestMs)
    if (login !== undefined || request.accepts(['json', 'html']) !== 'html') return login
    response.redirect(303, loginAddress(request.originalUrl))
    return 'sent-to-login'
  }

async function note(
  response: Response,
  { person, email }: { readonly person: Person; readonly email?: string },
  noteOfficer: OfficerBook,
  now: Instant,
): Promise<void> {
  response.locals['person'] = person
  response.locals['email'] = email
  await noteOfficer(person, now)
}

function currentLogin({ session }: Pick<Request, 'session'>, earliest: number): Request['session']['login'] {
  const { login } = session
  if (login === undefined || login.at >= earliest) return login
  delete session.login
  return undefined
}

function surroundings(stylesheet: string, tickets: FormTickets, person: Person | undefined): Surroundings {
  if (person === undefined) return { stylesheet }
  const { subject, name, organisation } = person
  const scope = readingScope(person)
  return {
    stylesheet,
    reader: {
      name,
      ...(organisation === undefined ? {} : { organisation: organisationName(organisation) }),
      staff: (scope.office ?? scope.assigned) !== undefined,
      ticket: tickets.issue({ subject, path: pageUrls.loggedOut }),
    },
  }
}

const organisationName = (organisation: string): string =>
  offices.find(({ code }) => code === organisation)?.name ??
  (/^\d{8}$/.test(organisation) ? `CVR ${organisation}` : organisation)

/** Who asks for a page; undefined for somebody who has not logged in. */
export const readerOf = (response: Response): Person | undefined => response.locals['person'] as Person | undefined

/** Lets only those through who have logged in; others log in first and come back. */
export const mustBeLoggedIn: RequestHandler = (request, response, next) => {
  if (readerOf(response) === undefined) response.redirect(303, loginAddress(request.originalUrl))
  else next()
}

/** Where to log in, to come back to this address. */
export const loginAddress = (goTo: string): string => withQuery(pageUrls.login, { til: goTo })
