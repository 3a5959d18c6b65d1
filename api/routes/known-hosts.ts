import type { RequestHandler } from 'express'
import { createHostCheck } from '../../hosts/host-check'
import { Problem } from '../answer/problem'

/**
 * Answers under the server's own names alone.
 * @throws {Problem} HOST_UNKNOWN
 */
export function knownHosts(names: readonly string[]): RequestHandler {
  const isKnown = createHostCheck(names)
  return (request, _response, next) => {
    if (!isKnown(request.headers.host)) throw new Problem('HOST_UNKNOWN')
    next()
  }
}
