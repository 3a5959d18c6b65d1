import type { Request, Response } from 'express'
import type { RegisterMark } from '../store/register/register-mark'

/**
 * Puts on a public answer what caches need, and answers 304 when the asker has it already; true then. The tag is weak:
 * the instant that an answer names moves on while what it shows is the same.
 */
export function isFresh(request: Request, response: Response, { position, changedAt }: RegisterMark): boolean {
  response.set('Cache-Control', 'public, max-age=60').set('ETag', `W/"${position}-${changedAt === undefined ? 0 : Date.parse(changedAt)}"`)
  if (changedAt !== undefined) response.set('Last-Modified', new Date(changedAt).toUTCString())
  if (!request.fresh) return false
  response.status(304).end()
  return true
}
