import type { RequestHandler } from 'express'
import { pageSecurity } from './page-security'

/** What goes before a page whose address holds a secret: no search engine keeps it, and no request from it tells of its address. */
export const secretLinkPage = (stylesheet: string): readonly RequestHandler[] => [
  pageSecurity([]),
  (_request, response, next) => {
    response.locals['surroundings'] = { stylesheet }
    response.set({ 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
    next()
  },
]
