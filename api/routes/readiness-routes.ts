import { Router } from 'express'
import type { Registry } from 'prom-client'
import { urls } from '../urls'
import { resource } from './resource'

/** Questions whose answer tells whether a part is there; each throws when it is not. */
export interface Probes {
  readonly database: () => Promise<unknown>
  readonly engine: () => Promise<unknown>
  /** The virus scanner, when there is one. Without it the API takes files and keeps them back, so it is ready all the same. */
  readonly scanner?: () => Promise<unknown>
}

export interface ReadinessParts {
  readonly probes: Probes
  readonly registry: Registry
}

/** For those who run the installation: is it ready, what are its figures. No personal data. */
export function readinessRoutes({ probes, registry }: ReadinessParts): Router {
  const router = Router()
  resource(router, urls.ready, {
    get: [
      async (_request, response) => {
        const [database, engine, scanner] = await Promise.all([
          isUp(probes.database),
          isUp(probes.engine),
          probes.scanner && isUp(probes.scanner),
        ])
        const ready = database && engine
        response.status(ready ? 200 : 503).json({
          ready,
          parts: {
            database: database ? 'up' : 'down',
            engine: engine ? 'up' : 'down',
            scanner: scanner === undefined ? 'none' : scanner ? 'up' : 'down',
          },
        })
      },
    ],
  })
  resource(router, urls.metrics, {
    get: [
      async (_request, response) => {
        response.type(registry.contentType).send(await registry.metrics())
      },
    ],
  })
  return router
}

async function isUp(probe: () => Promise<unknown>): Promise<boolean> {
  try {
    await probe()
    return true
  } catch {
    // Which part is down is the answer; why stands in that part's own log.
    return false
  }
}
