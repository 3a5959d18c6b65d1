import type { Request, Response } from 'express'

/**
 * Tells a sender who asked (`Expect: 100-continue`) that the body is wanted now. Whoever is refused before this sends nothing;
 * such a connection cannot be used again, since nobody can tell whether a body comes on it or the next request.
 */
export function letSend(request: Request, response: Response): void {
  if (!/^100-continue$/i.test(request.headers.expect ?? '') || response.headersSent) return
  response.shouldKeepAlive = true
  response.writeContinue()
}
