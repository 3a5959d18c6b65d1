import type { Request, Response } from 'express'
import type { RegisterMark } from '../store/register/register-mark'

/**
 * Puts on a public answer what caches need, and answers 304 when the asker has it already; true then. The tag is weak:
 * the instant that an answer names moves on while what it shows is the same.
 */
export function isFresh(request: Request, response: Response, { position, changedAt }: RegisterMark): boolean {
  const tag = `"${position}-${changedAt === undefined ? 0 : Date.parse(changedAt)}"`
  response.set('Cache-Control', 'public, max-age=60').set('ETag', `W/${tag}`)
  if (changedAt !== undefined) response.set('Last-Modified', new Date(changedAt).toUTCString())
  if (!hasAlready(request, tag, changedAt)) return false
  response.status(304).end()
  return true
}

/** RFC 9110 § 13.2.2: a tag goes before a time. Express's own look heeds `Cache-Control: no-cache`, which `fetch` sends with every conditional request. */
function hasAlready({ headers }: Request, tag: string, changedAt: string | undefined): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags === '*' || tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // To the second, as HTTP writes times.
  return changedAt !== undefined && since >= Math.floor(Date.parse(changedAt) / 1_000) * 1_000
}
