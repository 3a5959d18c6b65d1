import { Router, type RequestHandler } from 'express'

/**
 * Routes that all stand at an address or below it, passed by with one look by every request for another: to try each of their
 * patterns takes a request longer than to be answered.
 */
export function routesUnder(address: string, ...routes: readonly [Router, ...Router[]]): RequestHandler {
  const router = Router().use(...routes)
  // As Express compares them: whether letters are large or small makes no difference.
  const beginning = address.toLowerCase()
  return (request, response, next) => {
    if (request.path.toLowerCase().startsWith(beginning)) router(request, response, next)
    else next()
  }
}
