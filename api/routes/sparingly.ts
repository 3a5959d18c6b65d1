import { rateLimit } from 'express-rate-limit'
import type { RequestHandler } from 'express'
import { Problem } from '../answer/problem'

/**
 * At most thirty a minute from one address, where codes are tried: nobody needs more, and whoever guesses gets nowhere.
 * @throws Problem TOO_MANY_REQUESTS
 */
export const sparingly = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: 30,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new Problem('TOO_MANY_REQUESTS')
    },
  })
