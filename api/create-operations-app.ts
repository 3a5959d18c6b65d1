import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { answerProblem } from './answer/answer-problem'
import { Problem } from './answer/problem'
import { requestLog } from './observe/request-log'
import { healthRoutes } from './routes/health-routes'
import { knownHosts } from './routes/known-hosts'
import { readinessRoutes, type ReadinessParts } from './routes/readiness-routes'

/**
 * What is for those who run the installation alone, on a port of its own: figures tell how many cases stand still and how
 * busy an office is, and readiness asks database and engine each time, which is nothing for strangers to set going.
 */
export function createOperationsApp({
  log,
  hostNames,
  ...parts
}: ReadinessParts & { readonly log: Logger; readonly hostNames: readonly string[] }): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple')
  app.use(requestLog(log))
  app.use(helmet())
  app.use(knownHosts(hostNames))
  app.use(healthRoutes(), readinessRoutes(parts))
  app.use(() => {
    throw new Problem('NOT_FOUND')
  })
  app.use(answerProblem(log))
  return app
}
