import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { isAboutTips } from '../tips/is-about-tips'

/**
 * One log line a request, with its number, which the answer carries as `X-Request-Id`. Neither tokens, bodies nor the
 * address's parameters are logged: a search may be a person's name. Of tips there is no line: that one has come would be told
 * to whoever reads the log.
 */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    // Our own number always: one from outside could be made to look like another request's.
    genReqId(_request, response) {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    autoLogging: { ignore: ({ url }) => isAboutTips(url) },
    redact: ['req.headers', 'res.headers'],
  }) as RequestHandler
}
