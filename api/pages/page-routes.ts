import { Router } from 'express'
import type { Logger } from 'pino'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'
import type { Assets } from './assets'
import { pageProblem } from './page-problem'
import { pageSecurity } from './page-security'
import { registerPages } from './register-pages'

export interface PageParts {
  readonly store: Store
  readonly assets: Assets
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly clock: () => number
}

/** All that people open in a browser. It comes after the API's routes: whoever asks here for what there is not is told so on a page. */
export function pageRoutes({ store, assets, log, clock }: PageParts): Router {
  const router = Router()
  router.use(pageSecurity([]))
  router.use((request, response, next) => {
    response.locals['surroundings'] = { stylesheet: assets.stylesheet }
    // An empty field of a form that is sent by GET asks for nothing.
    Object.defineProperty(request, 'query', {
      value: Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== '')),
    })
    next()
  })
  router.use(registerPages({ store, clock }))
  router.use((request, _response, next) => {
    // A program is answered as the API answers.
    if (request.path.startsWith('/api/') || request.accepts(['json', 'html']) !== 'html') next('router')
    else throw new Problem('NOT_FOUND')
  })
  router.use(pageProblem(log))
  return router
}
