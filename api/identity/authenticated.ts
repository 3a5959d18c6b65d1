import type { Request, RequestHandler, Response } from 'express'
import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import type { Identity, Login } from './identity'
import type { OfficerBook } from './officer-book'

/**
 * Who asks with the cookie of a page: for files that a page links to. Whoever opens such a link after the login is over is sent to log in.
 * A cookie changes nothing here: what does comes with a token, or from a form of a page.
 */
export type PageLoginOf = (request: Request, response: Response) => Promise<Login | 'sent-to-login' | undefined>

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'

/** Lets only requests with a valid token through, and notes whose they are. Before the body is read: strangers send none. */
export function authenticated(
  identity: Identity,
  noteOfficer: OfficerBook,
  now: () => Instant,
  pageLogin: PageLoginOf = async () => undefined,
): RequestHandler {
  return async (request, response, next) => {
    const inBrowser = request.headers.authorization === undefined && isRead(request)
    const login = inBrowser ? await pageLogin(request, response) : undefined
    if (login === 'sent-to-login') return
    const { person, email } = login ?? (await identity.login(request.headers.authorization))
    const at = now()
    response.locals['person'] = person
    response.locals['email'] = email
    response.locals['requestedAt'] = at
    await noteOfficer(person, at)
    next()
  }
}

/** Who sends a request that has passed `authenticated`. */
export function personOf(response: Response): Person {
  const person: unknown = response.locals['person']
  if (person === undefined) throw new Error('The route has no `authenticated` before it')
  return person as Person
}

/** The e-mail address of the login by which a request passed `authenticated`; absent where the login tells none. */
export const emailOf = (response: Response): string | undefined => response.locals['email'] as string | undefined

/** When a request passed `authenticated`: by which absences whoever stands in is known. */
export const requestedAt = (response: Response): Instant => String(response.locals['requestedAt'])

/** From here on the request is one on behalf of somebody. */
export function noteReader(response: Response, person: Person): void {
  response.locals['person'] = person
}
