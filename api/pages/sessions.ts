import { hkdfSync } from 'node:crypto'
import connectPgSimple from 'connect-pg-simple'
import type { RequestHandler } from 'express'
import session from 'express-session'
import type { Logger } from 'pino'
import type { PayloadKey } from '../../converter/payload-codec'
import type { Person } from '../../domain/rights/actor'

type Pool = NonNullable<connectPgSimple.PGStoreOptions['pool']>

/** Who is logged in in a browser. */
export interface PageLogin {
  readonly person: Person
  /** Their own e-mail address, where the login tells one that is verified. */
  readonly email?: string
  /** Told the issuer at logout. */
  readonly idToken?: string
  /** When they logged in, in milliseconds since 1970. */
  readonly at: number
}

declare module 'express-session' {
  interface SessionData {
    login: PageLogin
    /** How the list of cases was narrowed last. */
    casesAsked: { readonly q?: string; readonly type?: string; readonly status?: string }
    /** What a login that has begun must bring back, and where it leads. */
    begun: { readonly state: string; readonly nonce: string; readonly verifier: string; readonly goTo: string }
  }
}

export interface Sessions {
  /** Reads the session of a request that has a cookie; others cost nothing. */
  readonly read: RequestHandler
  stop(): Promise<void>
}

/** The cookie: for this server alone, over an encrypted connection, and never for a script. */
export const sessionCookie = '__Host-specialeplan'

/** Sessions in the database, so that any process of the API answers anybody. */
export function createSessions({
  pool,
  keys,
  idleMs,
  log,
}: {
  readonly pool: Pool
  readonly keys: readonly PayloadKey[]
  readonly idleMs: number
  readonly log: Logger
}): Sessions {
  const Store = connectPgSimple(session)
  const store = new Store({
    pool,
    tableName: 'page_sessions',
    ttl: Math.ceil(idleMs / 1000),
    errorLog: (...told: unknown[]) => {
      log.warn({ told: told.map(String) }, 'sessions that are over could not be deleted')
    },
  })
  const handler = session({
    store,
    name: sessionCookie,
    secret: keys.map(({ key }) =>
      Buffer.from(hkdfSync('sha256', key, '', 'specialeplan sessions', 32)).toString('hex'),
    ),
    cookie: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
    resave: false,
    saveUninitialized: false,
    unset: 'destroy',
  })
  return {
    read: (request, response, next) => {
      // Browsers reach us over TLS, by a proxy that ends it, or on this machine: both are secure to them, and elsewhere the cookie is dropped.
      Object.defineProperty(request, 'secure', { value: true })
      handler(request, response, next)
    },
    stop: async () => {
      store.close()
    },
  }
}
