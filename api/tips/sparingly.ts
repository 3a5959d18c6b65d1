import { rateLimit } from 'express-rate-limit'
import type { RequestHandler } from 'express'
import { Problem } from '../answer/problem'

/**
 * At most thirty a minute from one address: each try at a code costs the machine some tenths of a second, and whoever sends a
 * tip sends one.
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
