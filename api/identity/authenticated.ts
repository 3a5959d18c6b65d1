import type { RequestHandler, Response } from 'express'
import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import type { Identity } from './identity'
import type { OfficerBook } from './officer-book'

/** Lets only requests with a valid token through, and notes whose they are. Before the body is read: strangers send none. */
export function authenticated(identity: Identity, noteOfficer: OfficerBook, now: () => Instant): RequestHandler {
  return async (request, response, next) => {
    const { person, email } = await identity.login(request.headers.authorization)
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
