import type { Request, Response } from 'express'
import { civilDateAt, copenhagenMidnight } from '../../domain/calendar/copenhagen'
import type { RegisterMark } from '../../store/register/register-mark'

/**
 * Puts on a public answer what caches need, and answers 304 when the asker has it already; true then. The tag is weak:
 * the instant that an answer names moves on while what it shows is the same.
 */
export function isFresh(request: Request, response: Response, { at, position, changedAt = '' }: RegisterMark): boolean {
  // At midnight it may be another without a change: intensified supervision is shown on its days.
  const midnight = copenhagenMidnight(civilDateAt(at))
  const modified = new Date(changedAt > midnight ? changedAt : midnight)
  const tag = `"${position}-${modified.getTime()}"`
  response
    .set('Cache-Control', 'public, max-age=60')
    .set('ETag', `W/${tag}`)
    .set('Last-Modified', modified.toUTCString())
  if (!hasAlready(request, tag, modified)) return false
  response.status(304).end()
  return true
}

/** RFC 9110 § 13.2.2: a tag goes before a time. Express's own look heeds `Cache-Control: no-cache`, which `fetch` sends with every conditional request. */
function hasAlready({ headers }: Request, tag: string, modified: Date): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags === '*' || tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // To the second, as HTTP writes times.
  return since >= Math.floor(modified.getTime() / 1_000) * 1_000
}
